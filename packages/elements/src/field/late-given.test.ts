import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import type { Field, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import '../define/form.ts';
import { all, visibleText } from '../../test/find.ts';
import { plan } from '../../test/plan.ts';
import type { McField } from './field.ts';

const name: Field = {
  pointer: '/name', key: 'name', type: 'string', control: 'text', title: { vi: 'Họ tên' }, declared: [[]], refused: [], required: [[]],
  sources: [{ guard: [], from: ['/name'], lock: true }],
};
const own: Plan = {
  ...plan, schema: { type: 'object', properties: { name: true } }, conditions: [], fields: [name], order: ['/name'],
  pages: [{ id: 'one', title: { vi: 'Một' }, sections: [{ id: 'one', fields: ['/name'] }] }],
};
const source = { authority: 'Cơ quan thử nghiệm', retrievedAt: '2026-06-01T00:00:00Z', verified: true };

describe('An answer that nobody typed', () => {
  it('is drawn as soon as the code for it is there, with where it came from', async () => {
    const session = new FormSession(own, { validators: interpret(own) });
    const element = await fixture<McField>(html`<mc-field .session=${session} pointer="/name"></mc-field>`);
    expect(all(element, 'input').length).to.equal(1);
    expect(customElements.get('mc-source-note')).to.equal(undefined);
    applyPrefill(session, { id: 'p', values: [{ pointer: '/name', value: 'Trần Thị B', locked: true, source }] });
    await waitUntil(() => visibleText(element).includes('Trần Thị B'), 'the value is shown');
    expect(all(element, 'mc-source-note').map(visibleText).join()).to.contain('Cơ quan thử nghiệm');
    expect(all(element, 'input').length).to.equal(0);
  });
});
