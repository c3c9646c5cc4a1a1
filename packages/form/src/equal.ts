/** Whether two answers, or what else is plain data, are the same. Most are single values; others are compared by what they say. */
export const equal = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
