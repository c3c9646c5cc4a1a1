/** What tells a person from others whenever records are asked; who they are can't be read from it. */
import type { Json } from '@motcua/procedure';
import { sha256 } from './canonical-json.ts';

const hashOf = (what: Json): string => sha256(JSON.stringify(what));

export interface Known {
  readonly personalId?: Json | undefined;
  readonly name?: Json | undefined;
  readonly birthDate?: Json | undefined;
}

const byName = ({ name = null, birthDate = null }: Known): string => hashOf([name, birthDate]);

/** The same for the same person: by their number or, where that isn't known, by name and day of birth. */
export const markOf = (person: Known): string => (person.personalId === undefined ? byName(person) : hashOf(person.personalId));

/** Each mark that a record of this person could have: it may know less of them. */
export const marksOf = (person: Known): string[] => [
  ...(person.personalId === undefined ? [] : [hashOf(person.personalId)]),
  ...(person.name === undefined ? [] : [byName(person)]),
];
