/** Without what no text has and no register can keep: NUL, and halves of characters, as some programs and a bad paste leave them. */
export const soundText = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '');

/**
 * Text in the one form that answers are kept in: NFC (Vietnamese marks arrive decomposed from some systems and from
 * pasting), no blanks at the ends, runs of blanks within a line as one, nothing that is no character. Capitals and marks stay as they were typed.
 */
export const canonicalText = (text: string): string =>
  soundText(text)
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

/** Whether a text can be a person's name as on papers: letters in words, with `-`, `'` or `.` between them (Ê-đê, K'Brêu). */
export const isPersonalName = (text: string): boolean => /^\p{L}[\p{L}\p{M}]*(?:[ .'’-]+\p{L}[\p{L}\p{M}]*)*\.?$/u.test(text);
