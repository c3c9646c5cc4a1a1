#!/usr/bin/env node
/** The `motcua` command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { compile } from './compile/compile.ts';
import { DocumentError } from './compile/document.ts';
import { migrationExamples } from './compile/migrations.ts';
import { compiled, type CompiledModule } from './compiled.ts';
import { emitTypes, emitValidators } from './emit.ts';
import { runExample } from './examples.ts';
import { dayInVietnam } from '@motcua/vietnam';
import { interpret } from './interpret.ts';
import { printFinding } from './lint/finding.ts';
import { lint } from './lint/lint.ts';
import { reuseScore } from './lint/reuse.ts';
import { loadProcedure, procedureCodes } from './load.ts';
import { runMigrationExamples } from './migration-examples.ts';

const USAGE = `motcua <command> [schemas folder, "schemas" unless given]
motcua theme <seed.json> [--out theme.css]

  lint              checks every document, and each procedure's rules
  build --out DIR   plans, validators, types, declarations to print and code lists ("dist" unless given)
  types [--code C]  prints the TypeScript types of the answers
  test [--code C]   runs the examples against the interpreting and the compiled validators
  theme             prints or writes a theme's style sheet; refuses one whose contrast falls under WCAG 2.2 AA`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** Apart from what is printed to be used. */
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const codesOf = (root: string, code: string | undefined): string[] => (code ? [code] : procedureCodes(root));

const runLint = (root: string): boolean => {
  const findings = lint(root);
  for (const finding of findings) say(printFinding(finding));
  const errors = findings.filter((finding) => finding.level === 'error').length;
  if (errors === 0) {
    for (const code of procedureCodes(root)) {
      const source = loadProcedure(root, code);
      const { sourced, asked, refused, missing } = reuseScore(source, compile(source));
      say(`${code}: ${sourced} of ${asked} questions have a source in the repository; of ${refused} is said why they have none; ${missing} could have one`);
    }
  }
  say(`${errors} errors, ${findings.length - errors} warnings`);
  return errors === 0;
};

const runTests = async (root: string, codes: readonly string[]): Promise<boolean> => {
  let failed = 0;
  let passed = 0;
  for (const code of codes) {
    const source = loadProcedure(root, code);
    const plan = compile(source);
    const module = (await import(`data:text/javascript,${encodeURIComponent(emitValidators(plan))}`)) as CompiledModule;
    const context = { today: dayInVietnam(new Date()), channel: 'online' };
    const kinds = { interpreting: interpret(plan), compiled: compiled(plan, module) };
    for (const example of source.examples) {
      for (const [label, validators] of Object.entries(kinds)) {
        const result = runExample(plan, example, context, label, validators);
        if (result.missing.length + result.unexpected.length === 0) passed += 1;
        else {
          failed += 1;
          say(`${code}/${example.file} (${label}): ${example.name}`);
          for (const issue of result.missing) say(`  expected, did not come: ${issue}`);
          for (const issue of result.unexpected) say(`  not expected: ${issue}`);
        }
      }
    }
    for (const { label, wrong } of runMigrationExamples(plan, migrationExamples(source.migrations), context, kinds)) {
      if (wrong.length === 0) passed += 1;
      else {
        failed += 1;
        say(`${code}/migrations.json ${label}`);
        for (const each of wrong) say(`  ${each}`);
      }
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
};

const runTheme = async (seed: string | undefined, out: string | undefined): Promise<boolean> => {
  if (seed === undefined) {
    complain(USAGE);
    return false;
  }
  const { themeFrom } = await import('./theme.ts');
  const made = themeFrom(seed);
  if ('findings' in made) {
    for (const finding of made.findings) complain(printFinding(finding));
    return false;
  }
  if (out === undefined) process.stdout.write(made.css);
  else {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, made.css);
    say(`${made.id} → ${out}`);
  }
  return true;
};

const main = async (): Promise<boolean> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, code: { type: 'string' } } });
  const [command, given] = positionals;
  const root = given ?? 'schemas';
  switch (command) {
    case 'lint':
      return runLint(root);
    case 'build':
      for (const { code, version, dir } of await build(root, values.out ?? 'dist')) say(`${code} ${version} → ${dir}`);
      return true;
    case 'types':
      for (const code of codesOf(root, values.code)) say(await emitTypes(compile(loadProcedure(root, code))));
      return true;
    case 'test':
      return runTests(root, codesOf(root, values.code));
    case 'theme':
      return runTheme(given, values.out);
    default:
      say(USAGE);
      return command === undefined;
  }
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  say(printFinding({ level: 'error', rule: 'compiles', file: error.file, pointer: error.pointer, problem: error.problem, why: 'The form or its declaration cannot be made.', remedy: error.remedy }));
  process.exitCode = 1;
}
