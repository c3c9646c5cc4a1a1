/** Answers that are chosen from code lists: whether a list really has what was chosen. */
import { inRows, instancesOf, valueAt, type Field, type Issue, type Json, type JsonObject, type Option } from '@motcua/procedure';
import type { Catalogue } from './catalogue.ts';

type CodeLists = Catalogue['codeLists'];

/** The choices that a field has given the other answers. @param rows the rows that the field lies in */
export const optionsFor = ({ options }: Field, answers: JsonObject, lists: CodeLists, rows: readonly number[] = []): readonly Option[] | undefined => {
  if (options === undefined || !('list' in options)) return options;
  const key = options.by === undefined ? undefined : valueAt(answers, inRows(options.by, rows));
  return lists.get(typeof key === 'string' ? `${options.list}/${key}` : options.list);
};

/** Whether a field without options, or the options that apply given the other answers, allow a value. */
export const isOffered = (field: Field, value: Json, answers: JsonObject, lists: CodeLists, rows: readonly number[] = []): boolean =>
  field.options === undefined || (optionsFor(field, answers, lists, rows)?.some((option) => option.value === value) ?? false);

/**
 * An `enum` issue for each chosen value of an instance that its code list, which no schema can hold whole, doesn't have.
 * Where the answer that chooses the list is itself wrong, that is the issue.
 */
export const notOffered = (fields: Iterable<Field>, instance: JsonObject, lists: CodeLists): Issue[] =>
  [...fields].flatMap((field): Issue[] => {
    if (field.options === undefined || !('list' in field.options) || field.options.by === undefined) return [];
    return instancesOf(field.pointer, instance).flatMap(({ pointer, rows }) => {
      const value = valueAt(instance, pointer);
      const list = optionsFor(field, instance, lists, rows);
      return value === undefined || !list || list.some((option) => option.value === value) ? [] : [{ pointer, code: 'enum' }];
    });
  });
