/** The rules of `motcua lint`, each a function from a procedure to what it finds. */
import type { ProcedureSource } from '../compile/document.ts';
import { shownIn, textsIn } from '../compile/localise.ts';
import { textsOfMigrations } from '../compile/migrations.ts';
import { operators } from '../logic.ts';
import { readsOf } from '../rules.ts';
import type { Field, Json, JsonObject, Plan } from '../plan.ts';
import { fieldIndex } from '../evaluate.ts';
import { fieldsOf } from '../plan-reading.ts';
import { asString, isArray, isObject } from '../json.ts';
import { isWithin, ROW } from '../pointer.ts';
import { knownLifeEvents } from './life-events.ts';
import { canonicalTexts } from './canonical.ts';
import { componentCodes, replacedByVerified, satisfiedByOthers, whenReads, whenRequires } from './components.ts';
import { consistent, requiredRefused } from './contradictions.ts';
import { shortEnums } from './enums.ts';
import type { Finding } from './finding.ts';
import { defaultsFit, readOnlyGiven } from './given.ts';
import { migrationChain, migrationExemplified, migrationTargets } from './migrations.ts';
import { clearPatterns } from './patterns.ts';
import { printed } from './print.ts';
import { inRepository, sourcesMissing } from './reuse.ts';
import { isOfRow, sourcesOfRows } from './row-sources.ts';
import { simpleIsShorter, simpleOfText } from './simple.ts';
import { untestedRequirements } from './untested.ts';

export interface Subject {
  readonly source: ProcedureSource;
  readonly plan: Plan;
  /** The repository's canonical shape. */
  readonly repository: JsonObject;
}

export type Rule = (subject: Subject) => Finding[];

const FORM = 'form.schema.json';

const visitSchema = (node: Json, at: string, seen: (schema: JsonObject, at: string) => void): void => {
  if (Array.isArray(node)) node.forEach((item: Json, index) => visitSchema(item, `${at}/${index}`, seen));
  else if (isObject(node)) {
    seen(node, at);
    for (const [key, child] of Object.entries(node)) visitSchema(child, `${at}/${key}`, seen);
  }
};

/** Without `required`, `{}` satisfies an `if`, and a question is asked before the one that decides it. */
const ifRequires: Rule = ({ source }) => {
  const findings: Finding[] = [];
  visitSchema(source.form.json, '', (schema, at) => {
    for (const { at: place, key } of untestedRequirements(schema.if, `${at}/if`)) {
      findings.push({ level: 'error', rule: 'if-requires', file: FORM, pointer: place, problem: `tests "${key}" without requiring it.`, why: 'An unanswered question would count as the tested answer.', remedy: `Add "required": ["${key}"] to the if.` });
    }
  });
  return findings;
};

const sourcesExist: Rule = ({ plan, repository }) =>
  fieldsOf(plan.fields).flatMap((field) =>
    (field.sources ?? [])
      .flatMap((source) => source.from)
      .filter((pointer) => !isOfRow(pointer) && !inRepository(repository, pointer))
      .map((pointer) => ({ level: 'error', rule: 'source-exists', file: FORM, pointer: field.pointer, problem: `x-source ${pointer} is not in the repository's shape.`, why: 'The citizen would be asked for what the State already holds.', remedy: 'See schemas/common/repository.schema.json for the pointers there are.' }) as const),
  );

const onOnePage: Rule = ({ plan }) => {
  const places = plan.pages.flatMap((page) => page.sections.flatMap((section) => section.fields));
  return fieldsOf(plan.fields)
    .filter((field) => !field.readOnly && !field.children)
    .flatMap((field) => {
      const count = places.filter((pointer) => isWithin(field.pointer, pointer)).length;
      if (count === 1) return [];
      return [{ level: 'error', rule: 'on-one-page', file: 'layout.json', pointer: field.pointer, problem: count === 0 ? 'is on no page.' : `is on ${count} pages.`, why: count === 0 ? 'It could be required and never be asked.' : 'It would be asked twice.', remedy: 'Name it, or the group it is in, in exactly one section.' } as const];
    });
};

