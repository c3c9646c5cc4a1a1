/** A choice from a long list. */
import './tag-names.ts';
import { McCombobox } from '../combobox/combobox.ts';
import { register } from './register.ts';

register({
  'mc-combobox': McCombobox,
});
