/** Which questions of a form an identity card answers, and what becomes of the answers that are there already. */
import type { FormField, FormSession } from '@motcua/form';
import { isObject, valueAt, type Field, type Json, type Page, type Pointer } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { isFullDate, isPartialDate } from '@motcua/vietnam';
import { identityCard } from '@motcua/vietnam/identity-card';
import type { ReadCard } from '../card-reader/read-card.ts';

/** Where in the repository's shape a card has something. Its residence is one line: no province or commune is read into it. */
const CARRIED: ReadonlySet<Pointer> = new Set([...identityCard.lines('').map(({ to }) => to), '/residence/permanent/text']);

const NUMBER = '/person/personalId';
/** Where no number says whose card it is, these do; what else differs may have changed since the card was issued. */
const TELLING: readonly Pointer[] = ['/person/name', '/person/birthDate'];

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
  /** It may be somebody else's card: nothing is filled in before the person says that it is the right one. */
  readonly doubtful: boolean;
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
const isSame = (present: unknown, value: string): boolean => typeof present === 'string' && present.toLocaleUpperCase('vi') === value.toLocaleUpperCase('vi');

/** Of some births a register knows the year alone. */
const agrees = (vouched: unknown, value: string): boolean =>
  isSame(vouched, value) || (typeof vouched === 'string' && isPartialDate(vouched) && value.startsWith(`${vouched}-`));

/** Without an answer, and without the beginning of one. */
const isOpen = ({ state: { value, raw } }: FormField): boolean => value === undefined && raw === undefined;

/** Outside repeated groups: which row a person is in, a card doesn't say. */
const single = (session: FormSession): FormField[] =>
  allFields(session.plan).filter(({ sources, readOnly, pointer }) => sources && !readOnly && !pointer.includes('/-')).map(({ pointer }) => session.at(pointer));

/** Questions that the card has something for, with what it has. */
const answered = (session: FormSession, record: Json): (CardAnswer & { readonly from: readonly Pointer[] })[] =>
  single(session).flatMap((field) => {
    const from = carriedBy(session, field);
    const value = from.map((pointer) => valueAt(record, pointer)).find((each) => typeof each === 'string');
    return typeof value === 'string' && fits(field.field, value) ? [{ field, value, from }] : [];
  });

/** @returns `undefined` when it is somebody else's card than the person's who is vouched for */
export const fillingOf = (session: FormSession, { record }: Pick<ReadCard, 'record'>): Filling | undefined => {
  const plain: unknown = JSON.parse(JSON.stringify(record));
  const answers = answered(session, isObject(plain) ? plain : {});
  const numbers = answers.filter(({ from }) => from.includes(NUMBER));
  const isTheirs = numbers.some(({ field, value }) => field.state.value === value) && numbers.every(({ field, value }) => isOpen(field) || field.state.value === value);
  const fill: CardAnswer[] = [];
  const differ: CardAnswer[] = [];
  for (const { field, value, from } of answers) {
    const { locked, value: present } = field.state;
    if (locked) {
      if (from.includes(NUMBER) ? present !== value : !isTheirs && TELLING.some((each) => from.includes(each)) && !agrees(present, value)) return undefined;
    } else if (isOpen(field) || present === value) fill.push({ field, value });
    else if (!isSame(present, value)) differ.push({ field, value });
  }
  return { fill, differ, doubtful: !isTheirs && differ.length > 0 };
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
