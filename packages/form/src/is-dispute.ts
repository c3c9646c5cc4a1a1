import { isObject } from '@motcua/procedure';
import type { Dispute } from './types.ts';

/** Whether JSON that came from a device or a network has the shape of a dispute: single values and texts. */
export const isDispute = (value: unknown): value is Dispute => {
  if (!isObject(value)) return false;
  const { held, correction, reason, papers } = value;
  return held !== undefined && [held, correction].every((each) => typeof each !== 'object') && typeof reason === 'string' && (papers === undefined || typeof papers === 'string');
};
