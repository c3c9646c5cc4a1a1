/** What had better be known of a link before it is followed. */
import { msg, str } from '@lit/localize';
import { sizeText } from '../file-sizes.ts';

/** The site it leads to, so that nobody takes another for this one, and whether this page stays open. */
export const externalNote = (link: HTMLAnchorElement): string =>
  link.target === '_blank' ? msg(str`trang ${link.host}, mở trong thẻ mới`) : msg(str`trang ${link.host}`);

const ENDING = /\.(\w{2,4})$/;

/** Kind and size of the file; the kind as its name ends, when nobody says another. */
export const downloadNote = (link: HTMLAnchorElement, type: string, bytes: number): string => {
  const kind = type || ENDING.exec(link.download || link.pathname)?.[1]?.toUpperCase();
  return [kind, bytes > 0 ? sizeText(bytes) : ''].filter(Boolean).join(', ');
};
