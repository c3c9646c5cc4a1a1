/** What holds for any way through a form: snapshots lose nothing, and the shortcut of evaluation changes nothing. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldsOf, type Field, type Json, type JsonObject, type Plan } from '@motcua/procedure';
import { evaluate } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { FormSession, type Prefill } from './index.ts';
import { applyPrefill } from './prefill.ts';
import { Kept } from './kept.ts';
import { Places } from './places.ts';
import { restore, restoring, snapshotOf } from './snapshot.ts';

const plan = (await (await fetch('/dist/procedures/1.004873/1.1.0/plan.json')).json()) as Plan;
const validators = interpret(plan);
const context = { today: '2026-06-01', channel: 'online' };
const fields = fieldsOf(plan.fields).filter(({ type, readOnly }) => type !== 'object' && !readOnly);

type Step =
  | { readonly do: 'input'; readonly pointer: string; readonly value: Json | undefined; readonly raw: string | undefined; readonly leave: boolean }
  | { readonly do: 'page'; readonly id: string }
  | { readonly do: 'prefill'; readonly prefill: Prefill };

const valuesOf = (field: Field): readonly Json[] => {
  if (Array.isArray(field.options)) return [...field.options.map(({ value }) => value), 'lạ'];
  if (field.type === 'boolean') return [true];
  if (field.type === 'integer') return [0, 1, 50];
  return field.control === 'date' ? ['1990', '2015-01-01', '2016-02-01', '2027-01-01'] : ['VN', '001190000001', '123', '  Nguye\u0302\u0303n   Thị ', '   '];
};

const input: fc.Arbitrary<Step> = fc.constantFrom(...fields).chain((field) =>
  fc.record({
    do: fc.constant('input'),
    pointer: fc.constant(field.pointer),
    value: fc.option(fc.constantFrom(...valuesOf(field)), { nil: undefined, freq: 4 }),
    raw: fc.option(fc.constant('31/2'), { nil: undefined, freq: 1 }),
    leave: fc.boolean(),
  }).map((step) => (step.value === undefined ? step : { ...step, raw: undefined })),
);

const source = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const sourced = fields.filter(({ sources }) => sources);
const prefill: fc.Arbitrary<Step> = fc
  .uniqueArray(
    fc.constantFrom(...sourced).chain((field) =>
      fc.record({
        pointer: fc.constant(field.pointer),
        value: fc.constantFrom(...valuesOf(field).filter((value) => value !== '   ')),
        locked: fc.boolean(),
        rule: fc.nat((field.sources?.length ?? 1) - 1),
        source: fc.constant(source),
      }),
    ),
    { selector: ({ pointer }) => pointer, maxLength: 12 },
  )
  .map((values) => ({ do: 'prefill', prefill: { id: 'p', values } }));

const page: fc.Arbitrary<Step> = fc.constantFrom(...plan.pages).map(({ id }) => ({ do: 'page', id }));
const ways = fc.array(fc.oneof({ weight: 12, arbitrary: input }, { weight: 2, arbitrary: page }, { weight: 1, arbitrary: prefill }), { maxLength: 40 });

const start = (): FormSession => new FormSession(plan, { validators, context });
const restored = (session: FormSession): FormSession =>
  new FormSession(plan, { validators, context, restore: restoring(JSON.parse(JSON.stringify(snapshotOf(session)))) });

const take = (session: FormSession, step: Step): void => {
  if (step.do === 'page') session.submitPage(step.id);
  else if (step.do === 'prefill') applyPrefill(session, step.prefill);
  else {
    const field = session.at(step.pointer);
    field.input(step.value, step.raw);
    if (step.leave) field.leave();
  }
};

/** What a session keeps, as one tree: put back without the session's own shortcuts. */
const treeOf = (session: FormSession): JsonObject => {
  const kept = new Kept(plan);
  restore(plan, snapshotOf(session), kept, new Places(plan, kept.rows), new Set());
  return kept.tree();
};

const states = (session: FormSession): unknown => [...fieldsOf(plan.fields)].map(({ pointer }) => ({ pointer, ...session.at(pointer).state }));
/** Without the issues: while somebody types, new ones wait; a form that was put back shows them. */
const quiet = (session: FormSession): unknown => [...fieldsOf(plan.fields)].map(({ pointer }) => ({ pointer, ...session.at(pointer).state, issues: [] }));
const donePages = (session: FormSession): readonly string[] => session.pages.filter(({ done }) => done).map((one) => one.page.id);

describe('FormSession, any way through it', () => {
  it('ends the same when it was saved and put back on the way', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(ways, fc.nat(40), (steps, at) => {
        const straight = start();
        let interrupted = start();
        steps.forEach((step, index) => {
          take(straight, step);
          if (index === at) interrupted = restored(interrupted);
          take(interrupted, step);
        });
        interrupted = restored(interrupted);
        expect(interrupted.answers()).to.deep.equal(straight.answers());
        expect(interrupted.origins()).to.deep.equal(straight.origins());
        expect(quiet(interrupted)).to.deep.equal(quiet(straight));
        expect(donePages(interrupted)).to.deep.equal(donePages(straight));
        expect(interrupted.submit()).to.deep.equal(straight.submit());
        expect(states(interrupted)).to.deep.equal(states(straight));
      }),
      { numRuns: 200 },
    );
  });

  it('stands at every step where a full evaluation of the same answers stands', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(ways, (steps) => {
        const session = start();
        for (const step of steps) {
          take(session, step);
          const whole = evaluate(plan, treeOf(session), context, validators);
          expect(session.instance).to.deep.equal(whole.instance);
          for (const { pointer } of fieldsOf(plan.fields)) {
            const { asked, required } = session.at(pointer).state;
            expect({ pointer, asked, required }).to.deep.equal({ pointer, asked: whole.asked.has(pointer), required: whole.required.has(pointer) });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
