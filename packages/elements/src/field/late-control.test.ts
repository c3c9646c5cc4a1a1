import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import type { Field, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import '../define/form.ts';
import { McTextField, registerControl, type McField } from '../index.ts';
import { all, deep, visibleText } from '../../test/find.ts';
import { plan } from '../../test/plan.ts';

const field: Field = { pointer: '/late', key: 'late', type: 'string', control: 'x-late', title: { vi: 'Màu sắc' }, declared: [[]], refused: [], required: [[]] };
const own: Plan = {
  ...plan, schema: { type: 'object', properties: { late: true } }, conditions: [], fields: [field], order: ['/late'],
  pages: [{ id: 'one', title: { vi: 'Một' }, sections: [{ id: 'one', fields: ['/late'] }] }],
};

describe('A control whose code comes late', () => {
  it('is fetched when a field needs it, again after a failure, and takes what the session holds', async () => {
    let asked = 0;
    registerControl({
      tag: 'x-late',
      suits: ({ control }) => control === 'x-late',
      load: async () => {
        asked += 1;
        if (asked === 1) throw new TypeError('offline');
        customElements.define('x-late', class extends McTextField {});
      },
    });
    expect(asked).to.equal(0);
    const session = new FormSession(own, { validators: interpret(own) });
    session.at('/late').input('đỏ');
    const element = await fixture<McField>(html`<mc-field .session=${session} pointer="/late"></mc-field>`);
    expect(visibleText(element)).to.contain('Chưa mở được mục “Màu sắc”');
    deep(element, 'button').click();
    await waitUntil(() => all(element, 'x-late').length === 1);
    expect(asked).to.equal(2);
    const [control] = all(element, 'x-late');
    expect(control).to.have.property('value', 'đỏ');
    await element.focusField('/late');
    expect(element.shadowRoot?.activeElement).to.equal(control);
    const other = await fixture<McField>(html`<mc-field .session=${session} pointer="/late"></mc-field>`);
    expect([all(other, 'x-late').length, asked], 'once for all').to.deep.equal([1, 2]);
  });
});
