/** Our form, as a host page without a gateway has it. Plan and validators come from the bench's own bundle. */
import '@motcua/elements/define/form';
import { compiled } from '@motcua/procedure/compiled';
import plan from 'bench:plan';
import * as validators from 'bench:validators';

const form = document.createElement('mc-form');
form.plan = plan;
form.validators = compiled(plan, validators);
document.querySelector('#root').append(form);
