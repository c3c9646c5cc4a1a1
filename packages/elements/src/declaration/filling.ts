import { fieldsOf, valueAt, type Field, type Json, type JsonObject, type Plan, type Pointer, type PrintSubject, type ValueForm } from '@motcua/procedure';
import { dateInWords, dayInVietnam, formatDate, isPartialDate, numberInWords } from '@motcua/vietnam';
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
}

export const fillingOf = (plan: Plan, instance: JsonObject, labels: Labels, submitted: Submitted): Filling => ({
  fields: new Map(fieldsOf(plan.fields).map((field) => [field.pointer, field])),
  instance,
  labels,
  submitted,
});

/** An answer, or a fact of the dossier; a day in canonical form. `undefined` when there is none. */
export const subjectValue = ({ instance, submitted: { code, at } }: Filling, subject: PrintSubject): Json | undefined => {
  if (typeof subject === 'string') return valueAt(instance, subject);
  switch (subject.fact) {
    case 'dossier-code':
      return code || undefined;
    case 'submitted-at':
      return dayOf(at) ? `${timeOf(at)} ngày ${dayOf(at)}` : undefined;
    case 'submitted-on':
      return dayOf(at) ? dayInVietnam(new Date(at)) : undefined;
  }
};

/** Whether an answer is this choice; an object is none. */
export const isChoice = (value: Json | undefined, choice: string): boolean => value !== undefined && typeof value !== 'object' && String(value) === choice;

/** As official papers write it: a zero before single days, and before months only where 1 or 2 could become 11 or 12. */
export const longDate = (canonical: string): string => {
  const [year, month, day] = canonical.split('-');
  return [day ? `ngày ${day}` : '', month ? `tháng ${Number(month) > 2 ? Number(month) : month}` : '', `năm ${year ?? ''}`].filter(Boolean).join(' ');
};

const inWords = (value: string | number): string => (typeof value === 'number' ? numberInWords(value) : dateInWords(value)) || String(value);

const written = (value: string | number, as: ValueForm, isDate: boolean): string => {
  switch (as) {
    case 'words':
      return inWords(value);
    case 'date-long':
      return typeof value === 'string' && isPartialDate(value) ? longDate(value) : String(value);
    case 'uppercase':
      return String(value).toLocaleUpperCase('vi');
    default:
      if (typeof value === 'number') return new Intl.NumberFormat('vi-VN').format(value);
      return as === 'date' || isDate ? formatDate(value) : value;
  }
};

/** A value of a field as it stands on paper: the label of an option, a date as dd/mm/yyyy. `''` for what fits on no line. */
export const valueText = ({ labels, fields }: Filling, pointer: Pointer, value: Json | undefined, as: ValueForm): string => {
  if (value === undefined || typeof value === 'object') return '';
  const option = labels.get(pointer)?.find((one) => one.value === String(value));
  if (option) return written(option.label.vi, as === 'uppercase' ? as : 'text', false);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return written(value, as, fields.get(pointer)?.control === 'date');
};

/** A subject as it stands on paper; `''` where there is nothing. */
export const subjectText = (filling: Filling, subject: PrintSubject, as: ValueForm): string => {
  const value = subjectValue(filling, subject);
  if (typeof subject === 'string') return valueText(filling, subject, value, as);
  return typeof value === 'string' ? written(value, as, subject.fact === 'submitted-on') : '';
};
