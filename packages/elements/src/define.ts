/** Registers every element. A page that needs only some takes an entry of `define/`. */
import './define/shell.ts';
import './define/form.ts';
import './define/combobox.ts';
import './define/tracker.ts';
import './define/lookup.ts';
import './define/content.ts';
import './define/print.ts';

export * from './index.ts';
