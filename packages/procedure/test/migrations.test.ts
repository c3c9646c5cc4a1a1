import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/compile/compile.ts';
import { migrationExamples } from '../src/compile/migrations.ts';
import { lint } from '../src/lint/lint.ts';
import { loadProcedure } from '../src/load.ts';
import { runMigrationExamples } from '../src/migration-examples.ts';
import { carry, carryPrefill, carriedVersions, stepsFrom, type Carried } from '../src/migrations.ts';
import type { Change, Migration } from '../src/migration.ts';
import type { Json, Plan } from '../src/plan.ts';
import { bothValidators, changed, CODE, CONTEXT, load } from './support.ts';

const text = (vi: string) => ({ vi });
const step = (from: string, to: string, ...changes: Change[]): Migration => ({ from, to, note: text('Mới'), changes });
const planWith = (version: string, ...migrations: Migration[]): Plan => ({
  format: 'motcua.plan/1',
  procedure: {
    code: '1', version, name: text(''), summary: text(''), audience: text(''), processing: { value: 1, unit: 'DAY' }, feeNote: text(''),
    field: { name: text('') }, result: { code: '', name: text('') }, components: [], legalBasis: [], effectiveFrom: '2026-01-01',
  },
  schema: {}, conditions: [], fields: [], order: [], pages: [], migrations,
});
const start = (values: Record<string, Json>, more: Partial<Carried> = {}): Carried => ({ values: new Map(Object.entries(values)), raw: new Map(), rows: new Map(), review: new Map(), dropped: [], ...more });
const shown = ({ values, raw, rows, review, dropped }: Carried) => ({
  values: Object.fromEntries(values), raw: Object.fromEntries(raw), rows: Object.fromEntries(rows), review: [...review.keys()], dropped: dropped.map(({ from, value }) => [from, value]),
});

describe('the steps between two versions', () => {
  const plan = planWith('1.2.0', step('1.0.0', '1.1.0'), step('1.1.0', '1.2.0'), step('0.8.0', '0.9.0'), step('3.0.0', '4.0.0'), step('4.0.0', '3.0.0'));
  it('are found in their order, and not where they lead elsewhere or nowhere', () => {
    assert.deepEqual(stepsFrom(plan, '1.0.0')?.map(({ from }) => from), ['1.0.0', '1.1.0']);
    assert.deepEqual(stepsFrom(plan, '1.2.0'), []);
    for (const version of ['0.8.0', '9.0.0', '3.0.0']) assert.equal(stepsFrom(plan, version), undefined);
    assert.deepEqual(carriedVersions(plan), ['1.0.0', '1.1.0']);
  });
});

