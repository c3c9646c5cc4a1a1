/** A page of a form and its fields, with the controls that nearly every form has. */
import './tag-names.ts';
import './basic-controls.ts';
import { McField } from '../field/field.ts';
import { McPage } from '../page/page.ts';
import { register } from './register.ts';

register({
  'mc-page': McPage,
  'mc-field': McField,
});
