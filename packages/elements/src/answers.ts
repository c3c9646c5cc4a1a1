import type { Field, Option, OptionsFrom } from '@motcua/procedure';

export const isListed = (options: Field['options']): options is OptionsFrom => options !== undefined && 'list' in options;

export const givenOptions = (field: Field): readonly Option[] | undefined =>
  field.options === undefined || isListed(field.options) ? undefined : field.options;

/** Whether people see the field: a computed value may be there for rules alone. */
export const isShown = ({ control }: Field): boolean => control !== 'none';
