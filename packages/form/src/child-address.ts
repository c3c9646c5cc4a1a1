import { escapeKey } from '@motcua/procedure';
import type { Address } from './types.ts';

/** The address of a child of a group or of a row. */
export const childAddress = (address: Address, key: string): Address => `${address}/${escapeKey(key)}`;
