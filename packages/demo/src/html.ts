/** Markup that was written here or already escaped; anything else is escaped when it is put into a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const render = (value: string | Markup | readonly Markup[]): string => {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return value.map((part) => part.text).join('');
};

/** A template tag: every interpolated text is escaped, so that a page cannot be changed by what is shown on it. */
export const html = (strings: TemplateStringsArray, ...values: readonly (string | Markup | readonly Markup[])[]): Markup =>
  new Markup(strings.map((part, index) => (index === 0 ? part : render(values[index - 1] ?? '') + part)).join(''));