describe('carrying answers over', () => {
  it('moves a group with all in it, the innermost change first, and swaps at once', () => {
    const moves = step('1', '2', { move: '/person', to: '/requester' }, { move: '/person/phone', to: '/contact/phone' }, { move: '/a', to: '/b' }, { move: '/b', to: '/a' }, { drop: '/person/job', title: text('Nghề'), why: text('Thôi hỏi') });
    const result = carry([moves], start({ '/person/name': 'An', '/person/phone': '09', '/person/job/title': 'thợ', '/personal': 'x', '/a': '1', '/b': '2' }));
    assert.deepEqual(shown(result).values, { '/requester/name': 'An', '/contact/phone': '09', '/personal': 'x', '/b': '1', '/a': '2' });
    assert.deepEqual(result.dropped, [{ from: '/person/job/title', value: 'thợ', title: text('Nghề'), why: text('Thôi hỏi') }]);
  });

  it('renames choices, tells which are gone by what they were called, and maps each of several', () => {
    const map: Change = { map: '/status', values: { old: 'new', gone: null }, labels: { gone: text('Ly thân') }, review: true };
    const after = (value: Json) => shown(carry([step('1', '2', map)], start({ '/status': value })));
    assert.deepEqual(after('old'), { values: { '/status': 'new' }, raw: {}, rows: {}, review: ['/status'], dropped: [] });
    assert.deepEqual(after('kept').review, []);
    assert.deepEqual(after(['kept', 'gone', 'old']).values, { '/status': ['kept', 'new'] });
    const gone = carry([step('1', '2', map)], start({ '/status': 'gone' }));
    assert.deepEqual(gone.dropped, [{ from: '/status', to: '/status', value: 'gone', label: text('Ly thân') }]);
    assert.deepEqual([[...gone.values.keys()], [...gone.review.keys()]], [[], ['/status']]);
    assert.deepEqual(after({ deep: 'old' }).values, { '/status': { deep: 'old' } });
  });

  it('keeps rows, their ids and their order, empty ones and empty groups too', () => {
    const rows = new Map([['/members', ['r3', 'r1', 'r2']], ['/members/r1/children', ['r9']], ['/empty', []]]);
    const moves = step('1', '2', { move: '/members', to: '/household/people' }, { move: '/members/-/children/-/name', to: '/household/people/-/minors/-/fullName' }, { review: '/household/people/-/relation', why: text('Xem') });
    const result = shown(carry([moves], start({ '/members/r1/name': 'An', '/members/r1/children/r9/name': 'Bé', '/members/r3/name': 'Ba' }, { rows })));
    assert.deepEqual(result.values, { '/household/people/r1/name': 'An', '/household/people/r1/minors/r9/fullName': 'Bé', '/household/people/r3/name': 'Ba' });
    assert.deepEqual(result.rows['/household/people'], ['r3', 'r1', 'r2']);
    assert.deepEqual(result.rows['/household/people/r1/minors'], ['r9']);
    assert.deepEqual(result.rows['/empty'], []);
    assert.deepEqual(result.review, ['r3', 'r1', 'r2'].map((id) => `/household/people/${id}/relation`));
  });

  it('keeps half-typed text as it is, sets only what has no answer, and tells the second of two that meet', () => {
    const changes = step('1', '2', { move: '/a', to: '/c' }, { map: '/b', values: { x: 'y' } }, { set: '/d', value: 1 }, { set: '/e', value: 2 }, { drop: '/f', title: text('F'), why: text('') });
    const result = shown(carry([changes], start({ '/a': '1', '/c': '2', '/e': 5 }, { raw: new Map([['/b', 'x'], ['/f', 'dở']]) })));
    assert.deepEqual(result.values, { '/c': '1', '/e': 5, '/d': 1 });
    assert.deepEqual(result.raw, { '/b': 'x' });
    assert.deepEqual(result.dropped, [['/c', '2'], ['/f', 'dở']]);
    assert.deepEqual(result.review, ['/d']);
  });

  it('takes what is to be looked at along through later steps', () => {
    const steps = [step('1', '2', { review: '/a', why: text('Vì sao') }), step('2', '3', { move: '/a', to: '/b' }), step('3', '4', { drop: '/gone', title: text(''), why: text('') })];
    assert.deepEqual([...carry(steps, start({})).review], [['/b', text('Vì sao')]]);
  });

  it('lets what was prefilled follow its answer, rows by index', () => {
    const steps = [step('1', '2', { move: '/members/-/name', to: '/people/-/fullName' }, { map: '/status', values: { a: 'b' } }, { drop: '/x', title: text(''), why: text('') })];
    const values = [{ pointer: '/members/2/name', value: 'An', locked: true }, { pointer: '/status', value: 'a', locked: true }, { pointer: '/x', value: 1, locked: true }, { pointer: 'no', value: 1, locked: true }];
    assert.deepEqual(carryPrefill(steps, values), [{ pointer: '/people/2/fullName', value: 'An', locked: true }, { pointer: '/status', value: 'b', locked: true }]);
  });
});

