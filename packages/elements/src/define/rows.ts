/** Repeated groups: fetched by `<mc-form>` and `<mc-field>` where a procedure has some. */
import './tag-names.ts';
import './fields.ts';
import { McRows } from '../rows/rows.ts';
import { register } from './register.ts';

register({
  'mc-rows': McRows,
});
