/** A form: `<mc-form>` and what its first page is made of. What only some forms need, it fetches when it comes to it. */
import './tag-names.ts';
import './fields.ts';
import { McForm } from '../form/form.ts';
import { McSteps } from '../steps/steps.ts';
import { register } from './register.ts';

register({
  'mc-form': McForm,
  'mc-steps': McSteps,
});
