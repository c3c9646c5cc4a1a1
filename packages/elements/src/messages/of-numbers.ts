/** Texts for numbers out of bounds. */
import { msg, str } from '@lit/localize';
import type { MessageOf } from './said.ts';

export const ofNumbers = {
  'minimum': ({ name, limit }) => msg(str`Ghi ${name} từ ${limit} trở lên`),
  'maximum': ({ name, limit }) => msg(str`Ghi ${name} không quá ${limit}`),
  'exclusiveMinimum': ({ name, limit }) => msg(str`Ghi ${name} lớn hơn ${limit}`),
  'exclusiveMaximum': ({ name, limit }) => msg(str`Ghi ${name} nhỏ hơn ${limit}`),
  'multipleOf': ({ issue, name, limit }) => {
    const step = issue.params?.['limit'];
    // 0,01 is said as people think of it: places after the comma.
    const places = typeof step === 'number' && step < 1 ? -Math.log10(step) : 0;
    return places > 0 && Number.isInteger(places) ? msg(str`Ghi ${name} với nhiều nhất ${places} chữ số sau dấu phẩy`) : msg(str`Ghi ${name} là bội số của ${limit}`);
  },
} satisfies Record<string, MessageOf>;
