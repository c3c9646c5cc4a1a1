import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcedureInfo } from '@motcua/procedure';

/** The build made the file and its tests hold its shape; this tells a plan from any other JSON. */
const isPlan = (value: unknown): value is { readonly procedure: ProcedureInfo } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.plan/1' && 'procedure' in value;

const byName = new Intl.Collator('vi');
const byNumber = new Intl.Collator('en', { numeric: true });

/** Procedures as `motcua build` made them: `<folder>/<code>/<version>/plan.json`. */
export class BuiltProcedures {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The newest version of each procedure, in the order of their names. */
  async all(): Promise<readonly ProcedureInfo[]> {
    const codes = await readdir(this.#folder).catch(() => []);
    const found = await Promise.all(codes.map((code) => this.current(code)));
    return found.filter((info) => info !== undefined).sort((one, other) => byName.compare(one.name.vi, other.name.vi));
  }

  /** @returns the newest version's facts, or `undefined` when there is no such procedure. */
  async current(code: string): Promise<ProcedureInfo | undefined> {
    try {
      const versions = await readdir(join(this.#folder, code));
      const newest = versions.sort((a, b) => byNumber.compare(a, b)).at(-1);
      if (newest === undefined) return undefined;
      const plan: unknown = JSON.parse(await readFile(join(this.#folder, code, newest, 'plan.json'), 'utf8'));
      return isPlan(plan) ? plan.procedure : undefined;
    } catch {
      return undefined;
    }
  }
}
