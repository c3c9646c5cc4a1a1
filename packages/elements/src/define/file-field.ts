/** One file as an answer. */
import './tag-names.ts';
import { McFileField } from '../file-field/file-field.ts';
import { McProgress } from '../progress/progress.ts';
import { register } from './register.ts';

register({
  'mc-progress': McProgress,
  'mc-file-field': McFileField,
});