/** A migration of the real procedure, as its author would write it. */
const DOCUMENT = {
  $schema: '../../meta/migrations.schema.json',
  format: 'motcua.migrations/1',
  steps: [
    {
      from: '0.9.0',
      to: load().procedure.version,
      note: 'Tờ khai hỏi thêm nơi cư trú.',
      changes: [
        { move: '/applicant', to: '/requester' },
        { map: '/status', values: { single: 'never-married' } },
        { move: '/status', to: '/maritalStatus/status' },
        { drop: '/job', title: 'Nghề nghiệp', why: 'Không còn phải khai.', labels: { farmer: 'Nông dân' } },
        { review: '/purpose', why: 'Câu hỏi đã đổi.' },
      ],
      examples: [
        {
          name: 'một người độc thân',
          before: { applicant: { name: 'Nguyễn Thị An' }, status: 'single', job: 'farmer' },
          after: { requester: { name: 'Nguyễn Thị An' }, maritalStatus: { status: 'never-married' } },
          dropped: ['/job'],
          review: ['/purpose'],
          expect: [{ pointer: '/requester/birthDate', code: 'required' }],
        },
      ],
    },
  ],
};
const ENGLISH = { '/steps/0/note': 'n', '/steps/0/changes/3/title': 'Occupation', '/steps/0/changes/3/why': 'w', '/steps/0/changes/3/labels/farmer': 'Farmer', '/steps/0/changes/4/why': 'w' };
type Steps = typeof DOCUMENT.steps;
type Step = { [Key in keyof Steps[number]]: Key extends 'changes' ? object[] : Steps[number][Key] };

const withMigrations = (change: (first: Step, all: Step[]) => void = () => undefined, english: object = ENGLISH): string => {
  const root = changed(`procedures/${CODE}/locales/en.json`, (locale) => {
    Object.assign(locale.texts ?? {}, Object.fromEntries(Object.entries(english).map(([at, said]) => [`migrations.json#${at}`, said])));
  });
  const document: { steps: Step[] } = structuredClone(DOCUMENT);
  const [first] = document.steps;
  if (first) change(first, document.steps);
  writeFileSync(join(root, `procedures/${CODE}/migrations.json`), JSON.stringify(document));
  return root;
};
const found = (root: string): string[] => {
  const rules = lint(root).map(({ rule, pointer }) => `${rule} ${pointer}`);
  rmSync(root, { recursive: true });
  return rules;
};