/** What the folder is called is what everything else calls the procedure. */
const named: Rule = ({ source }) => {
  const folder = source.dir.split(/[\\/]/).at(-1) ?? '';
  const id = asString(source.form.json.$id);
  const findings: Finding[] = [];
  if (asString(source.procedure.json.code) !== folder) {
    findings.push({ level: 'error', rule: 'named', file: 'procedure.json', pointer: '/code', problem: `the code is ${asString(source.procedure.json.code)}, the folder is ${folder}.`, why: 'A dossier would be filed under another procedure.', remedy: 'Make both the same.' });
  }
  if (!id.endsWith(`/${folder}/${FORM}`)) {
    findings.push({ level: 'error', rule: 'named', file: FORM, pointer: '/$id', problem: `${id || 'no $id'} does not end with /${folder}/${FORM}.`, why: 'Two procedures would claim the same schema.', remedy: 'Correct the $id.' });
  }
  return findings;
};

/** A required name that nothing declares could never be answered. */
const declared: Rule = ({ plan }) =>
  fieldsOf(plan.fields)
    .filter((field) => field.declared.length === 0)
    .map((field) => ({ level: 'error', rule: 'declared', file: FORM, pointer: field.pointer, problem: 'is required or annotated, but no property describes it.', why: 'The form could never be completed.', remedy: 'Add the property, or correct its name where it is required.' }));

/** A condition on a value that is no choice of its question never holds. */
const livingConditions: Rule = ({ plan }) => {
  const fields = fieldIndex(plan);
  return plan.conditions.flatMap((condition) => {
    const tested = isObject(condition.schema) && isObject(condition.schema.properties) ? condition.schema.properties : {};
    return Object.entries(tested).flatMap(([key, test]): Finding[] => {
      const options = fields.get(`${condition.at}/${key}`)?.options;
      const tests = isObject(test) ? [...(test.const === undefined ? [] : [test.const]), ...(isArray(test.enum) ? test.enum : [])] : [];
      if (!Array.isArray(options)) return [];
      return tests
        .filter((value: Json) => !options.some((option: { value: string }) => option.value === value))
        .map((value: Json) => ({ level: 'error', rule: 'living-condition', file: FORM, pointer: `${condition.at}/${key}`, problem: `a condition tests for "${asString(value)}", which is none of its choices.`, why: 'What depends on it would never be asked.', remedy: 'Correct the value, or add the choice.' }) as const);
    });
  });
};

const exemplified: Rule = ({ source }) =>
  source.examples.some((example) => example.expect.length === 0) && source.examples.some((example) => example.expect.length > 0)
    ? []
    : [{ level: 'warning', rule: 'exemplified', file: 'examples', pointer: '', problem: 'there is not at least one valid and one invalid example.', why: 'Nobody would notice when a change breaks the form.', remedy: 'Add examples/<name>.valid.json and <name>.invalid.json.' }];

const titled: Rule = ({ plan }) =>
  fieldsOf(plan.fields)
    .filter((field) => field.title.vi === field.key && field.declared.length > 0 && field.key !== ROW)
    .map((field) => ({ level: 'error', rule: 'titled', file: FORM, pointer: field.pointer, problem: 'has no title.', why: 'The citizen would read a technical name instead of a question.', remedy: 'Add a "title" in Vietnamese.' }));

/** Texts that people see, of the procedure's own files and of the common definitions, by the key of their translation. */
const sourceTexts = (source: ProcedureSource): Map<string, string> =>
  new Map([
    ...textsIn(source.procedure, shownIn.procedure),
    ...textsIn(source.form, shownIn.schema),
    ...(source.layout ? textsIn(source.layout, shownIn.layout) : []),
    ...(source.migrations ? textsOfMigrations(source.migrations) : []),
  ]);

const translated: Rule = ({ source }) => {
  const missing = [...sourceTexts(source)].filter(([key]) => !source.locales.some((locale) => key in locale.texts));
  if (missing.length === 0) return [];
  const lines = missing.map(([key, text]) => `    ${JSON.stringify(key)}: ${JSON.stringify(text)}`).join(',\n');
  return [{ level: 'error', rule: 'translated', file: 'locales/en.json', pointer: '/texts', problem: `${missing.length} texts have no English.`, why: 'Who reads no Vietnamese would meet a gap.', remedy: `Add these lines under "texts" and translate them:\n${lines}` }];
};

