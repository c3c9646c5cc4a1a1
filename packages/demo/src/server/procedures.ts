import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcedureInfo, Text } from '@motcua/procedure';

/** The build made the file and its tests hold its shape; this tells a plan from any other JSON. */
const isPlan = (value: unknown): value is { readonly procedure: ProcedureInfo } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.plan/1' && 'procedure' in value;

interface LifeEvent {
  readonly value: string;
  readonly label: Text;
}

const isList = (value: unknown): value is { readonly options: readonly LifeEvent[] } => typeof value === 'object' && value !== null && 'options' in value && Array.isArray(value.options);

/** Procedures that have to do with the same thing in a person's life. */
export interface LifeEventGroup {
  readonly id: string;
  readonly title: Text;
  readonly procedures: readonly ProcedureInfo[];
}

const OTHER: LifeEvent = { value: 'other', label: { vi: 'Việc khác', en: 'Other' } };

const byName = new Intl.Collator('vi');
const byNumber = new Intl.Collator('en', { numeric: true });

/** Procedures as `motcua build` made them: `<folder>/procedures/<code>/<version>/plan.json`. */
export class BuiltProcedures {
  readonly #folder: string;

  readonly #lifeEvents: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'procedures');
    this.#lifeEvents = join(folder, 'code-lists', 'life-events.json');
  }

  /** The newest version of each procedure, in the order of their names. */
  async all(): Promise<readonly ProcedureInfo[]> {
    const codes = await readdir(this.#folder).catch(() => []);
    const found = await Promise.all(codes.map((code) => this.current(code)));
    return found.filter((info) => info !== undefined).sort((one, other) => byName.compare(one.name.vi, other.name.vi));
  }

  /** The same, grouped; one that belongs to several things in life stands in each of their groups. */
  async byLifeEvent(): Promise<readonly LifeEventGroup[]> {
    const list: unknown = await readFile(this.#lifeEvents, 'utf8').then(JSON.parse).catch(() => undefined);
    const events = isList(list) ? list.options : [];
    const all = await this.all();
    const isOther = ({ lifeEvents = [] }: ProcedureInfo): boolean => !events.some(({ value }) => lifeEvents.includes(value));
    return [...events, OTHER]
      .map(({ value, label }) => ({ id: value, title: label, procedures: all.filter((info) => (value === OTHER.value ? isOther(info) : info.lifeEvents?.includes(value))) }))
      .filter(({ procedures }) => procedures.length > 0);
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
