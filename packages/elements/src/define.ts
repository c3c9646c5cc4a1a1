/** Registers every element. A page that needs only some takes an entry of `define/`. */
import './define/shell.ts';
import './define/comfort.ts';
import './define/blocks.ts';
import './define/controls.ts';
import './define/form.ts';
import './define/form-gateway.ts';
import './define/form-end.ts';
import './define/issues.ts';
import './define/row-offers.ts';
import './define/rows.ts';
import './define/tasks.ts';
import './define/sources.ts';
import './define/address.ts';
import './define/card-reader.ts';
import './define/changed-answers.ts';
import './define/dispute-form.ts';
import './define/file-field.ts';
import './define/identity-document.ts';
import './define/tracker.ts';
import './define/lookup.ts';
import './define/content.ts';
import './define/print.ts';
import './define/panels.ts';
import './define/procedure-search.ts';
import './define/repository.ts';

export * from './index.ts';
