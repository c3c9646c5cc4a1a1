/** One file as an answer. */
import './tag-names.ts';
import { McFileField } from '../file-field/file-field.ts';
import { register } from './register.ts';

register({
  'mc-file-field': McFileField,
});