/** A translation whose source is gone would never be seen, and hides a renamed field. */
const translationsUsed: Rule = ({ source }) => {
  const texts = sourceTexts(source);
  return source.locales.flatMap((locale) =>
    Object.keys(locale.texts)
      .filter((key) => !texts.has(key))
      .map((key) => ({ level: 'error', rule: 'translation-used', file: locale.file, pointer: '', problem: `"${key}" names no text.`, why: 'The text it was meant for may have lost its English.', remedy: 'Correct the key or remove the line.' }) as const),
  );
};

const knownOperators: Rule = ({ plan }) => {
  const unknown = (rule: Json): string[] => {
    if (Array.isArray(rule)) return rule.flatMap(unknown);
    if (!isObject(rule)) return [];
    return Object.entries(rule).flatMap(([operator, operands]) => [...(operators.has(operator) ? [] : [operator]), ...unknown(operands)]);
  };
  const rulesOf = ({ compute, checks = [] }: Field): JsonObject[] => [...(compute ? [compute] : []), ...checks.flatMap(({ rule }) => (rule ? [rule] : []))];
  return fieldsOf(plan.fields).flatMap((field) =>
    rulesOf(field).flatMap(unknown).map((operator) => ({ level: 'error', rule: 'known-operator', file: FORM, pointer: field.pointer, problem: `a rule uses "${operator}".`, why: 'It would never give a value.', remedy: `Use one of ${[...operators].join(', ')}.` }) as const),
  );
};

/** What follows from there being a record is one of the question's choices or, where it has none, a text that it takes; one for each place. */
const sourcesFollow: Rule = ({ plan }) =>
  fieldsOf(plan.fields).flatMap((field) =>
    (field.sources ?? []).flatMap(({ from, is }) => {
      const { options, type, maxLength = Infinity } = field;
      const isTaken = (value: string): boolean => (options ? !('list' in options) && options.some((option) => option.value === value) : type === 'string' && value.length <= maxLength);
      if (!is || (is.length === from.length && is.every(isTaken))) return [];
      return [{ level: 'error', rule: 'source-is', file: FORM, pointer: field.pointer, problem: 'has an x-source whose "is" doesn’t name one of the question’s choices, or a text that it takes, for each place in "from".', why: 'The citizen would be asked for what the State already holds.', remedy: 'Give "is" as many values as "from" has places, each a const of the question’s choices or, where it has none, a text no longer than its maxLength.' } as const];
    }),
  );

/** What a rule reads and nothing declares is never there. */
const rulesRead: Rule = ({ plan }) => {
  const known = new Set(fieldsOf(plan.fields).map((field) => field.pointer));
  return fieldsOf(plan.fields).flatMap((field) =>
    [...new Set([...(field.compute ? readsOf(field.compute) : []), ...(field.checks ?? []).flatMap(({ reads }) => reads)])]
      .filter((pointer) => !known.has(pointer))
      .map((pointer) => ({ level: 'error', rule: 'rule-reads', file: FORM, pointer: field.pointer, problem: `a rule reads ${pointer}, which is no field.`, why: 'The rule would count it as not answered, always.', remedy: 'Name fields by their path from the root with dots (requester.name, members.-.name for the own row), or relatively: 1/name is a sibling.' }) as const),
  );
};

/** Keys that mean something to JavaScript itself. */
const safeKeys: Rule = ({ plan }) =>
  fieldsOf(plan.fields)
    .filter((field: Field) => ['__proto__', 'constructor', 'prototype', ''].includes(field.key))
    .map((field) => ({ level: 'error', rule: 'safe-key', file: FORM, pointer: field.pointer, problem: 'has a name that programs give another meaning.', why: 'The answer could be lost or change how the form works.', remedy: 'Choose another name for the property.' }));

export const rules: readonly Rule[] = [named, declared, livingConditions, exemplified, ifRequires, sourcesExist, sourcesFollow, sourcesMissing, onOnePage, titled, translated, translationsUsed, knownOperators, rulesRead, safeKeys, sourcesOfRows, componentCodes, whenRequires, whenReads, replacedByVerified, satisfiedByOthers, knownLifeEvents, printed, clearPatterns, consistent, requiredRefused, defaultsFit, readOnlyGiven, canonicalTexts, shortEnums, migrationChain, migrationTargets, migrationExemplified, simpleOfText, simpleIsShorter];
