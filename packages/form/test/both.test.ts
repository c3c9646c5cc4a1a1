/** Any way through a form with rows is the same on either kind of validators. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Plan, Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { interpret } from '@motcua/procedure/interpret';
import { emitValidators } from '@motcua/procedure/node';
import { FormSession } from '../src/index.ts';
import { keptOf, Person, steps } from './person.ts';
import { household, planOf, tangle } from './plan-of.ts';

const compiledOf = async (plan: Plan): Promise<Validators> =>
  compiled(plan, (await import(`data:text/javascript,${encodeURIComponent(emitValidators(plan))}`)) as CompiledModule);

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

/** What is shown at each field; either kind may say it in its own order. */
const shown = (session: FormSession): unknown =>
  keptOf(session.plan, session).places.map(({ address, pointer }) => {
    const { issues, warnings, asked, required, value } = session.at(address).state;
    return { pointer, asked, required, value, said: [...issues, ...warnings].map(({ pointer: at, code }) => `${at} ${code}`).sort(byText) };
  });

describe('a session with rows', () => {
  for (const [name, plan] of Object.entries({ household: planOf(household), tangle: planOf(tangle) })) {
    it(`is the same with compiled and interpreting validators: ${name}`, async () => {
      const other = await compiledOf(plan);
      fc.assert(
        fc.property(steps, (way) => {
          const [one, two] = [interpret(plan), other].map((validators) => new Person(new FormSession(plan, { validators })));
          for (const step of way) {
            one?.take(step);
            two?.take(step);
            assert.deepEqual(one && shown(one.session), two && shown(two.session));
          }
          assert.deepEqual(one?.session.answers(), two?.session.answers());
        }),
        { numRuns: 60 },
      );
    });
  }
});
