/** Serving a field of a form's session. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import type { Field, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import type { FormControl } from '../../src/control/form-control.ts';
import type { McField } from '../../src/field/field.ts';
import { all, expect } from '../dom.ts';
import { plan } from '../plan.ts';
import { describedIn, descriptionOf, placesOf } from './accessible.ts';
import { nextStop } from '../next-stop.ts';
import { answer, answerOf, LABEL, nativesOf, type ControlUnderTest } from './subject.ts';

const planOf = (field: NonNullable<ControlUnderTest['field']>): Plan => {
  const whole: Field = { pointer: '/field', key: 'field', title: { vi: LABEL }, declared: [[]], refused: [], required: [[]], ...field };
  return {
    ...plan,
    schema: { type: 'object', required: ['field'], properties: { field: true } },
    conditions: [],
    fields: [whole],
    order: ['/field'],
    pages: [{ id: 'one', title: { vi: 'Một' }, sections: [{ id: 'one', fields: ['/field'] }] }],
  };
};

export const inFieldSuite = (subject: ControlUnderTest, given: NonNullable<ControlUnderTest['field']>): void => {
  const made = async (): Promise<{ session: FormSession; control: FormControl; field: McField }> => {
    const own = planOf(given);
    const session = new FormSession(own, { validators: interpret(own) });
    const page = await fixture(html`<div><mc-field .session=${session} pointer="/field"></mc-field>${nextStop}</div>`);
    const field = page.querySelector<McField>('mc-field');
    const [control] = all(page, subject.tag);
    if (!field || !control || !('updateComplete' in control)) throw new Error(`${String(given.control)} isn't served by ${subject.tag}`);
    await control.updateComplete;
    return { session, control: control as FormControl, field };
  };

  it('serves a field: label, answer both ways, error when left unanswered', async () => {
    const { session, control, field } = await made();
    const state = () => session.at('/field').state;
    expect(control.label).to.equal(LABEL);
    control.focus();
    nativesOf(control)[0]?.blur();
    await Promise.all([field, control].map((element) => Reflect.get(element, 'updateComplete')));
    await control.updateComplete;
    expect(state().issues).to.have.length(1);
    // Words for what is wrong may still be on their way.
    await waitUntil(() => control.error !== '');
    await control.updateComplete;
    expect(placesOf(control, control.error)).to.have.length(1);
    expect(describedIn(control).flatMap(descriptionOf)).to.include(`Lỗi: ${control.error}`);
    await answer(subject, control);
    expect(state().value).to.deep.equal(answerOf(subject));
    await control.updateComplete;
    expect([state().issues, control.error]).to.deep.equal([[], '']);
  });

  it('is seen whole, label and all, when a person is taken to it', async () => {
    const { control, field } = await made();
    const { style } = document.body;
    style.setProperty('padding-block', '2000px');
    try {
      for (const cut of ['top', 'bottom'] as const) {
        const edge = cut === 'top' ? 10 : -10 - window.innerHeight;
        window.scrollBy(0, control.getBoundingClientRect()[cut] + edge);
        await field.focusField('/field');
        const { top, bottom } = control.getBoundingClientRect();
        expect(top, `top, cut at the ${cut}`).to.be.at.least(-1);
        expect(bottom, `bottom, cut at the ${cut}`).to.be.at.most(window.innerHeight + 1);
        nativesOf(control)[0]?.blur();
      }
    } finally {
      style.removeProperty('padding-block');
    }
  });

  it('shows what the session holds', async () => {
    const { session, control, field } = await made();
    session.at('/field').input(answerOf(subject));
    await Reflect.get(field, 'updateComplete');
    await control.updateComplete;
    expect(control.answer).to.deep.equal(answerOf(subject));
    session.at('/field').input(undefined);
    await Reflect.get(field, 'updateComplete');
    await control.updateComplete;
    expect(control.answer).to.equal(undefined);
  });
};
