import { isObject, type Json, type Pointer, type Text } from '@motcua/procedure';
import type { Snapshot } from './types.ts';

/** One thing that a person is told of a draft that was begun under an older version of the procedure. */
export type Told =
  /** What is new in a version. */
  | { readonly kind: 'changed'; readonly from: string; readonly to: string; readonly note: Text }
  /** An answer to look at again. */
  | { readonly kind: 'review'; readonly address: Pointer; readonly why?: Text }
  /** An answer that has no place any more, as it was given; `label` where a choice was called so. */
  | { readonly kind: 'dropped'; readonly value: Json; readonly title?: Text; readonly label?: Text; readonly why?: Text }
  /** What the person said was wrong with an answer that is gone, or that they can type themselves now; `title` where it is still asked. */
  | { readonly kind: 'undisputed'; readonly reason: string; readonly correction?: Json; readonly title?: Text };

/** A snapshot that says what the person is still to be told. The session takes no notice of it. */
export interface CarriedSnapshot extends Snapshot {
  readonly told?: readonly Told[];
}

const isText = (value: Json | undefined): boolean => isObject(value) && typeof value.vi === 'string' && (value.en === undefined || typeof value.en === 'string');

const mayBeText = (value: Json | undefined): boolean => value === undefined || isText(value);

const isTold = (value: unknown): value is Told => {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case 'changed':
      return typeof value.from === 'string' && typeof value.to === 'string' && isText(value.note);
    case 'review':
      return typeof value.address === 'string' && mayBeText(value.why);
    case 'dropped':
      return value.value !== undefined && [value.title, value.label, value.why].every(mayBeText);
    case 'undisputed':
      return typeof value.reason === 'string' && typeof value.correction !== 'object' && mayBeText(value.title);
    default:
      return false;
  }
};

/** What a snapshot says is still to be told; what can't be understood is left out, since it comes from a device or a network. */
export const toldIn = (snapshot: object): Told[] => {
  const told: unknown = 'told' in snapshot ? snapshot.told : undefined;
  return Array.isArray(told) ? told.filter(isTold) : [];
};
