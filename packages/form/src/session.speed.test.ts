/** What a key press costs doesn't grow with the form: counted, not timed. */
import { expect } from '@open-wc/testing';
import type { Json } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { blocks, counting } from '../test/blocks.ts';
import { FormSession } from './index.ts';

interface Counted {
  readonly notified: readonly string[];
  readonly calls: readonly string[];
}

/** A form that somebody went through once, everything in it looked at, then one step. */
const counted = (fields: number, step: (session: FormSession) => void): Counted => {
  const plan = blocks(fields, { linked: true });
  const validators = counting(interpret(plan));
  const session = new FormSession(plan, { validators });
  const notified: string[] = [];
  const all = plan.pages.flatMap((page) => session.fieldsOn(page));
  all.filter(({ field }) => field.type === 'string' && !field.options).forEach((field) => field.input(field.field.format === 'date' ? '2020-01-01' : '12'));
  for (const page of plan.pages) session.submitPage(page.id);
  for (const field of all) field.subscribe(() => notified.push(field.address));
  validators.calls.length = 0;
  step(session);
  return { notified, calls: [...validators.calls] };
};

const typed = (address: string, ...values: readonly (Json | undefined)[]) => (session: FormSession): void => {
  for (const value of values) session.at(address).input(value);
};

const steps: Record<string, { readonly step: (session: FormSession) => void; readonly notified: readonly string[] }> = {
  'a key press': { step: typed('/text0_1', 'chữ'), notified: ['/text0_1'] },
  'a key press that mends': { step: typed('/text0_6', '123'), notified: ['/text0_6'] },
  'a key press from which something is computed': { step: typed('/number0', 4), notified: ['/number0', '/twice0'] },
  'a key press in a date with which another is compared': { step: typed('/day0', '2019-01-01'), notified: ['/until0', '/day0'] },
  'a key press in a group': { step: typed('/group0/one', 'chữ'), notified: ['/group0/one'] },
  'a choice that opens a question': { step: typed('/choice0', 'b'), notified: ['/choice0', '/opened0'] },
  'a choice that opens nothing': { step: typed('/choice0', 'a'), notified: ['/choice0'] },
  'leaving a field': { step: (session) => session.at('/text0_2').leave(), notified: [] },
};

describe('FormSession, the work of one step', () => {
  for (const [name, { step, notified }] of Object.entries(steps)) {
    it(`${name}: is the same in a form of 20 and of 1,000 questions, and tells only who depends on it`, function () {
      this.timeout(60_000);
      const small = counted(20, step);
      const large = counted(1_000, step);
      expect([...large.notified].sort()).to.deep.equal([...notified].sort());
      expect(large).to.deep.equal(small);
      expect(large.calls.filter((call) => !/^(field|condition)/.test(call))).to.deep.equal([]);
    });
  }

  it('leaving a field asks about that field', () => {
    const { calls } = counted(20, (session) => session.at('/text0_2').leave());
    expect(calls).to.deep.equal(['field /text0_2']);
  });

  it('typing where nothing is shown asks about nothing', () => {
    const { calls } = counted(20, typed('/text0_1', 'một', 'hai'));
    expect(calls).to.deep.equal([]);
  });
});
