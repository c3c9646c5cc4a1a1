/** What both kinds of validators do with what their library says: one frame, so that they cannot come to differ. */
import { checking } from './checks.ts';
import { fieldIndex } from './evaluate.ts';
import { fieldAt } from './field-at.ts';
import { inspector, type Runner } from './inspect.ts';
import { distinct } from './issues.ts';
import type { Plan, Validators } from './plan.ts';
import { isListAnswer } from './plan-reading.ts';
import { isWithin } from './pointer.ts';
import { inRows } from './template.ts';
import { valueAt } from './value-at.ts';
import { selfContaining } from './references.ts';
import { fieldPart, pagePointers, partOf, WHOLE, type Part } from './slice.ts';

export const validatorsOver = (plan: Plan, library: Runner): Validators => {
  const alone = selfContaining(plan.schema);
  const runner: Runner = { failing: (assertion, value) => library.failing(alone(assertion), value), holds: (schema, value) => library.holds(alone(schema), value) };
  const { issues, holds } = inspector(plan.schema, runner);
  const condition: Validators['condition'] = (index, instance, rows = []) => {
    const tested = plan.conditions[index];
    return tested !== undefined && holds(tested.schema, valueAt(instance, inRows(tested.at, rows)) ?? {});
  };
  const checks = checking(plan, { condition });
  const pages = new Map<string, { readonly part: Part; readonly templates: ReadonlySet<string> }>();
  const pageOf = (id: string) => {
    let page = pages.get(id);
    if (!page) {
      const kept = pagePointers(plan, id);
      const templates = new Set([...fieldIndex(plan).keys()].filter((template) => kept.some((pointer) => isWithin(template, pointer))));
      pages.set(id, (page = { part: partOf(kept), templates }));
    }
    return page;
  };

  return {
    whole: (instance) => distinct([...issues(instance, WHOLE), ...checks.all('error', instance)]),
    page: (id, instance) => {
      const { part, templates } = pageOf(id);
      return distinct([...issues(instance, part), ...checks.all('error', instance, templates)]);
    },
    field: (pointer, instance) => {
      const { field } = fieldAt(fieldIndex(plan), pointer);
      return distinct([...issues(instance, fieldPart(pointer, field !== undefined && isListAnswer(field))), ...checks.at('error', instance, pointer)]);
    },
    warnings: (instance, pointer) => distinct(pointer === undefined ? checks.all('warning', instance) : checks.at('warning', instance, pointer)),
    condition,
  };
};
