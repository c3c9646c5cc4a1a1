/** Which questions of a form an identity card answers, and what becomes of the answers that are there already. */
import type { FormField, FormSession } from '@motcua/form';
import { isObject, valueAt, type Field, type Page, type Pointer } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { isFullDate } from '@motcua/vietnam';
import { identityCard } from '@motcua/vietnam/identity-card';
import type { ReadCard } from '../card-reader/read-card.ts';

/** Where in the repository's shape a card has something. Its residence is one line: no province or commune is read into it. */
const CARRIED: ReadonlySet<Pointer> = new Set([...identityCard.lines('').map(({ to }) => to), '/residence/permanent/text']);

const NUMBER = '/person/personalId';

/** An answer that the card has. */
export interface CardAnswer {
  readonly field: FormField;
  readonly value: string;
}

/** What a card would do to a form. */
export interface Filling {
  /** Questions without an answer, and those that are answered so already. */
  readonly fill: readonly CardAnswer[];
  /** Questions with another answer: the person chooses. */
  readonly differ: readonly CardAnswer[];
}

const carriedBy = (session: FormSession, { state, address }: FormField): readonly Pointer[] =>
  state.asked ? (session.sourceOf(address)?.from.filter((pointer) => CARRIED.has(pointer)) ?? []) : [];

/** Whether a page asks for something that a card could fill in, and nobody has vouched for yet. */
export const isOffered = (session: FormSession, page: Page): boolean =>
  session.fieldsOn(page).some((field) => !field.state.locked && !field.field.readOnly && carriedBy(session, field).length > 0);

/** Whether the field's control could show the value. */
const fits = ({ type, format, options }: Field, value: string): boolean =>
  type === 'string' && (format !== 'date' || isFullDate(value)) && (!Array.isArray(options) || options.some((option: { readonly value: string }) => option.value === value));

/** Names are written in capitals on some papers. */
const isSame = ({ state }: FormField, value: string): boolean => typeof state.value === 'string' && state.value.toLocaleUpperCase('vi') === value.toLocaleUpperCase('vi');

/** Outside repeated groups: which row a person is in, a card doesn't say. */
const single = (session: FormSession): FormField[] =>
  allFields(session.plan).filter(({ sources, readOnly, pointer }) => sources && !readOnly && !pointer.includes('/-')).map(({ pointer }) => session.at(pointer));

/** @returns `undefined` when it is somebody else's card than the person's whose number is vouched for */
export const fillingOf = (session: FormSession, { record }: Pick<ReadCard, 'record'>): Filling | undefined => {
  const plain: unknown = JSON.parse(JSON.stringify(record));
  const known = isObject(plain) ? plain : {};
  const fill: CardAnswer[] = [];
  const differ: CardAnswer[] = [];
  for (const field of single(session)) {
    const from = carriedBy(session, field);
    const value = from.map((pointer) => valueAt(known, pointer)).find((each) => typeof each === 'string');
    if (typeof value !== 'string' || !fits(field.field, value)) continue;
    const { locked, value: present, raw } = field.state;
    if (locked && from.includes(NUMBER) && present !== value) return undefined;
    if (locked) continue;
    if ((present === undefined && raw === undefined) || present === value) fill.push({ field, value });
    else if (!isSame(field, value)) differ.push({ field, value });
  }
  return { fill, differ };
};

/** Answers as if they had been typed, each with where it was read. @returns how many there are now */
export const take = (session: FormSession, answers: readonly CardAnswer[], readAt: string): number => {
  let taken = 0;
  for (const { field, value } of answers) {
    field.input(value);
    if (field.state.value !== value) continue;
    session.markCard(field.address, readAt);
    taken += 1;
  }
  return taken;
};
