/** The page and the gateway say the same of any answers: both kinds of validators here, and the gateway over HTTP. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fieldsOf, instancesOf, isArray, isObject, isPlan, withValue, type Json, type JsonObject, type Plan, type Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { judge } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { emitValidators } from '@motcua/procedure/node';
import { soundText } from '@motcua/vietnam';
import { anything, generatedAnswers, generatedPlans } from './generated.ts';
import { BINH, writePlan } from './tiny.ts';
import { issuesOf, makeWorld, type Answer, type World } from './world.ts';

const ROOT = new URL('../../../', import.meta.url);
const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

interface Published {
  readonly plan: Plan;
  readonly kinds: Readonly<Record<string, Validators>>;
  readonly examples: readonly JsonObject[];
}

const isListed = (value: unknown): value is { readonly code: string; readonly version: string } => isObject(value) && typeof value.code === 'string' && typeof value.version === 'string';
const isModule = (value: unknown): value is CompiledModule => typeof value === 'object' && value !== null && 'create' in value;

const published = async ({ code, version }: { readonly code: string; readonly version: string }): Promise<Published> => {
  const folder = new URL(`dist/procedures/${code}/${version}/`, ROOT);
  const plan = json(new URL('plan.json', folder));
  const module: unknown = await import(new URL('validators.js', folder).href);
  assert.ok(isPlan(plan) && isModule(module), code);
  const examples = new URL(`schemas/procedures/${code}/examples/`, ROOT);
  return {
    plan,
    kinds: { interpreting: interpret(plan), compiled: compiled(plan, module) },
    examples: readdirSync(examples).map((file) => json(new URL(file, examples))).flatMap((example) => (isObject(example) && isObject(example.answers) ? [example.answers] : [])),
  };
};

const listed = json(new URL('dist/procedures/index.json', ROOT));
assert.ok(Array.isArray(listed) && listed.every(isListed));
const procedures = await Promise.all(listed.map(published));

/** An example with some of its answers taken out, put in or changed, wherever the plan has a field or knows none. */
const damaged = ({ plan, examples }: Published): fc.Arbitrary<JsonObject> =>
  fc.constantFrom(...examples).chain((answers) => {
    const places = [...fieldsOf(plan.fields).flatMap((field) => instancesOf(field.pointer, answers).map(({ pointer }) => pointer)), '/unknown', '/constructor', '/a~1b'];
    const change = fc.tuple(fc.constantFrom(...places), fc.option(anything, { nil: undefined, freq: 6 }));
    return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce((result, [pointer, value]) => withValue(result, pointer, value), answers));
  });

/** Those that the linter would let through, compiled as `motcua build` does. */
const generated = await Promise.all(
  generatedPlans(12).map(async (plan): Promise<Pick<Published, 'plan' | 'kinds'>> => {
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(emitValidators(plan))}`);
    assert.ok(isModule(module));
    return { plan, kinds: { interpreting: interpret(plan), compiled: compiled(plan, module) } };
  }),
);

let world: World;
before(async () => {
  world = await makeWorld({}, async ({ catalogue }) => {
    await cp(new URL('dist/procedures', ROOT), join(catalogue, 'procedures'), { recursive: true });
    await cp(new URL('dist/code-lists', ROOT), join(catalogue, 'code-lists'), { recursive: true });
    for (const { plan } of generated) await writePlan(catalogue, plan);
  });
});
after(() => world.end());

/** What only the gateway knows: which values a list has that depends on another answer. */
const dependent = (plan: Plan): ReadonlySet<string> => new Set(fieldsOf(plan.fields).filter(({ options }) => options && 'by' in options).map(({ pointer }) => pointer));
const template = (pointer: string): string => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/-');
const named = (issues: readonly { readonly pointer: string; readonly code: string }[]): string[] => [...new Set(issues.map(({ pointer, code }) => `${pointer} ${code}`))].sort();

let requests = 0;
const submit = ({ plan: { procedure } }: Pick<Published, 'plan'>, answers: JsonObject): Promise<Answer> => {
  requests += 1;
  return world.request('/v1/dossiers', {
    as: BINH, method: 'POST', headers: { 'idempotency-key': `agreement-of-answers-${requests}` }, body: { procedure: procedure.code, version: procedure.version, answers },
  });
};

/** Answers as a session of the form keeps them: text without what is no character. */
const kept = (answers: Json): Json => (typeof answers === 'string' ? soundText(answers) : isArray(answers) ? answers.map(kept) : isObject(answers) ? keptIn(answers) : answers);
const keptIn = (answers: JsonObject): JsonObject => Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, kept(answer)]));

/** Both validators, then the gateway: what no form sends it reads no further. */
const agree = async (published: Pick<Published, 'plan' | 'kinds'>, context: JsonObject, given: JsonObject): Promise<void> => {
  const answers = keptIn(given);
  if (JSON.stringify(answers) !== JSON.stringify(given)) assert.equal((await submit(published, given)).body.code, 'invalidRequest');
  const { plan, kinds } = published;
  const [interpreting = [], compiling] = Object.values(kinds).map((validators) => named(judge(plan, answers, context, validators)));
  assert.deepEqual(compiling, interpreting);
  const answer = await submit(published, answers);
  if (answer.body.code === 'invalidPapers' || answer.status === 201) assert.deepEqual(interpreting, []);
  else {
    assert.equal(answer.status, 422, answer.text);
    const elsewhere = dependent(plan);
    const gateway = [...new Set(issuesOf(answer))].filter((issue) => interpreting.includes(issue) || !(issue.endsWith(' enum') && elsewhere.has(template(issue.slice(0, -5)))));
    assert.deepEqual(gateway, interpreting);
  }
};

const contextOf = async ({ plan }: Pick<Published, 'plan'>): Promise<JsonObject> => {
  const { context } = (await world.request(`/v1/procedures/${plan.procedure.code}`)).body;
  assert.ok(isObject(context));
  return context;
};

for (const procedure of procedures) {
  const { code } = procedure.plan.procedure;
  test(`${code}: each example, and answers of any kind, get the same set of pointers and codes from both validators and the gateway`, async () => {
    const context = await contextOf(procedure);
    for (const answers of procedure.examples) await agree(procedure, context, answers);
    await fc.assert(fc.asyncProperty(damaged(procedure), (answers) => agree(procedure, context, answers)), { numRuns: 100 });
  });
}

test('so do answers to forms that nobody wrote', async () => {
  const [first] = generated;
  assert.ok(first);
  const context = await contextOf(first);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...generated), generatedAnswers, (form, answers) => agree(form, context, answers)), { numRuns: 300 });
});
