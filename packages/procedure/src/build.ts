import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile/compile.ts';
import { compilePrint } from './compile/print.ts';
import { emitTypes, emitValidators } from './emit.ts';
import { firstOf } from './first.ts';
import { ofProcedure } from './lint/finding.ts';
import { refuseUnclear } from './lint/patterns.ts';
import { jsonFiles, loadProcedure, procedureCodes } from './load.ts';

export interface BuiltProcedure {
  readonly code: string;
  readonly version: string;
  readonly dir: string;
}

const digest = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;

const copyJson = (from: string, to: string): void => {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const file of jsonFiles(from)) writeFileSync(join(to, file), JSON.stringify(JSON.parse(readFileSync(join(from, file), 'utf8'))));
};

/** Writes everything below `schemas` that programs read into `out`: procedures, code lists, agencies. */
export const build = async (root: string, out: string): Promise<BuiltProcedure[]> => {
  const built: BuiltProcedure[] = [];
  rmSync(join(out, 'procedures'), { recursive: true, force: true });
  for (const code of procedureCodes(root)) {
    const { plan, print } = ofProcedure(code, () => {
      const source = loadProcedure(root, code);
      const made = compile(source);
      refuseUnclear({ source, plan: made });
      return { plan: made, print: compilePrint(source, made) };
    });
    const first = firstOf(plan);
    const { version } = plan.procedure;
    const dir = join(out, 'procedures', code, version);
    const files: Record<string, string> = {
      'plan.json': JSON.stringify(plan),
      'validators.js': emitValidators(plan),
      'validators.d.ts': `import type { CompiledModule } from '@motcua/procedure/compiled';\nexport declare const create: CompiledModule['create'];\n`,
      'answers.d.ts': await emitTypes(plan),
      ...(first ? { 'first.json': JSON.stringify(first) } : {}),
      ...(print ? { 'print.json': JSON.stringify(print) } : {}),
    };
    mkdirSync(dir, { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(dir, file), content);
    const integrity = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, digest(content)]));
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ format: 'motcua.manifest/1', code, version, integrity }, null, 2));
    built.push({ code, version, dir });
  }
  writeFileSync(join(out, 'procedures', 'index.json'), JSON.stringify(built.map(({ code, version }) => ({ code, version }))));
  copyJson(join(root, 'code-lists'), join(out, 'code-lists'));
  copyJson(join(root, 'agencies'), join(out, 'agencies'));
  return built;
};
