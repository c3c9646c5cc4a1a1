import { isObject } from './json.ts';
import type { Field, Page, Plan, Pointer } from './plan.ts';

/** Whether something that came from outside is a plan of the format that this engine reads. */
export const isPlan = (value: unknown): value is Plan =>
  isObject(value) && value.format === 'motcua.plan/1';

/** What a page names: groups stand for all they contain. */
export const pointersOn = ({ sections }: Page): readonly Pointer[] => sections.flatMap(({ fields }) => fields);

/** Whether a list is one answer rather than rows: several choices, or what a control of the host's asks. */
export const isListAnswer = ({ type, items }: Field): boolean => type === 'array' && !items;

const NONE: readonly Field[] = [];

/** What lies in a field: the children of a group, the row of a repeated group. */
export const inside = ({ children, items }: Field): readonly Field[] => (items ? [items] : (children ?? NONE));

/** All fields of a tree, each before what lies in it. */
export const fieldsOf = (fields: readonly Field[]): Field[] => {
  const all: Field[] = [];
  const collect = (field: Field): void => {
    all.push(field);
    if (field.children || field.items) inside(field).forEach(collect);
  };
  fields.forEach(collect);
  return all;
};
