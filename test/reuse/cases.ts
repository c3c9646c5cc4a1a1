/** The fixed cases: each example of a procedure that is valid, as each synthetic citizen. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isObject, isPlan, type JsonObject, type Plan } from '@motcua/procedure';
import { root } from '../support/demo.ts';

export interface Case {
  readonly name: string;
  readonly answers: JsonObject;
  readonly context: JsonObject;
}

export interface Citizen {
  readonly name: string;
  readonly personalId: string;
  /** What the token of this person says. */
  readonly claims: Readonly<Record<string, string>>;
  /** Whether any repository has a record of this person; the account that they sign in with is none. */
  readonly known: boolean;
}

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), 'utf8'));
const isText = (value: unknown): value is string => typeof value === 'string';

/** The version of a procedure that its folder describes, as it was built. */
export const planOf = async (code: string): Promise<Plan> => {
  const procedure = await json(`schemas/procedures/${code}/procedure.json`);
  if (!isObject(procedure) || !isText(procedure.version)) throw new Error(`${code} has no version.`);
  const plan = await json(`dist/procedures/${code}/${procedure.version}/plan.json`);
  if (!isPlan(plan)) throw new Error(`${code} was not built.`);
  return plan;
};

export const procedures = async (): Promise<string[]> => (await readdir(join(root, 'schemas/procedures'))).sort();

/** What a person who files for themselves, or for somebody else, answers; what they were told by the system is the system's again. */
export const casesOf = async (code: string): Promise<Case[]> => {
  const folder = `schemas/procedures/${code}/examples`;
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith('.valid.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const example = await json(`${folder}/${file}`);
      if (!isObject(example) || !isObject(example.answers)) throw new Error(`${file} is no example.`);
      return { name: file.replace('.valid.json', ''), answers: example.answers, context: isObject(example.context) ? example.context : {} };
    }),
  );
};

const REPOSITORIES = 'packages/demo/citizens/repositories';

/** The people of whom there is a record. */
const recorded = async (): Promise<ReadonlySet<string>> => {
  const files = await readdir(join(root, REPOSITORIES), { recursive: true });
  return new Set(files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json')));
};

export const citizens = async (): Promise<Citizen[]> => {
  const held = await recorded();
  const accounts = await json('packages/demo/citizens/accounts.json');
  if (!Array.isArray(accounts)) throw new Error('There are no accounts.');
  return accounts.flatMap((account: unknown): Citizen[] => {
    if (!isObject(account) || !isObject(account.claims) || !Array.isArray(account.roles) || !account.roles.includes('citizen')) return [];
    const { SoDinhDanh, HoVaTen } = account.claims;
    const claims = Object.fromEntries(Object.entries(account.claims).filter((claim): claim is [string, string] => isText(claim[1])));
    return isText(SoDinhDanh) && isText(HoVaTen) ? [{ name: HoVaTen, personalId: SoDinhDanh, claims, known: held.has(SoDinhDanh) }] : [];
  });
};
