/** What should have filled in a form never came to the page: it asks as in an outage, and the gateway judges it so, where it knows of nothing else. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Field, Plan } from '@motcua/procedure';
import { judge, withUnreachable } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { uploaded } from './uploading.ts';
import { agreed, issuesOf, listOf, makeWorld, type Answer, type Purpose, type World } from './world.ts';

const contract = loadContract();
const PAPER = 'TP.9';
const ANSWERS = { name: AN.HoVaTen, birthDate: '1990', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
const OF_OUTAGE = { ...ANSWERS, ethnic: 'Kinh' };

/** With a question and a paper for the case that the population database can't be reached. */
const silentPlan = (): Plan => {
  const plan = tinyPlan();
  const SILENT = { type: 'object', required: ['context'], properties: { context: { type: 'object', required: ['unreachable'], properties: { unreachable: { type: 'object', required: ['population'], properties: { population: { const: true } } } } } } };
  const condition = plan.conditions.length;
  const base: Pick<Field, 'declared' | 'refused' | 'required'> = { declared: [[]], refused: [], required: [] };
  const population: Field = { ...base, pointer: '/context/unreachable/population', key: 'population', type: 'boolean', control: 'checkbox', title: { vi: 'Dân cư' }, readOnly: true };
  const unreachable: Field = { ...base, pointer: '/context/unreachable', key: 'unreachable', type: 'object', control: 'group', title: { vi: 'Không tra được' }, readOnly: true, children: [population] };
  const ethnic: Field = { pointer: '/ethnic', key: 'ethnic', type: 'string', control: 'text', title: { vi: 'Dân tộc' }, declared: [[condition]], refused: [], required: [[condition]], maxLength: 20 };
  return {
    ...plan,
    procedure: { ...plan.procedure, components: [...plan.procedure.components, { code: PAPER, name: { vi: 'Giấy tờ tùy thân' }, required: true, guard: [condition], replacedBy: ['/name'] }] },
    schema: { allOf: [plan.schema, { if: SILENT, then: { required: ['ethnic'], properties: { ethnic: { type: 'string', maxLength: 20 } } } }] },
    conditions: [...plan.conditions, { at: '', schema: SILENT, reads: ['/context/unreachable/population'] }],
    fields: [...plan.fields.map((field) => (field.pointer === '/context' ? { ...field, children: [...(field.children ?? []), unreachable] } : field)), ethnic],
    order: ['/context', unreachable.pointer, population.pointer, ...plan.order.filter((pointer) => pointer !== '/context'), '/ethnic'],
  };
};

let world: World;
before(async () => {
  world = await makeWorld({}, async (settings) => {
    await writePlan(settings.catalogue, silentPlan());
    // One that is connected, and that the form asks for nothing; civil status isn't connected.
    const file = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[] } = JSON.parse(await readFile(file, 'utf8'));
    agency.repositories.push({ id: 'insurance', name: { vi: 'Bảo hiểm thử' }, holds: ['numbers'] });
    await writeFile(file, JSON.stringify(agency));
    Object.assign(settings, { repositories: { ...settings.repositories, insurance: settings.repositories?.population } });
  });
});
after(() => world.end());
beforeEach(async () => {
  for (const table of ['draft', 'prefill', 'consent']) await query(world, `delete from ${table}`);
});

const prefill = async (as = AN, ...purposes: Purpose[]): Promise<string> => {
  const answer = await world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed(...purposes) });
  assert.equal(answer.status, 201, answer.text);
  return String(answer.body.id);
};
const makeDraft = async (prefilled?: string, as = AN): Promise<string> => {
  const content = { snapshot: prefilled === undefined ? {} : { prefill: { id: prefilled, values: [] } } };
  return String((await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } })).body.id);
};
const submit = (body: object, as = AN): Promise<Answer> =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, ...body } });
/** With the paper of the outage. */
const submitWithPaper = async (body: object): Promise<Answer> => {
  const draft = await makeDraft();
  return submit({ draft, files: [await uploaded(world, AN, { draft }, PAPER)], ...body });
};
const learn = (draft: string, as = AN): Promise<Answer> => world.request(`/v1/drafts/${draft}/prefill`, { as, method: 'POST', body: { version: VERSION } });
const expire = () => query(world, "update prefill set expires_at = now() - interval '1 minute'");
const withdraw = async (): Promise<void> => {
  for (const { id } of listOf(await world.request('/v1/consents', { as: AN }))) await world.request(`/v1/consents/${String(id)}/withdrawal`, { as: AN, method: 'POST' });
};

