/** What holds for any way through a form with rows: derived is what a whole evaluation derives, and nothing moves to another row. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Json } from '@motcua/procedure';
import { evaluate } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { keptOf, Person, steps } from '../test/person.ts';
import { household, planOf, tangle } from '../test/plan-of.ts';
import { FormSession } from './index.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const plans = { 'a household': planOf(household), 'a tangle': planOf(tangle) };
let plan = plans['a household'];
let validators = interpret(plan);
const start = (): FormSession => new FormSession(plan, { validators });
const restored = (session: FormSession): FormSession => new FormSession(plan, { validators, restore: restoring(JSON.parse(JSON.stringify(snapshotOf(session)))) });

const run = (check: (person: Person) => void): void => {
  fc.assert(
    fc.property(steps, (way) => {
      const person = new Person(start());
      for (const step of way) {
        person.take(step);
        check(person);
      }
    }),
    { numRuns: 100 },
  );
};

const states = (session: FormSession): unknown => keptOf(plan, session).places.map(({ pointer, address }) => ({ pointer, ...session.at(address).state }));

const leaves = (value: Json, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]: [string, Json]) => leaves(part, `${at}/${key}`))
    : [at];

for (const [name, given] of Object.entries(plans)) {
  describe(`FormSession with rows, any way through ${name}`, function () {
    this.timeout(120_000);
    before(() => {
      plan = given;
      validators = interpret(plan);
    });

    it('stands where a full evaluation of the same answers stands', () => {
      run(({ session }) => {
        const { tree, places } = keptOf(plan, session);
        const whole = evaluate(plan, tree, {}, validators);
        expect(session.instance).to.deep.equal(whole.instance);
        for (const { address, pointer } of places) {
          const { state, pointer: now } = session.at(address);
          expect({ pointer: now, asked: state.asked, required: state.required }).to.deep.equal({ pointer, asked: whole.asked.has(pointer), required: whole.required.has(pointer) });
        }
      });
    });

    it('shows at every field that was left exactly what is wrong with it', () => {
      run(({ session, typing }) => {
        const issues = validators.whole(session.instance);
        for (const { address, pointer } of keptOf(plan, session).places) {
          const { touched, asked, raw, value, issues: shown } = session.at(address).state;
          if (typing.has(address)) continue;
          const wrong = raw !== undefined && value === undefined ? ['unreadable'] : issues.filter((issue) => issue.pointer === pointer).map(({ code }) => (value === undefined && code === 'type' ? 'required' : code));
          expect({ address, codes: shown.map(({ code }) => code) }).to.deep.equal({ address, codes: touched && asked ? wrong : [] });
          for (const issue of shown) expect(issue).to.include({ address, pointer });
        }
      });
    });

    it('keeps every answer at its row, wherever that goes, and brings it back with it', () => {
      fc.assert(
        fc.property(steps, (way) => {
          const person = new Person(start());
          const { session } = person;
          const given = new Map<string, Json>();
          for (const step of way) {
            person.take(step);
            const { values } = snapshotOf(session);
            const present = keptOf(plan, session).places.filter(({ field }) => field.type !== 'object' && !field.items && !field.readOnly);
            for (const { address } of present) {
              const { value } = session.at(address).state;
              expect({ address, value }).to.deep.equal({ address, value: values[address] });
              if (step.do !== 'input' && step.do !== 'raw' && given.has(address)) expect({ address, value }).to.deep.equal({ address, value: given.get(address) });
              if (value === undefined) given.delete(address);
              else given.set(address, value);
            }
          }
        }),
        { numRuns: 100 },
      );
    });

    it('never hands over what is not asked', () => {
      run(({ session }) => {
        const asked = new Set(keptOf(plan, session).places.filter(({ address, field }) => session.at(address).state.asked && !field.readOnly).map(({ pointer }) => pointer));
        for (const pointer of [...leaves(session.answers()), ...Object.keys(session.origins())]) expect(asked.has(pointer), pointer).to.equal(true);
      });
    });

    it('is the same after it was saved and put back, and goes on the same', () => {
      fc.assert(
        fc.property(steps, fc.nat(40), (way, at) => {
          const straight = new Person(start());
          let interrupted = new Person(start());
          way.forEach((step, index) => {
            if (index === at) {
              const again = restored(interrupted.session);
              expect(snapshotOf(again)).to.deep.equal(snapshotOf(interrupted.session));
              interrupted = new Person(again);
              straight.removed.length = 0;
            }
            straight.take(step);
            interrupted.take(step);
          });
          expect(interrupted.session.answers()).to.deep.equal(straight.session.answers());
          expect(interrupted.session.origins()).to.deep.equal(straight.session.origins());
          const plain = (session: FormSession): unknown => {
            const submission = session.submit();
            return submission.ok ? submission : submission.issues.map(({ pointer, code }) => ({ pointer, code }));
          };
          expect(plain(interrupted.session)).to.deep.equal(plain(straight.session));
          const again = restored(straight.session);
          expect(states(again)).to.deep.equal(states(straight.session));
        }),
        { numRuns: 100 },
      );
    });
  });
}
