import { msg, str } from '@lit/localize';
import { isArray, type Field, type Json, type Option } from '@motcua/procedure';
import { formatDate, formatNumber, formatPersonalId, formatPhone } from '@motcua/vietnam';
import { language, textOf } from './localization.ts';

/** How answers of a kind are written for reading. */
const texts: Readonly<Record<string, ((value: string) => string) | undefined>> = {
  'date': formatDate,
  'phone': formatPhone,
  'personal-id': formatPersonalId,
};

const numberText = (field: Field, value: number): string => {
  const money = field.control === 'money';
  const number = formatNumber(value, language(), money ? 4 : 5);
  return money ? msg(str`${number} đồng`) : number;
};

/** An answer as a citizen reads it: dates as dd/mm/yyyy, the label of an option, numbers grouped, yes or no. */
export const answerText = (field: Field, value: Json | undefined, options: readonly Option[] | undefined): string => {
  if (isArray(value)) return value.map((one) => answerText(field, one, options)).filter(Boolean).join('; ');
  if (value === undefined || typeof value === 'object') return '';
  const option = options?.find((one) => one.value === String(value));
  if (option) return textOf(option.label);
  if (typeof value === 'boolean') return value ? msg('Có') : msg('Không');
  if (typeof value === 'number') return numberText(field, value);
  return texts[field.control]?.(value) ?? value;
};
