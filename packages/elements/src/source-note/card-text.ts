import { msg, str } from '@lit/localize';
import { dayOf } from '../times.ts';

/** That an answer stood on an identity card, and on which day it was read. */
export const cardText = (readAt: string): string => {
  const day = dayOf(readAt);
  return day ? msg(str`Đọc từ thẻ căn cước ngày ${day}`) : msg('Đọc từ thẻ căn cước');
};
