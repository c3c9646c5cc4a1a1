import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../paths.ts';

export type Role = 'citizen' | 'officer';

/** Someone whom the demo can sign in as. Nobody here exists; see `citizens/README.md`. */
export interface DemoAccount {
  readonly username: string;
  /** What is special about this account. */
  readonly note: { readonly vi: string; readonly en: string };
  readonly roles: readonly Role[];
  /** By the names of the national portal's claims (docs/records.md). */
  readonly claims: Readonly<Record<string, string>> & { readonly SoDinhDanh: string; readonly HoVaTen: string };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isAccount = (value: unknown): value is DemoAccount =>
  isRecord(value) &&
  isText(value['username']) &&
  isRecord(value['note']) &&
  isText(value['note']['vi']) &&
  isText(value['note']['en']) &&
  Array.isArray(value['roles']) &&
  value['roles'].every((role) => role === 'citizen' || role === 'officer') &&
  isRecord(value['claims']) &&
  isText(value['claims']['SoDinhDanh']) &&
  isText(value['claims']['HoVaTen']) &&
  Object.values(value['claims']).every(isText);

/** @throws Error when the file is not a list of accounts. */
export const readAccounts = (file = join(packageRoot, 'citizens', 'accounts.json')): readonly DemoAccount[] => {
  const accounts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(accounts) || !accounts.every(isAccount)) throw new Error(`${file} is not a list of demo accounts.`);
  return accounts;
};
