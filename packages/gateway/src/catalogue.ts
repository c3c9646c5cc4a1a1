/** What `motcua build` wrote: plans, code lists, agencies. Read once at start. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isPlan, type Plan } from '@motcua/procedure';
import type { FormerCommunes } from '@motcua/vietnam/records';
import type { Option, RepositoryInfo, Text } from './contract.ts';

/** What an agency decides for itself; `schemas/agencies/<id>.json`. */
export interface AgencyOverlay {
  readonly format: 'motcua.agency/1';
  readonly id: string;
  readonly name: Text;
  /** What stands after "Kính gửi". */
  readonly recipient: Text;
  /** Public holidays, `yyyy-mm-dd`. */
  readonly holidays: readonly string[];
  /** By procedure code; amounts in đồng. */
  readonly fees: Readonly<Record<string, { readonly amount: number; readonly note: Text }>>;
  /** Whom prefill asks, the preferred one first. */
  readonly repositories?: readonly RepositoryInfo[];
  /** By procedure and component: codes of the agency's own results that satisfy it. */
  readonly satisfiedBy?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A procedure as it was built. */
export interface BuiltProcedure {
  readonly plan: Plan;
  /** The declaration to print, as JSON; format motcua.print/1. */
  readonly print?: object;
}

export interface Catalogue {
  readonly procedures: readonly BuiltProcedure[];
  /** By `list` or `list/key`. */
  readonly codeLists: ReadonlyMap<string, readonly Option[]>;
  readonly agencies: ReadonlyMap<string, AgencyOverlay>;
  /** What became of the communes of before July 2025; absent where nobody built it. */
  readonly formerCommunes?: FormerCommunes;
}

interface Document {
  /** Path below the folder, without `.json`, with `/`. */
  readonly name: string;
  readonly content: unknown;
}

const documents = async (folder: string, wanted: (name: string) => boolean): Promise<Document[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`MOTCUA_CATALOGUE: ${folder} can't be read; build the procedures first.`, { cause });
  });
  const files = entries.filter((entry) => entry.isFile() && wanted(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => {
      const content: unknown = JSON.parse(await readFile(file, 'utf8'));
      return { name: relative(folder, file).split(sep).join('/').replace(/\.json$/, ''), content };
    }),
  );
};

const isAgency = (value: unknown): value is AgencyOverlay =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.agency/1';

const isPrint = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.print/1';

const isCodeList = (value: unknown): value is { readonly options: readonly Option[] } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.code-list/1' && 'options' in value && Array.isArray(value.options);

const isFormerCommunes = (value: unknown): value is FormerCommunes =>
  typeof value === 'object' && value !== null && 'moved' in value && 'split' in value && typeof value.moved === 'object' && typeof value.split === 'object';

/** Beside the lists, where `npm run build` puts it. */
const readFormerCommunes = async (folder: string): Promise<FormerCommunes | undefined> => {
  const text = await readFile(join(folder, 'former-communes.json'), 'utf8').catch(() => undefined);
  const content: unknown = text === undefined ? undefined : JSON.parse(text);
  return isFormerCommunes(content) ? content : undefined;
};

const json = (name: string): boolean => name.endsWith('.json');

/** @throws Error that names the file which is not what it should be. */
export const loadCatalogue = async (folder: string): Promise<Catalogue> => {
  const refuse = (what: string, name: string): never => {
    throw new Error(`MOTCUA_CATALOGUE: ${name} in ${folder} is not ${what}; build the procedures again.`);
  };
  const [plans, prints, lists, agencies, formerCommunes] = await Promise.all([
    documents(join(folder, 'procedures'), (name) => name === 'plan.json'),
    documents(join(folder, 'procedures'), (name) => name === 'print.json'),
    documents(join(folder, 'code-lists'), json),
    documents(join(folder, 'agencies'), json),
    readFormerCommunes(folder),
  ]);
  const printed = new Map(prints.map(({ name, content }) => [dirname(name), isPrint(content) ? content : refuse('a declaration of the format motcua.print/1', name)]));
  return {
    procedures: plans.map(({ name, content }) => {
      const print = printed.get(dirname(name));
      return { plan: isPlan(content) ? content : refuse('a plan of the format motcua.plan/1', name), ...(print === undefined ? {} : { print }) };
    }),
    codeLists: new Map(lists.map(({ name, content }) => [name, isCodeList(content) ? content.options : refuse('a code list', name)])),
    agencies: new Map(agencies.map(({ name, content }) => (isAgency(content) ? [content.id, content] : refuse('an agency', name)))),
    ...(formerCommunes === undefined ? {} : { formerCommunes }),
  };
};
