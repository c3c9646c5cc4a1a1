import { language } from '../localization.ts';

/** A title within a sentence: "Họ, chữ đệm, tên" → "họ, chữ đệm, tên"; abbreviations (CCCD) stay. */
export const withinSentence = (title: string): string => {
  const [first = '', second = ''] = title;
  return second === second.toLowerCase() ? first.toLocaleLowerCase(language()) + title.slice(first.length) : title;
};
