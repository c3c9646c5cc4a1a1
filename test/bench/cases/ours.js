/** Our form, as a host page without a gateway has it. Plan and validators come from the bench's own bundle. */
import '@motcua/elements/define/form';
import plan from 'bench:plan';

const form = document.createElement('mc-form');
form.plan = plan;
form.validators = () => import('bench:validators');
document.querySelector('#root').append(form);
