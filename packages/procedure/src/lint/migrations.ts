/** The rules of `motcua lint` for migrations of drafts. */
import { migrationExamples } from '../compile/migrations.ts';
import type { Change, Migration } from '../migration.ts';
import { followedThrough, segmentsOf, stepsFrom, templateOf } from '../migrations.ts';
import type { Field, Pointer } from '../plan.ts';
import { fieldIndex } from '../evaluate.ts';
import { ROW } from '../pointer.ts';
import { rowsIn } from '../template.ts';
import type { Finding } from './finding.ts';
import type { Rule, Subject } from './rules.ts';

const FILE = 'migrations.json';

const error = (rule: string, pointer: string, problem: string, why: string, remedy: string): Finding => ({ level: 'error', rule, file: FILE, pointer, problem, why, remedy });

/** Every chain ends at this version, and there is one way at the most. */
export const migrationChain: Rule = ({ plan }) => {
  const { version } = plan.procedure;
  const known = plan.migrations ?? [];
  return known.flatMap(({ from }, index): Finding[] => {
    const at = `/steps/${index}/from`;
    if (known.findIndex((step) => step.from === from) !== index) {
      return [error('migration-chain', at, `there are two steps from ${from}.`, 'Nobody could say which of them a draft goes through.', 'Keep one of them.')];
    }
    if (stepsFrom(plan, from) !== undefined && from !== version) return [];
    return [error('migration-chain', at, `the steps from ${from} don't lead to ${version}, the version in procedure.json.`, 'Drafts of that version would stay with the old form.', 'Add the step that is missing, or correct from and to; a chain neither ends elsewhere nor goes in a circle.')];
  });
};

export const migrationExemplified: Rule = ({ source }) =>
  migrationExamples(source.migrations).flatMap(({ from, to, examples }, index) =>
    examples.length > 0 ? [] : [error('migration-example', `/steps/${index}`, `the step from ${from} to ${to} has no example.`, 'Nobody would notice that answers go to the wrong place.', 'Add "examples": [{ "name", "before", "after" }].')],
  );

const targetOf = (change: Change): readonly [string, Pointer] | undefined => {
  if ('move' in change) return ['to', change.to];
  if ('set' in change) return ['set', change.set];
  if ('map' in change || 'drop' in change) return undefined;
  return ['review', change.review];
};

const followTemplate = (steps: readonly Migration[], template: Pointer): Pointer | undefined => {
  const segments = segmentsOf(template, (_array, part) => part === ROW);
  const there = segments && followedThrough(steps, { segments, value: undefined });
  return there && templateOf(there.segments);
};

const wrongTarget = (fields: ReadonlyMap<Pointer, Field>, change: Change, later: readonly Migration[], at: string): Finding[] => {
  const [keyword, pointer] = targetOf(change) ?? [];
  if (keyword === undefined || pointer === undefined) return [];
  // Where a later step drops it, it need not be there.
  const there = followTemplate(later, pointer);
  const field = there === undefined ? undefined : fields.get(there);
  if (there !== undefined && (!field || field.readOnly)) {
    return [error('migration-target', `${at}/${keyword}`, `${there} is no question of this version${there === pointer ? '' : ` (it is where the later steps lead from ${pointer})`}.`, 'The answer would be taken away from the citizen.', 'Name a field by its pointer in form.schema.json, with - for the row of a repeated group.')];
  }
  if ('set' in change && field && (field.children ?? field.items)) return [error('migration-target', `${at}/set`, `${pointer} is a group.`, 'A group has no answer of its own.', 'Set the questions inside it.')];
  return [];
};

const wrongChoices = (fields: ReadonlyMap<Pointer, Field>, step: Migration, change: Change, at: string): Finding[] => {
  if (!('map' in change)) return [];
  const there = followTemplate([step], change.map);
  const field = there === undefined ? undefined : fields.get(there);
  if (!field) return [error('migration-target', `${at}/map`, `${there ?? change.map} is no question of this version.`, 'The choice would be taken away from the citizen.', 'Move the question as well, or drop it instead.')];
  const { options } = field;
  if (!Array.isArray(options)) return [];
  const values = options.map(({ value }: { readonly value: string }) => value);
  return Object.entries(change.values)
    .filter(([, value]) => value !== null && !values.includes(String(value)))
    .map(([old, value]) => error('migration-choice', `${at}/values/${old}`, `"${String(value)}" is no choice of ${field.pointer}.`, 'The citizen would see a question without an answer.', `Use one of ${values.join(', ')}.`));
};

/** What stands at the older place can stand at the newer one, and no two changes speak of the same. */
const wrongShape = (change: Change, at: string): Finding[] =>
  'move' in change && rowsIn(change.move) !== rowsIn(change.to)
    ? [error('migration-rows', at, `${change.move} and ${change.to} lie in a different number of rows.`, 'Nobody could say which row an answer belongs to.', 'Drop it instead, so that the citizen sees it once more, and ask for it to be looked at.')]
    : [];

const olderPlace = (change: Change): string | undefined => ('move' in change ? `move or drop ${change.move}` : 'drop' in change ? `move or drop ${change.drop}` : 'map' in change ? `map ${change.map}` : undefined);

const repeated = (changes: readonly Change[], index: number): boolean => {
  const place = changes[index] && olderPlace(changes[index]);
  return place !== undefined && changes.findIndex((change) => olderPlace(change) === place) !== index;
};

export const migrationTargets: Rule = ({ plan }: Subject) => {
  const fields = fieldIndex(plan);
  return (plan.migrations ?? []).flatMap((step, number) => {
    const later = stepsFrom(plan, step.to) ?? [];
    return step.changes.flatMap((change, index) => {
      const at = `/steps/${number}/changes/${index}`;
      return [
        ...wrongShape(change, at),
        ...wrongTarget(fields, change, later, at),
        ...(step.to === plan.procedure.version ? wrongChoices(fields, step, change, at) : []),
        ...(repeated(step.changes, index) ? [error('migration-twice', at, 'another change of this step speaks of the same place.', 'Only one of them would happen.', 'Keep one of them.')] : []),
      ];
    });
  });
};
