import type { FieldState } from '@motcua/form';
import type { Field, Pointer } from '@motcua/procedure';

/** A field with its answer, wherever that comes from. */
export interface Answered {
  readonly field: Field;
  readonly state: Pick<FieldState, 'value' | 'asked' | 'origin'>;
}

/** Answers by pointer: a session in which they are given, or a dossier in which they were submitted. */
export interface Answers<Of extends Answered = Answered> {
  /** @throws RangeError when the plan has no such field */
  at(pointer: Pointer): Of;
}
