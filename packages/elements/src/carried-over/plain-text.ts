import { msg } from '@lit/localize';
import { isObject, type Json } from '@motcua/procedure';
import { formatDate, isPartialDate } from '@motcua/vietnam';
import { language } from '../localization.ts';

/** A value as a person reads it, where no field says what it is. */
export const plainText = (value: Json): string => {
  if (typeof value === 'string') return isPartialDate(value) && value.includes('-') ? formatDate(value) : value;
  if (typeof value === 'boolean') return value ? msg('Có') : msg('Không');
  if (typeof value === 'number') return new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'vi-VN').format(value);
  const parts: readonly Json[] = isObject(value) ? Object.values(value) : (value ?? []);
  return parts.map((part) => (typeof part === 'object' ? JSON.stringify(part) : plainText(part))).join(', ');
};
