import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Validators } from '@motcua/procedure';
import '../define/form.ts';
import { all, type, visibleText } from '../../test/dom.ts';
import { control, field } from '../../test/form.ts';
import { plan, planField } from '../../test/plan.ts';

/** The host's own, so that nothing but the form itself fetches what runs rules. */
const validators: Validators = { whole: () => [], page: () => [], field: () => [], warnings: () => [], condition: () => true };

const computing: typeof plan = {
  ...plan,
  conditions: [],
  fields: [planField('/number', 'string', 'text', 'Số'), planField('/again', 'string', 'text', 'Đọc lại', { readOnly: true, compute: { cat: ['Số ', { var: 'number' }] } })],
  order: ['/number', '/again'],
  pages: [{ id: 'one', title: { vi: 'Trang' }, sections: [{ id: 'all', fields: ['/number', '/again'] }] }],
};

describe('mc-form with given validators', () => {
  it('fetches what runs the rules of a plan that has some', async () => {
    const form = await fixture(html`<mc-form .plan=${computing} .validators=${validators}></mc-form>`);
    await waitUntil(() => all(form, 'h1').length > 0, 'the form opens');
    type(control(form, '/number'), '7');
    await waitUntil(() => visibleText(field(form, '/again')).includes('Số 7'), 'it is computed');
    expect(all(form, 'mc-notice')).to.deep.equal([]);
  });
});
