/** What the procedures' examples prove: both kinds of validators, each branch, each check, each paper, at both ends. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/compile/compile.ts';
import { evaluate } from '../src/evaluate.ts';
import { runExample } from '../src/examples.ts';
import { loadProcedure } from '../src/load.ts';
import type { Guard } from '../src/plan.ts';
import { fieldsOf } from '../src/plan-reading.ts';
import { rowsIn } from '../src/template.ts';
import { bothValidators, CONTEXT, SCHEMAS } from './support.ts';

for (const code of readdirSync(join(SCHEMAS, 'procedures'))) {
  const source = loadProcedure(SCHEMAS, code);
  const { examples } = source;
  const plan = compile(source);
  const kinds = await bothValidators(plan);
  const evaluated = examples.map(({ answers, context }) => evaluate(plan, answers, { ...CONTEXT, ...context }, kinds.interpreting));
  const named = examples.flatMap(({ expect, warn = [] }) => [...expect, ...warn]).map(({ pointer, code: issue }) => `${pointer.replaceAll(/\/\d+(?=\/|$)/g, '/-')} ${issue}`);

  describe(`${code}: examples`, () => {
    it('are at least twelve, about half of them invalid', () => {
      const invalid = examples.filter(({ expect }) => expect.length > 0).length;
      assert.ok(examples.length >= 12);
      assert.ok(invalid >= 6 && examples.length - invalid >= 6);
      assert.ok(invalid * 2 >= examples.length);
    });
    for (const example of examples) {
      for (const [kind, validators] of Object.entries(kinds)) {
        it(`${example.file} (${kind}): ${example.name}`, () => {
          const { missing, unexpected } = runExample(plan, example, CONTEXT, kind, validators);
          assert.deepEqual([missing, unexpected], [[], []]);
        });
      }
    }
    it('take each branch and leave it', () => {
      const outside = plan.conditions.map(({ at }, index) => ({ at, guard: [index] satisfies Guard })).filter(({ at }) => rowsIn(at) === 0);
      const oneSided = outside.filter(({ guard }) => new Set(evaluated.map(({ holds }) => holds(guard))).size < 2);
      assert.deepEqual(oneSided.map(({ guard }) => plan.conditions[guard[0] ?? 0]), []);
    });
    it('fail each check and give each warning', () => {
      const all = fieldsOf(plan.fields).flatMap(({ pointer, checks = [] }) => checks.map((check) => `${pointer} ${check.code}`));
      assert.deepEqual(all.filter((check) => !named.includes(check)), []);
    });
    it('say which papers belong to the case, each at least once', () => {
      const papers = new Set(examples.flatMap((example) => example.papers ?? []));
      assert.deepEqual(plan.procedure.components.filter((paper) => !papers.has(paper.code)).map((paper) => paper.code), []);
    });
  });
}
