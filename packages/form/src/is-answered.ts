import type { Field } from '@motcua/procedure';

/** Whether a field is answered by itself: no group, no rows, nothing that is only read. */
export const isAnswered = ({ type, items, readOnly }: Field): boolean => type !== 'object' && !items && readOnly !== true;
