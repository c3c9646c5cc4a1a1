import type { Field, Plan } from './plan.ts';

/** Whether something that came from outside is a plan of the format that this engine reads. */
export const isPlan = (value: unknown): value is Plan =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.plan/1';

/** All fields of a tree, each before its children. */
export const fieldsOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...fieldsOf(field.children ?? [])]);
