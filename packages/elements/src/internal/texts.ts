/** Texts, some of which may still be on their way, made into one: at once where all are there. */
export const joined = (texts: readonly (string | Promise<string>)[], join: (texts: readonly string[]) => string): string | Promise<string> => {
  const isThere = (text: string | Promise<string>): text is string => typeof text === 'string';
  return texts.every(isThere) ? join(texts) : Promise.all(texts.map(async (text) => text)).then(join);
};
