import type { Address, FieldState } from '@motcua/form';
import { ROW, type Field, type Pointer } from '@motcua/procedure';

/** A field with its answer, wherever that comes from. */
export interface Answered {
  readonly field: Field;
  readonly address: Address;
  readonly state: Pick<FieldState, 'value' | 'asked' | 'origin'>;
}

/** Answers by address: a session in which they are given, or a dossier in which they were submitted. */
export interface Answers<Of extends Answered = Answered> {
  /** @throws RangeError when there is no such field */
  at(address: Address): Of;
  /** The ids of a repeated group's rows, in order. */
  rows(address: Address): readonly string[];
}

/**
 * Where a field that the plan names by its template is, seen from another field: in the same rows. From
 * `/members/r2/commune` the template `/members/-/province` is `/members/r2/province`.
 */
export const seenFrom = (near: Address, template: Pointer): Address => {
  const keys = near.split('/');
  return template.split('/').map((key, at) => (key === ROW ? (keys[at] ?? key) : key)).join('/');
};
