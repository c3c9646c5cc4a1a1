/** Repeated groups whose rows may be taken from records: what their sources name must be there, and fit. */
import type { Field, JsonObject, Pointer, Source } from '../plan.ts';
import { fieldIndex } from '../evaluate.ts';
import { isObject } from '../json.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isWithin, ROW } from '../pointer.ts';
import { rowsIn } from '../template.ts';
import type { Finding } from './finding.ts';
import { shapeAt } from './reuse.ts';
import type { Rule } from './rules.ts';

const OF_ROW = `/${ROW}/`;

/** Whether a source is a member of the record that a row was taken from: `/-/name`. */
export const isOfRow = (pointer: Pointer): boolean => pointer.startsWith(OF_ROW);

const errorAt = ({ pointer }: Field, problem: string, remedy: string): Finding => ({
  level: 'error',
  rule: 'source-rows',
  file: 'form.schema.json',
  pointer,
  problem,
  why: 'No row could be taken from the records: people would be typed whom the State already knows.',
  remedy,
});

const fromOf = ({ sources = [] }: Field): Pointer[] => [...new Set(sources.flatMap(({ from }) => from))];

/** What a record at a place looks like, or each of a list of them. */
const recordAt = (repository: JsonObject, place: Pointer): JsonObject | undefined => {
  const shape = shapeAt(repository, place);
  const record = isObject(shape?.items) ? shapeAt(repository, '', shape.items) : shape;
  return isObject(record?.properties) ? record : undefined;
};

const isValue = (shape: JsonObject | undefined): boolean => shape !== undefined && shape.properties === undefined && shape.items === undefined;

/** Questions in the rows of a group, those of groups in the rows included. */
const inRowsOf = (group: Field, fields: readonly Field[]): Field[] => fields.filter(({ pointer }) => isWithin(pointer, `${group.pointer}/${ROW}`));

const ofGroup = (group: Field, fields: readonly Field[], repository: JsonObject): Finding[] => {
  if (rowsIn(group.pointer) > 0) return [errorAt(group, 'has an x-source and lies in another repeated group.', 'Remove the x-source: only rows of a group that lies in no other are taken from records.')];
  if (!group.items?.children) return [errorAt(group, 'has an x-source, and its rows are one answer each.', 'Remove the x-source, or ask for each row as a group of questions.')];
  const records = fromOf(group).flatMap((place) => recordAt(repository, place) ?? []);
  const inRows = inRowsOf(group, fields);
  return [
    ...fromOf(group)
      .filter((place) => shapeAt(repository, place) !== undefined && recordAt(repository, place) === undefined)
      .map((place) => errorAt(group, `x-source ${place} is no record and no list of records.`, 'Name what has members of its own, such as /family/spouse, or a list of such, as /family/children.')),
    ...(group.sources?.some(({ lock }) => lock) ? [errorAt(group, 'has "lock" beside records.', 'Say "lock" at the questions in the rows: who is a row is for the person to say.')] : []),
    ...(inRows.some(({ sources = [] }) => sources.some(({ is }) => !is)) ? [] : [errorAt(group, 'has an x-source, and no question in its rows says which member of a record it is.', 'Add "x-source": { "from": ["/-/name"] } to the questions in its rows.')]),
    ...inRows.flatMap((field) =>
      fromOf(field)
        .filter((pointer) => isOfRow(pointer) && !records.some((record) => isValue(shapeAt(repository, pointer.slice(OF_ROW.length - 1), record))))
        .map((pointer) => errorAt(field, `x-source ${pointer} is a value of none of the records that ${group.pointer} names.`, 'See schemas/common/repository.schema.json for the members there are.')),
    ),
  ];
};

/** A member of the record that the row was taken from; with "is", what follows from which record that was. */
const placesOf = (field: Field, { from, is }: Source, group: Field | undefined): Finding[] => {
  if (!is) return from.filter((pointer) => !isOfRow(pointer)).map((pointer) => errorAt(field, `x-source ${pointer} is the person’s own, and the row is somebody’s.`, 'Begin with /-/: a member of the record that the row was taken from.'));
  const records = group ? fromOf(group) : [];
  return from
    .filter((place) => !records.includes(place))
    .map((place) => errorAt(field, `x-source ${place} has "is", and is none of the records that the rows may be taken from.`, `Name one of ${records.join(', ')}.`));
};

/** What stands in no rows, or in rows that are typed. */
const ofField = (field: Field, fields: ReadonlyMap<Pointer, Field>): Finding[] => {
  const row = field.pointer.indexOf(`/${ROW}`);
  if (row < 0) return fromOf(field).filter(isOfRow).map((pointer) => errorAt(field, `x-source ${pointer} is of a row, and it lies in none.`, 'Name a place of the repository’s shape.'));
  const group = field.pointer.slice(0, row);
  return [
    ...(fields.get(group)?.sources ? [] : [errorAt(field, `has an x-source in rows that are taken from nowhere.`, `Say at ${group} which records may be its rows: "x-source": { "from": ["/family/spouse"] }.`)]),
    ...(field.sources ?? []).flatMap((source) => placesOf(field, source, fields.get(group))),
  ];
};

export const sourcesOfRows: Rule = ({ plan, repository }) => {
  const fields = fieldsOf(plan.fields);
  return fields.filter(({ sources }) => sources).flatMap((field) => (field.items ? ofGroup(field, fields, repository) : ofField(field, fieldIndex(plan))));
};
