/** Generated schemas and instances: both validators say the same, in whole and in part, and what the libraries say of the whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { formats } from '../src/formats.ts';
import type { Json, JsonObject, JsonSchema, Plan } from '../src/plan.ts';
import { escapeKey, isWithin } from '../src/pointer.ts';
import { pagePointers } from '../src/slice.ts';
import { bare, instance, schema } from './schemas.ts';
import { bothValidators, names } from './support.ts';

const inside = (value: Json, pointer = ''): string[] => [
  pointer,
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => inside(child as Json, `${pointer}/${escapeKey(key)}`)) : []),
];

/**
 * Ajv compares by `toString`, where an object has one of its own, and throws when it is no function; it loses track of what
 * a nested `if` has looked at (docs/validators.md); and it reads the quotient of a number that is written with an exponent
 * up to the exponent only, so that 1e21 is no multiple of 1.
 */
const throughAjv = (tested: JsonSchema, answers: JsonObject): Record<string, boolean> => {
  const text = JSON.stringify(tested);
  if (text.includes('"unevaluated') || (text.includes('"multipleOf"') && JSON.stringify(answers).includes('e+'))) return {};
  const run = new Ajv2020({ strict: false, ownProperties: true, logger: false, formats }).compile(tested);
  try {
    return { ajv: run(answers) };
  } catch (error) {
    assert.ok(error instanceof TypeError);
    return {};
  }
};
const isValid = (tested: JsonSchema, answers: JsonObject): Record<string, boolean> => ({
  ...throughAjv(tested, answers),
  cfworker: new Validator(structuredClone(tested) as JsonObject, '2020-12').validate(answers).valid,
});

/** A page of the fields that are there, so that each run looks at another part. */
const paged = (tested: JsonSchema, answers: JsonObject): Plan =>
  bare(tested, { pages: [{ id: 'page', title: { vi: 'Trang' }, sections: [{ id: 's', fields: Object.keys(answers).slice(0, 2).map((key) => `/${escapeKey(key)}`) }] }] });

describe('generated schemas and instances', () => {
  it('get one set of issues, whichever validators and whatever part', async () => {
    await fc.assert(
      fc.asyncProperty(schema, instance, async (tested, answers) => {
        const plan = paged(tested, answers);
        const kinds = await bothValidators(plan);
        const whole = names(kinds.interpreting.whole(answers));
        assert.deepEqual(names(kinds.compiled.whole(answers)), whole);
        const pointers = [...new Set([...inside(answers), ...kinds.compiled.whole(answers).map(({ pointer }) => pointer)])];
        const kept = pagePointers(plan, 'page');
        const onPage = names(kinds.compiled.whole(answers).filter(({ pointer }) => kept.some((field) => isWithin(pointer, field))));
        for (const [kind, validators] of Object.entries(kinds)) {
          assert.deepEqual(names(pointers.flatMap((pointer) => validators.field(pointer, answers))), whole, `${kind}, field by field`);
          assert.deepEqual(names(validators.page('page', answers)), onPage, `${kind}, page`);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('are valid for both when they are for the libraries run over the whole', async () => {
    await fc.assert(
      fc.asyncProperty(schema, instance, async (tested, answers) => {
        const kinds = await bothValidators(bare(tested));
        const outcomes = { ...isValid(tested, answers), ...Object.fromEntries(Object.entries(kinds).map(([kind, validators]) => [kind, validators.whole(answers).length === 0])) };
        assert.equal(new Set(Object.values(outcomes)).size, 1, JSON.stringify(outcomes));
      }),
      { numRuns: 120 },
    );
  });
});
