import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../src/compile/compile.ts';
import { compiled, type CompiledModule } from '../src/compiled.ts';
import { emitValidators } from '../src/emit.ts';
import { interpret } from '../src/interpret.ts';
import { loadProcedure } from '../src/load.ts';
import type { JsonObject, Plan, Validators } from '../src/plan.ts';

export const SCHEMAS = join(import.meta.dirname, '../../../schemas');
export const CODE = '1.004873';
export const CONTEXT = { today: '2026-06-01', channel: 'online' };

export const load = (root = SCHEMAS): Plan => compile(loadProcedure(root, CODE));

/** Both kinds of validators of a plan. */
export const bothValidators = async (plan: Plan): Promise<Record<'interpreting' | 'compiled', Validators>> => {
  const module = (await import(`data:text/javascript,${encodeURIComponent(emitValidators(plan))}`)) as CompiledModule;
  return { interpreting: interpret(plan), compiled: compiled(plan, module) };
};

/** A copy of the schemas with one JSON file changed. */
export const changed = (file: string, change: (json: Record<string, never>) => unknown): string => {
  const root = mkdtempSync(join(tmpdir(), 'motcua-schemas-'));
  cpSync(SCHEMAS, root, { recursive: true });
  const path = join(root, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, never>;
  writeFileSync(path, JSON.stringify(change(json) ?? json));
  return root;
};

export const FORM = `procedures/${CODE}/form.schema.json`;

export const names = (issues: readonly { pointer: string; code: string }[]): string[] => issues.map(({ pointer, code }) => `${pointer} ${code}`).sort();

/** The smallest set of files that compiles to a plan of the given schema. */
export const planOf = (schema: JsonObject, components: readonly JsonObject[] = []): Plan =>
  compile({
    dir: '', root: '', examples: [], locales: [], commonLocales: [], common: new Map(), codeLists: new Map(),
    procedure: { file: 'procedure.json', json: { code: '1.000000', version: '1.0.0', name: 'Thủ tục mẫu', components } },
    form: { file: 'form.schema.json', json: { type: 'object', ...schema } },
  });
