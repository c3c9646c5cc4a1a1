/** Our form, as a host page without a gateway has it. What the plan says and the validators come from the bench's own bundle. */
import '@motcua/elements/define/form';
import { first, plan } from 'bench:plan';

const form = document.createElement('mc-form');
form.validators = () => import('bench:validators');
// Of a form with several pages the first is enough to begin with.
if (first) Object.assign(form, { first, src: 'plan.json' });
else form.plan = plan;
document.querySelector('#root').append(form);
