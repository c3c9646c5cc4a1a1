import { inRows, isArray, valueAt, type Field, type Json, type JsonObject, type Option, type Plan, type Pointer, type PrintSubject, type ValueForm } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { dateInWords, dayInVietnam, formatDate, formatPhone, isPartialDate, numberInWords } from '@motcua/vietnam';
import { dayOf, timeOf } from '../times.ts';
import type { Labels } from './labels.ts';

/** What is known of the dossier that a declaration was submitted with. */
export interface Submitted {
  readonly code: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** What a declaration is filled with. Its texts are Vietnamese whatever the language of the page: it is an official paper. */
export interface Filling {
  readonly fields: ReadonlyMap<Pointer, Field>;
  /** Answers and context. */
  readonly instance: JsonObject;
  readonly labels: Labels;
  readonly submitted: Submitted;
  /** The row that is filled in, and those it lies in; pointers have `-` for them. */
  readonly rows: readonly number[];
}

export const fillingOf = (plan: Plan, instance: JsonObject, labels: Labels, submitted: Submitted): Filling => ({
  fields: fieldIndex(plan),
  instance,
  labels,
  submitted,
  rows: [],
});

/** The answer that a pointer means in the row that is filled in. */
export const here = ({ rows }: Filling, pointer: Pointer): Pointer => inRows(pointer, rows);

/** The same filled in one row further. */
export const inRow = (filling: Filling, index: number): Filling => ({ ...filling, rows: [...filling.rows, index] });

/** The rows of a repeated group, each as the place that is filled in. */
export const rowsOf = (filling: Filling, pointer: Pointer): Filling[] => {
  const rows = valueAt(filling.instance, here(filling, pointer));
  return isArray(rows) ? rows.map((_, index) => inRow(filling, index)) : [];
};

/** An answer, or a fact of the dossier; a day in canonical form. `undefined` when there is none. */
export const subjectValue = (filling: Filling, subject: PrintSubject): Json | undefined => {
  const { instance, submitted: { code, at } } = filling;
  if (typeof subject === 'string') return valueAt(instance, here(filling, subject));
  switch (subject.fact) {
    case 'dossier-code':
      return code || undefined;
    case 'submitted-at':
      return dayOf(at) ? `${timeOf(at)} ngày ${dayOf(at)}` : undefined;
    case 'submitted-on':
      return dayOf(at) ? dayInVietnam(new Date(at)) : undefined;
  }
};

/** Whether an answer is this choice, or has it among its choices; an object is none. */
export const isChoice = (value: Json | undefined, choice: string): boolean =>
  isArray(value) ? value.some((one) => typeof one === 'string' && one === choice) : value !== undefined && typeof value !== 'object' && String(value) === choice;

/** As official papers write it: a zero before single days, and before months only where 1 or 2 could become 11 or 12. */
export const longDate = (canonical: string): string => {
  const [year, month, day] = canonical.split('-');
  return [day ? `ngày ${day}` : '', month ? `tháng ${Number(month) > 2 ? Number(month) : month}` : '', `năm ${year ?? ''}`].filter(Boolean).join(' ');
};

const grouped = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

const inWords = (value: string | number): string => (typeof value === 'number' ? numberInWords(value) : dateInWords(value)) || String(value);

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const written = (value: string | number, as: ValueForm, isDate: boolean): string => {
  switch (as) {
    case 'words':
      return inWords(value);
    case 'date-long':
      return typeof value === 'string' && isPartialDate(value) ? longDate(value) : String(value);
    case 'uppercase':
      return String(value).toLocaleUpperCase('vi');
    case 'money':
      return typeof value === 'number' ? `${grouped(value)} đồng` : value;
    case 'money-words':
      return typeof value === 'number' ? capitalised(`${inWords(value)} đồng`) : value;
    default:
      if (typeof value === 'number') return grouped(value);
      return as === 'date' || isDate ? formatDate(value) : value;
  }
};
const optionsOf = (filling: Filling, pointer: Pointer): readonly Option[] | undefined => filling.labels.get(here(filling, pointer)) ?? filling.labels.get(pointer);

/** The field of an answer outside repeated groups: no other is ever disputed. */
export const fieldOf = ({ fields }: Filling, pointer: Pointer): Field | undefined => fields.get(pointer);

/** Whether an answer is chosen from options. */
export const hasLabels = (filling: Filling, pointer: Pointer): boolean => optionsOf(filling, pointer) !== undefined;

/** A value of a field as it stands on paper: the label of an option, a date as dd/mm/yyyy. `''` for what fits on no line. */
export const valueText = (filling: Filling, pointer: Pointer, value: Json | undefined, as: ValueForm): string => {
  if (isArray(value)) return value.map((one) => (isArray(one) ? '' : valueText(filling, pointer, one, as))).filter(Boolean).join(', ');
  if (value === undefined || typeof value === 'object') return '';
  const option = optionsOf(filling, pointer)?.find((one) => one.value === String(value));
  if (option) return written(option.label.vi, as === 'uppercase' ? as : 'text', false);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const control = filling.fields.get(pointer)?.control;
  return written(control === 'phone' && typeof value === 'string' ? formatPhone(value) : value, as, control === 'date');
};

/** A subject as it stands on paper; `''` where there is nothing. */
export const subjectText = (filling: Filling, subject: PrintSubject, as: ValueForm): string => {
  const value = subjectValue(filling, subject);
  if (typeof subject === 'string') return valueText(filling, subject, value, as);
  return typeof value === 'string' ? written(value, as, subject.fact === 'submitted-on') : '';
};