describe('migrations.json', () => {
  it('is compiled with both languages, without its examples', () => {
    const root = withMigrations();
    assert.deepEqual(lint(root), []);
    const plan = compile(loadProcedure(root, CODE));
    assert.deepEqual(plan.migrations?.[0]?.changes[3], { drop: '/job', title: { vi: 'Nghề nghiệp', en: 'Occupation' }, why: { vi: 'Không còn phải khai.', en: 'w' }, labels: { farmer: { vi: 'Nông dân', en: 'Farmer' } } });
    assert.deepEqual(plan.migrations?.[0]?.changes[1], { map: '/status', values: { single: 'never-married' } });
    assert.deepEqual(Object.keys(plan.migrations?.[0] ?? {}).sort(), ['changes', 'from', 'note', 'to']);
    rmSync(root, { recursive: true });
  });

  const cases: [string, string, (first: Step, all: Step[]) => unknown][] = [
    ['a target that is no question', 'migration-target /steps/0/changes/0/to', (first) => Object.assign(first.changes[0] ?? {}, { to: '/nowhere' })],
    ['something to look at that is no question', 'migration-target /steps/0/changes/4/review', (first) => Object.assign(first.changes[4] ?? {}, { review: '/nowhere' })],
    ['a computed value as a target', 'migration-target /steps/0/changes/5/set', (first) => first.changes.push({ set: '/context/today', value: 'x' })],
    ['a group that is set', 'migration-target /steps/0/changes/5/set', (first) => first.changes.push({ set: '/requester', value: 'x' })],
    ['a choice that there isn’t', 'migration-choice /steps/0/changes/1/values/single', (first) => Object.assign(first.changes[1] ?? {}, { values: { single: 'unmarried' } })],
    ['a row that goes nowhere', 'migration-rows /steps/0/changes/5', (first) => first.changes.push({ move: '/people/-/name', to: '/requester/name' })],
    ['two changes of one place', 'migration-twice /steps/0/changes/5', (first) => first.changes.push({ move: '/job', to: '/purpose' })],
    ['a chain that ends elsewhere', 'migration-chain /steps/0/from', (first) => (first.to = '1.0.1')],
    ['a circle', 'migration-chain /steps/0/from', (first, all) => { first.to = '0.8.0'; all.push({ ...structuredClone(first), from: '0.8.0', to: '0.9.0' }); }],
    ['two ways', 'migration-chain /steps/1/from', (first, all) => all.push(structuredClone(first))],
    ['a step without an example', 'migration-example /steps/0', (first) => (first.examples = [])],
    ['a target that a later step does not know', 'migration-target /steps/1/changes/0/to', (first, all) => all.push({ ...structuredClone(first), from: '0.8.0', to: '0.9.0', changes: [{ move: '/a', to: '/nowhere' }] })],
    ['a pointer that is none', 'document /steps/0/changes/0/to', (first) => Object.assign(first.changes[0] ?? {}, { to: 'requester' })],
    ['a change that nobody knows', 'document /steps/0/changes/5', (first) => first.changes.push({ run: 'alert(1)' })],
    ['a drop that does not say why', 'document /steps/0/changes/5', (first) => first.changes.push({ drop: '/x', title: 'X' })],
  ];
  for (const [name, rule, change] of cases) {
    it(`names ${name}`, () => {
      const rules = found(withMigrations((first, all) => void change(first, all)));
      assert.ok(rules.includes(rule), rules.join(', '));
    });
  }

  it('names a text without English, labels too, and a translation of nothing', () => {
    const without = Object.fromEntries(Object.entries(ENGLISH).filter(([at]) => !at.endsWith('farmer')));
    assert.deepEqual(found(withMigrations(undefined, without)), ['translated /texts']);
    assert.deepEqual(found(withMigrations(undefined, { ...ENGLISH, '/steps/0/examples/0/name': 'x' })), ['translation-used ']);
  });

  it('lets a later step drop what an earlier one moved', () => {
    const rules = found(withMigrations((first, all) => {
      all.push({ ...structuredClone(first), from: '0.8.0', to: '0.9.0', changes: [{ move: '/work', to: '/job' }, { move: '/who', to: '/applicant/name' }] });
    }));
    assert.deepEqual(rules.filter((rule) => rule.startsWith('migration-')), []);
  });

  it('is held to its examples on both kinds of validators', async () => {
    const run = async (change?: (first: Step) => void): Promise<string[]> => {
      const root = withMigrations(change);
      const source = loadProcedure(root, CODE);
      rmSync(root, { recursive: true });
      const plan = compile(source);
      return runMigrationExamples(plan, migrationExamples(source.migrations), CONTEXT, await bothValidators(plan)).flatMap(({ wrong }) => wrong);
    };
    const missing = await run();
    assert.ok(missing.length > 0 && missing.every((each) => / required$/.test(each) && each.startsWith('issue not expected')), missing.join('\n'));
    const wrong = (await run((first) => Object.assign(first.examples[0] ?? {}, { after: { requester: { name: 'Khác' } }, dropped: [], review: ['/copies'] }))).join('\n');
    for (const part of ['/requester/name is "Nguyễn Thị An", expected "Khác"', '/maritalStatus/status is "never-married", expected nothing', 'dropped, not expected: /job', 'to look at again, expected, did not come: /copies']) assert.ok(wrong.includes(part), wrong);
  });
});