test('where nothing was issued the page’s word counts: asked, required, and on record as nothing but typed', async () => {
  assert.deepEqual(issuesOf(await submit({ answers: OF_OUTAGE })), ['/ethnic notAsked']);
  assert.deepEqual(issuesOf(await submit({ answers: ANSWERS, unreachable: ['population'] })), ['/ethnic required']);
  const { status, body, text } = await submitWithPaper({ answers: OF_OUTAGE, unreachable: ['population'] });
  assert.equal(status, 201, text);
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN });
  assert.ok(contract.schema('DossierContent')(content.body), content.text);
  const { context, origins } = JSON.parse(content.text);
  assert.deepEqual(context.unreachable, { 'civil-status': true, 'population': true });
  assert.deepEqual(new Set(Object.values(origins).map((origin) => Object(origin).kind)), new Set(['manual']));
});

test('no paper is spared by it: data take its place only where they were issued', async () => {
  const { body } = await submit({ answers: OF_OUTAGE, unreachable: ['population'] });
  assert.deepEqual(body.errors, [{ pointer: '', code: 'paperMissing', component: PAPER }]);
});

test('nobody counts who would not have been asked, and who isn’t connected counts anyway', async () => {
  const others = ['insurance', 'nobody', 'mine', 'civil-status'];
  assert.deepEqual(issuesOf(await submit({ answers: OF_OUTAGE, unreachable: others })), ['/ethnic notAsked']);
  const { body } = await submit({ answers: ANSWERS, unreachable: others });
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN });
  assert.deepEqual(JSON.parse(content.text).context.unreachable, { 'civil-status': true });
});

/** How something was issued, and whether the page's word still counts beside it. */
const ISSUED: readonly (readonly [string, boolean, () => Promise<object>])[] = [
  ['to the person', false, async () => ({ prefill: await prefill() })],
  ['to the person, and never named', false, async () => (await prefill(), {})],
  ['for the draft', false, async () => ({ draft: await makeDraft(await prefill()) })],
  ['for another draft', true, async () => (await makeDraft(await prefill()), { draft: await makeDraft() })],
  ['for the draft, though it has expired', false, async () => {
    const draft = await makeDraft(await prefill());
    await expire();
    return { draft };
  }],
  ['for papers and earlier answers alone', true, async () => ({ draft: await makeDraft(await prefill(AN, 'held-papers', 'earlier-answers')) })],
  ['to another person', true, async () => ({ prefill: await prefill(BINH) })],
  ['and has expired', true, async () => (await prefill(), await expire(), {})],
  ['by a consent that is taken back', true, async () => (await prefill(), await withdraw(), {})],
];
for (const [how, counts, issue] of ISSUED) {
  test(`beside what was issued ${how} the page’s word counts ${counts ? 'still' : 'for nothing, and locks hold'}`, async () => {
    const issued = await issue();
    const issues = issuesOf(await submit({ ...issued, answers: { ...OF_OUTAGE, name: 'Ai Khác' }, unreachable: ['population'] }));
    assert.deepEqual(issues, counts ? [' paperMissing'] : ['/ethnic notAsked', '/name locked']);
  });
}

test('page and gateway say the same of any answers', async () => {
  const plan = silentPlan();
  const validators = interpret(plan);
  const { body: detail } = await world.request(`/v1/procedures/${CODE}`);
  for (const unreachable of [[], ['population']]) {
    const context = withUnreachable(Object(detail.context), unreachable.map((id) => ({ id })));
    for (const answers of [ANSWERS, OF_OUTAGE, { ...OF_OUTAGE, ethnic: 'a'.repeat(21) }, { ...ANSWERS, status: 'married' }, {}]) {
      const page = judge(plan, answers, context, validators).map(({ pointer, code }) => `${pointer} ${code}`).sort();
      const answer = await submitWithPaper({ answers, unreachable, ...(unreachable.length > 0 ? {} : { files: [] }) });
      assert.deepEqual(issuesOf(answer), page, JSON.stringify([unreachable, answers]));
    }
  }
});

test('a page that missed what was issued learns of it by its draft, and files without what it need not ask', async () => {
  const issued = await prefill();
  const draft = await makeDraft();
  const learned = await learn(draft);
  assert.deepEqual([learned.status, learned.body.id], [200, issued], learned.text);
  assert.ok(contract.schema('Prefill')(learned.body), learned.text);
  assert.equal((await learn(draft, BINH)).status, 404);
  const { status, text } = await submit({ draft, prefill: issued, answers: ANSWERS });
  assert.equal(status, 201, text);
});

test('nothing is learned of what would not count: expired, taken back, of somebody else', async () => {
  const draft = await makeDraft();
  assert.equal((await learn(draft)).status, 204);
  await prefill(BINH);
  assert.equal((await learn(draft)).status, 204);
  await prefill();
  await expire();
  assert.equal((await learn(draft)).status, 204);
  await prefill();
  await withdraw();
  assert.equal((await learn(draft)).status, 204);
});

test('what is no list of repositories is refused', async () => {
  for (const unreachable of ['population', [1], ['Population'], ['population', 'population'], Array.from({ length: 51 }, (_, at) => `r${at}`), { population: true }]) {
    assert.equal((await submit({ answers: ANSWERS, unreachable })).status, 400, JSON.stringify(unreachable));
  }
});
