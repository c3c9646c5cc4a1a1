/** Reads a procedure's folder and the common definitions beside it from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkNesting, DocumentError, isJson, type CodeList, type Document, type Example, type Locale, type ProcedureSource } from './compile/document.ts';
import { isObject } from './json.ts';

/** Whether a text is JSON as far as it goes: the parser misses something at its end, and nothing before. */
const isBeginning = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /end of JSON input|Unterminated/.test(message) || message.includes(`position ${text.length}`);
  }
};

/** " at line 3, column 14". The parser doesn't tell the position of every mistake: it is where a text stops being the beginning of JSON. */
const placeIn = (text: string): string => {
  let [right, wrong] = [0, text.length + 1];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (isBeginning(text.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  const before = text.slice(0, right).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};

export const readDocument = (dir: string, file: string): Document => {
  let text: string;
  try {
    text = readFileSync(join(dir, file), 'utf8');
  } catch {
    throw new DocumentError(file, '', `is missing in ${dir}.`, 'Add it; and give the folder that holds procedures/ and common/, not one procedure.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DocumentError(file, '', `cannot be read as JSON${placeIn(text)}.`, 'Look there for a comma too many or too few, or a quotation mark that is missing.');
  }
  checkNesting(file, json);
  if (!isJson(json) || !isObject(json)) throw new DocumentError(file, '', 'is not a JSON object.', 'Start it with { and end it with }.');
  return { file, json };
};

/** JSON files below a folder, sorted, relative to it. */
export const jsonFiles = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.split(sep).join('/'))
        .sort()
    : [];

const readLocales = (dir: string): Locale[] =>
  jsonFiles(join(dir, 'locales')).map((file) => {
    const { json } = readDocument(dir, `locales/${file}`);
    return { file: `locales/${file}`, language: 'en', texts: (json.texts ?? {}) as Record<string, string> };
  });

const readExamples = (dir: string): Example[] =>
  jsonFiles(join(dir, 'examples')).map((file) => {
    const { json } = readDocument(dir, `examples/${file}`);
    return { ...(json as unknown as Omit<Example, 'file'>), file: `examples/${file}` };
  });

export const readCodeLists = (root: string): Map<string, CodeList> =>
  new Map(
    jsonFiles(join(root, 'code-lists')).map((file) => {
      const list = readDocument(join(root, 'code-lists'), file).json as unknown as CodeList;
      return [list.id, list] as const;
    }),
  );

/** The codes of the procedures below `<root>/procedures`. */
export const procedureCodes = (root: string): string[] =>
  readdirSync(join(root, 'procedures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const loadProcedure = (root: string, code: string): ProcedureSource => {
  const dir = join(root, 'procedures', code);
  const layout = existsSync(join(dir, 'layout.json')) ? readDocument(dir, 'layout.json') : undefined;
  const migrations = existsSync(join(dir, 'migrations.json')) ? readDocument(dir, 'migrations.json') : undefined;
  const print = join(dir, 'print.html');
  const common = new Map(
    jsonFiles(join(root, 'common'))
      .filter((file) => !file.startsWith('locales/'))
      .map((file) => [`common/${file}`, readDocument(join(root, 'common'), file)] as const),
  );
  return {
    dir: relative(process.cwd(), dir),
    root,
    procedure: readDocument(dir, 'procedure.json'),
    form: readDocument(dir, 'form.schema.json'),
    ...(layout ? { layout } : {}),
    ...(migrations ? { migrations } : {}),
    ...(existsSync(print) ? { print: { file: 'print.html', text: readFileSync(print, 'utf8') } } : {}),
    locales: readLocales(dir),
    examples: readExamples(dir),
    common,
    commonLocales: readLocales(join(root, 'common')),
    codeLists: readCodeLists(root),
  };
};
