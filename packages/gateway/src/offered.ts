/** Answers that are chosen from code lists: whether a list really has what was chosen. */
import { valueAt, type Field, type Issue, type Json, type JsonObject } from '@motcua/procedure';
import type { Catalogue } from './catalogue.ts';

type CodeLists = Catalogue['codeLists'];

/** Whether a field without options, or the options that apply given the other answers, allow a value. */
export const isOffered = ({ options }: Field, value: Json, answers: JsonObject, lists: CodeLists): boolean => {
  if (options === undefined) return true;
  if (!('list' in options)) return options.some((option) => option.value === value);
  const key = options.by === undefined ? undefined : valueAt(answers, options.by);
  const list = lists.get(typeof key === 'string' ? `${options.list}/${key}` : options.list);
  return list?.some((option) => option.value === value) ?? false;
};

/** An `enum` issue for each chosen value of an instance that its code list, which no schema can hold whole, doesn't have. */
export const notOffered = (fields: Iterable<Field>, instance: JsonObject, lists: CodeLists): Issue[] =>
  [...fields].flatMap((field): Issue[] => {
    if (field.options === undefined || !('list' in field.options) || field.options.by === undefined) return [];
    const value = valueAt(instance, field.pointer);
    return typeof value !== 'string' || isOffered(field, value, instance, lists) ? [] : [{ pointer: field.pointer, code: 'enum' }];
  });
