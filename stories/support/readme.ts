/** The first block of a language in a Markdown text: what README.md shows is shown elsewhere from there, not again. */
export const block = (text: string, language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (found === undefined) throw new Error(`README.md shows no ${language}`);
  return found;
};
