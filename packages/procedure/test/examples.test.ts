import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate, judge } from '../src/evaluate.ts';
import { runExample } from '../src/examples.ts';
import { loadProcedure } from '../src/load.ts';
import type { Field, Json, JsonObject } from '../src/plan.ts';
import { fieldsOf } from '../src/plan-reading.ts';
import { isWithin } from '../src/pointer.ts';
import { withValue } from '../src/with-value.ts';
import { pagePointers } from '../src/slice.ts';
import { bothValidators, CODE, CONTEXT, load, names, SCHEMAS } from './support.ts';

const plan = load();
const kinds = await bothValidators(plan);
const { examples } = loadProcedure(SCHEMAS, CODE);

describe(`${CODE}: examples`, () => {
  it('are at least twelve, half of them invalid', () => {
    const invalid = examples.filter((example) => example.expect.length > 0);
    assert.ok(examples.length >= 12);
    assert.ok(invalid.length * 2 >= examples.length);
  });
  for (const example of examples) {
    for (const [kind, validators] of Object.entries(kinds)) {
      it(`${example.file} (${kind}): ${example.name}`, () => {
        assert.deepEqual(names(judge(plan, example.answers, CONTEXT, validators)), names(example.expect));
        const { missing, unexpected } = runExample(plan, example, CONTEXT, kind, validators);
        assert.deepEqual([missing, unexpected], [[], []]);
      });
    }
  }
});

/** Values for a field that are right, nearly right and absurd. */
const valuesFor = (field: Field): fc.Arbitrary<Json> => {
  const options = Array.isArray(field.options) ? field.options.map((option: { value: string }) => option.value) : [];
  return fc.oneof(
    ...(options.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...options) }] : []),
    { weight: 4, arbitrary: fc.constantFrom<Json[]>('VN', 'DE', '01', '00004', '001190000001', '2015-11-20', '2199-01-01', '1954', 'Nguyễn Thị Mẫu', 1, 100, true) },
    { weight: 1, arbitrary: fc.constantFrom<Json[]>('', ' ', 'x'.repeat(400), -1, 1.5, false, null, [], {}, '2015-02-31', '😀') },
    { weight: 1, arbitrary: fc.string() },
  );
};

const leaves = fieldsOf(plan.fields).filter((field) => !field.children);
/** Half-filled declarations: a valid example with any of its answers taken out, put in or spoilt. */
const declarations: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.constantFrom(...examples.map((example) => example.answers)),
    fc.array(fc.constantFrom(...leaves).chain((field) => fc.tuple(fc.constant(field.pointer), fc.option(valuesFor(field), { nil: undefined }))), { maxLength: 8 }),
  )
  .map(([answers, changes]) => changes.reduce<JsonObject>((all, [pointer, value]) => withValue(all, pointer, value), answers));

describe('generated declarations', () => {
  it('get the same issues from both kinds of validators, whole and per page', () => {
    fc.assert(
      fc.property(declarations, (answers) => {
        assert.deepEqual(names(judge(plan, answers, CONTEXT, kinds.interpreting)), names(judge(plan, answers, CONTEXT, kinds.compiled)));
        const { instance } = evaluate(plan, answers, CONTEXT, kinds.compiled);
        const whole = kinds.compiled.whole(instance);
        for (const page of plan.pages) {
          const kept = pagePointers(plan, page.id);
          const expected = names(whole.filter((issue) => kept.some((pointer) => isWithin(issue.pointer, pointer))));
          assert.deepEqual(names(kinds.compiled.page(page.id, instance)), expected, `compiled ${page.id}`);
          assert.deepEqual(names(kinds.interpreting.page(page.id, instance)), expected, `interpreting ${page.id}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are pruned to what is asked, and pruning again changes nothing', () => {
    fc.assert(
      fc.property(declarations, (answers) => {
        const once = evaluate(plan, answers, CONTEXT, kinds.compiled);
        const twice = evaluate(plan, once.instance, CONTEXT, kinds.compiled);
        assert.deepEqual(twice.instance, once.instance);
        assert.deepEqual(twice.asked, once.asked);
      }),
      { numRuns: 200 },
    );
  });
});
