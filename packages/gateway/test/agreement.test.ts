/** The page and the gateway say the same of any answers: both kinds of validators here, and the gateway over HTTP. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fieldsOf, instancesOf, isObject, isPlan, withValue, type Json, type JsonObject, type Plan, type Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { judge } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { startGateway } from '../../../test/support/gateway.ts';
import { BINH } from './tiny.ts';
import { issuesOf, makeWorld, type World } from './world.ts';

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

/** Anything that a hand-written request may hold at a place of an answer. */
const anything: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Json>('', ' ', 'x', '0', 'VN', '01', 'self', 'other', '2026-02-30', '1990', '001190000001', 0, 1, -1, 1.5, 1e21, true, false, null, [], {}, ['x'], { x: 1 }, [[]], [{}, {}]),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')),
);

/** An example with some of its answers taken out, put in or changed, wherever the plan has a field or knows none. */
const damaged = ({ plan, examples }: Published): fc.Arbitrary<JsonObject> =>
  fc.constantFrom(...examples).chain((answers) => {
    const places = [...fieldsOf(plan.fields).flatMap((field) => instancesOf(field.pointer, answers).map(({ pointer }) => pointer)), '/unknown', '/constructor', '/a~1b'];
    const change = fc.tuple(fc.constantFrom(...places), anything);
    return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce((result, [pointer, value]) => withValue(result, pointer, value), answers));
  });

let world: World;
before(async () => {
  world = await makeWorld();
  await world.gateway.stop();
  world.gateway = await startGateway({ ...world.settings, catalogue: fileURLToPath(new URL('dist', ROOT)) });
});
after(() => world.end());

/** What only the gateway knows: which values a list has that depends on another answer. */
const dependent = (plan: Plan): ReadonlySet<string> => new Set(fieldsOf(plan.fields).filter(({ options }) => options && 'by' in options).map(({ pointer }) => pointer));
const template = (pointer: string): string => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/-');

for (const procedure of procedures) {
  const { code, version } = procedure.plan.procedure;
  test(`${code}: answers of any kind get the same set of pointers and codes from both validators and the gateway`, async () => {
    const { context } = (await world.request(`/v1/procedures/${code}`)).body;
    assert.ok(isObject(context));
    const listedElsewhere = dependent(procedure.plan);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(damaged(procedure), async (answers) => {
        count += 1;
        const [interpreting, compiling] = Object.values(procedure.kinds).map((validators) => [...new Set(judge(procedure.plan, answers, context, validators).map(({ pointer, code: of }) => `${pointer} ${of}`))].sort());
        assert.deepEqual(compiling, interpreting);
        const answer = await world.request('/v1/dossiers', {
          as: BINH, method: 'POST', headers: { 'idempotency-key': `agreement-${code}-${count}` }, body: { procedure: code, version, answers },
        });
        if (answer.body.code === 'invalidPapers' || answer.status === 201) assert.deepEqual(interpreting, []);
        else {
          assert.equal(answer.status, 422, answer.text);
          const gateway = [...new Set(issuesOf(answer))].filter((issue) => interpreting?.includes(issue) || !(issue.endsWith(' enum') && listedElsewhere.has(template(issue.slice(0, -5)))));
          assert.deepEqual(gateway, interpreting);
        }
      }),
      { numRuns: 150 },
    );
  });
}
