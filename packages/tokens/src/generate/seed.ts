import { colorRoles, schemes, type ColorRole, type Scheme } from '../theme.ts';

export const FORMAT = 'motcua.theme/1';

/** The few values that a theme is made of. Colours are kept as they are given; all others follow from them. */
export interface Seed {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly scheme: Scheme;
  /** Buttons and links. */
  readonly primary: string;
  /** Decorates; `primary` unless given. */
  readonly accent?: string;
  /** Around what has the focus. */
  readonly highlight?: string;
  /** Muted text; tints text and lines. */
  readonly neutral?: string;
  /** Roles whose colour is prescribed. */
  readonly colors?: Readonly<Partial<Record<ColorRole, string>>>;
}

export interface SeedProblem {
  /** JSON pointer into the seed. */
  readonly pointer: string;
  readonly problem: string;
  readonly remedy: string;
}

const COLOR = /^#[0-9a-fA-F]{6}$/;
const ID = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST_NAME = 80;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScheme = (value: unknown): value is Scheme => schemes.some((scheme) => scheme === value);
const isName = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value) && Array.from(value).length <= LONGEST_NAME;
const isColor = (value: unknown): value is string => typeof value === 'string' && COLOR.test(value);

const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
/** A value as it stands in the document, not longer than a line. */
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60));

const MEMBERS = ['$schema', 'format', 'id', 'name', 'scheme', 'primary', 'accent', 'highlight', 'neutral', 'colors'];

/** What a document says as a seed, or everything that is wrong with it. What it accepts is what schemas/meta/theme.schema.json accepts. */
export const readSeed = (document: unknown): { readonly seed: Seed } | { readonly problems: readonly SeedProblem[] } => {
  const problems: SeedProblem[] = [];
  const expect = <Value>(pointer: string, value: unknown, fits: (value: unknown) => value is Value, remedy: string): Value | undefined => {
    if (fits(value)) return value;
    problems.push({ pointer, problem: `is ${shown(value)}.`, remedy });
    return undefined;
  };
  const only = (pointer: string, value: Readonly<Record<string, unknown>>, members: readonly string[]): void => {
    for (const key of Object.keys(value)) {
      if (!members.includes(key)) problems.push({ pointer: `${pointer}/${pointerPart(key)}`, problem: 'is not known.', remedy: `Known here: ${members.join(', ')}.` });
    }
  };
  const color = (pointer: string, value: unknown): string | undefined =>
    expect(pointer, value, isColor, 'Write it as # and six digits or letters a to f, like "#0054a6".')?.toLowerCase();
  const optional = (key: 'accent' | 'highlight' | 'neutral', source: Readonly<Record<string, unknown>>): Partial<Seed> => {
    if (!(key in source)) return {};
    const value = color(`/${key}`, source[key]);
    return value === undefined ? {} : { [key]: value };
  };

  const source = expect('', document, isObject, 'Start it with { and end it with }.');
  if (!source) return { problems };
  only('', source, MEMBERS);
  if ('$schema' in source) expect('/$schema', source.$schema, isName, 'Name schemas/meta/theme.schema.json, or leave it out.');
  expect('/format', source.format, (value): value is string => value === FORMAT, `Write "${FORMAT}".`);
  const id = expect('/id', source.id, (value): value is string => typeof value === 'string' && ID.test(value), 'Small letters, digits and hyphens, beginning with a letter, 40 at most.');
  const names = expect('/name', source.name, isObject, 'Write { "vi": "…", "en": "…" }.');
  if (names) only('/name', names, ['vi', 'en']);
  const [vi, en] = (['vi', 'en'] as const).map((language) => names && expect(`/name/${language}`, names[language], isName, `A name of up to ${LONGEST_NAME} characters.`));
  const scheme = expect('/scheme', source.scheme, isScheme, `One of ${schemes.join(', ')}.`);
  const primary = color('/primary', source.primary);
  const others = { ...optional('accent', source), ...optional('highlight', source), ...optional('neutral', source) };
  const colors: Partial<Record<ColorRole, string>> = {};
  if ('colors' in source) {
    const given = expect('/colors', source.colors, isObject, 'Write an object of roles and their colours.');
    if (given) only('/colors', given, colorRoles);
    for (const role of colorRoles) {
      if (given && role in given) colors[role] = color(`/colors/${role}`, given[role]) ?? '';
    }
  }
  if (problems.length > 0 || id === undefined || vi === undefined || en === undefined || scheme === undefined || primary === undefined) return { problems };
  return { seed: { id, name: { vi, en }, scheme, primary, ...others, ...('colors' in source ? { colors } : {}) } };
};
