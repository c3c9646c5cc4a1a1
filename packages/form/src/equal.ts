import type { Json } from '@motcua/procedure';

/** Whether two answers are the same. Most are plain; lists of choices are compared by what they say. */
export const equal = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
