import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/compile/compile.ts';
import { heldPlaces } from '../src/lint/held.ts';
import { lint } from '../src/lint/lint.ts';
import { inRepository, reuseScore } from '../src/lint/reuse.ts';
import { loadProcedure } from '../src/load.ts';
import { checkDocuments } from '../src/meta.ts';
import { fieldsOf } from '../src/plan-reading.ts';
import { changed, CODE, FORM, load, SCHEMAS } from './support.ts';

const CLI = join(import.meta.dirname, '../dist/cli.js');

const rulesFor = (root: string): string[] => {
  const found = [...new Set(lint(root).map((finding) => finding.rule))];
  rmSync(root, { recursive: true });
  return found;
};
type Node = { [key: string]: Node };
const node = (value: unknown): Node => value as Node;
const PROCEDURE = `procedures/${CODE}/procedure.json`;
const CT01 = 'procedures/1.004194/form.schema.json';
const membersOf = (form: Node): Node => node(node(form.oneOf)[1]?.properties?.members);
const inMembers = (form: Node, change: (question: Node) => unknown): void => Object.values(node(membersOf(form).items?.properties)).forEach((question) => void change(question));
const paper = (procedure: Node, index: number): Node => node(node(procedure.components)[index]);

describe('motcua lint', () => {
  it('finds nothing in the schemas of this repository', () => {
    assert.deepEqual(checkDocuments(SCHEMAS), []);
    assert.deepEqual(lint(SCHEMAS), []);
  });

  const cases: [string, string, string, (json: Node) => unknown][] = [
    ['a misspelt annotation', 'document', FORM, (form) => void Object.assign(node(form.properties?.copies), { 'x-sorce': {} })],
    ['a misspelt keyword', 'document', FORM, (form) => void Object.assign(node(form.properties?.copies), { maxlength: 3 })],
    ['a format that nobody checks', 'document', FORM, (form) => void Object.assign(node(form.properties?.copies), { format: 'partialdate' })],
    ['an event in life that no list knows', 'life-event', PROCEDURE, (procedure) => void Object.assign(procedure, { lifeEvents: ['moving'] })],
    ['a code that is not the folder', 'named', `procedures/${CODE}/procedure.json`, (procedure) => void Object.assign(procedure, { code: '1.000656' })],
    ['a required name that nothing describes', 'declared', FORM, (form) => void (form.required as unknown as string[]).push('casue')],
    ['a condition that never holds', 'living-condition', FORM, (form) => void Object.assign(node(node(form.allOf)[0]?.if?.properties?.relation), { const: 'others' })],
    ['an if that does not require what it tests', 'if-requires', FORM, (form) => delete (node(form.allOf)[0]?.if as Node).required],
    ['a source that the repository does not have', 'source-exists', FORM, (form) => void Object.assign(node(form.properties?.requester?.properties?.name), { 'x-source': { from: ['/person/nickname'] } })],
    ['a source, and why there is none', 'document', FORM, (form) => void Object.assign(node(form.properties?.requester?.properties?.name), { 'x-source': { from: ['/person/name'], none: 'x' } })],
    ['an answer that follows from a record, and is no choice', 'source-is', FORM, (form) => void Object.assign(node(form.properties?.relation), { 'x-source': { from: ['/family/spouse'], is: ['husband'] } })],
    ['a question that the repository could answer', 'source-missing', FORM, (form) => delete form.properties?.requester?.properties?.name?.['x-source']],
    ['rows from what is no record', 'source-rows', CT01, (form) => void Object.assign(membersOf(form), { 'x-source': { from: ['/person/name'] } })],
    ['rows from what is no record of anybody', 'source-exists', CT01, (form) => void Object.assign(membersOf(form), { 'x-source': { from: ['/family/uncle'] } })],
    ['rows that are taken from nowhere', 'source-rows', CT01, (form) => delete membersOf(form)['x-source']],
    ['rows that nothing is filled in of', 'source-rows', CT01, (form) => void inMembers(form, (question) => delete question['x-source'])],
    ['a lock on who is a row', 'source-rows', CT01, (form) => void Object.assign(membersOf(form), { 'x-source': { from: ['/family/spouse'], lock: true } })],
    ['a question in rows that no record answers', 'source-rows', CT01, (form) => void inMembers(form, (question) => Object.assign(question, { 'x-source': { from: ['/-/salary'] } }))],
    ['a question in rows that asks for a whole record', 'source-rows', CT01, (form) => void inMembers(form, (question) => Object.assign(question, { 'x-source': { from: ['/-'] } }))],
    ['a question in rows that the person’s own record answers', 'source-rows', CT01, (form) => void inMembers(form, (question) => Object.assign(question, { 'x-source': { from: ['/person/name'] } }))],
    ['a question outside of rows that a row’s record answers', 'source-rows', CT01, (form) => void Object.assign(node(form.properties?.declarant?.properties?.name), { 'x-source': { from: ['/-/name'] } })],
    ['what follows from a record that is no row’s', 'source-rows', CT01, (form) => void Object.assign(node(membersOf(form).items?.properties?.sex), { 'x-source': { from: ['/family/representative'], is: ['male'] } })],
    ['a text that follows from a record, and is too long', 'source-is', CT01, (form) => void Object.assign(node(membersOf(form).items?.properties?.relation), { 'x-source': { from: ['/family/spouse'], is: ['v'.repeat(51)] } })],
    ['a question in rows that a relative’s record could answer', 'source-missing', CT01, (form) => void (inMembers(form, (question) => delete question['x-source']), delete membersOf(form)['x-source'])],
    ['a choice among several that there isn’t', 'living-condition', FORM, (form) => void (node(form.allOf)[0]?.if?.properties?.relation?.enum as unknown as string[]).push('uncle')],
    ['a question that is on no page', 'on-one-page', `procedures/${CODE}/layout.json`, (layout) => void (layout.pages as unknown as unknown[]).pop()],
    ['a question without a title', 'titled', FORM, (form) => delete form.properties?.copies?.title],
    ['a text without English', 'translated', `procedures/${CODE}/locales/en.json`, (locale) => delete locale.texts?.['form.schema.json#/title']],
    ['a translation of nothing', 'translation-used', `procedures/${CODE}/locales/en.json`, (locale) => void Object.assign(node(locale.texts), { 'form.schema.json#/nowhere/title': 'x' })],
    ['an operator that nobody knows', 'known-operator', FORM, (form) => void Object.assign(node(form.properties?.owner?.properties?.name), { 'x-compute': { method: [{ var: 'a' }, 'b'] } })],
    ['a reference to nothing', 'compiles', FORM, (form) => void Object.assign(node(form.properties?.context), { $ref: '../../common/nothing.json' })],
    ['a pattern that backtracks', 'clear-pattern', FORM, (form) => void Object.assign(node(form.properties?.residencePeriod?.properties?.place), { pattern: '^(a+)+$' })],
    ['a pattern that is none', 'compiles', FORM, (form) => void Object.assign(node(form.properties?.residencePeriod?.properties?.place), { pattern: '(' })],
    ['a question that no answer suits', 'consistent', FORM, (form) => void Object.assign(node(form.properties?.copies), { minimum: 5, maximum: 2 })],
    ['a question that is required and refused', 'consistent', FORM, (form) => void Object.assign(node(form), { if: { properties: { relation: { const: 'self' } }, required: ['relation'] }, then: { properties: { copies: false } } })],
    ['a default that its question refuses', 'default-fits', FORM, (form) => void Object.assign(node(form.properties?.copies), { default: 'một' })],
    ['a required answer that nobody can give', 'read-only-given', FORM, (form) => void Object.assign(node(form.properties?.copies), { readOnly: true, default: undefined })],
    ['a choice that no answer is', 'canonical-text', FORM, (form) => void Object.assign(node(form.properties?.residencePeriod?.properties?.place), { enum: ['Huế', 'Hà  Nội'] })],
    ['a list too long for a schema', 'short-enum', FORM, (form) => void Object.assign(node(form.properties?.residencePeriod?.properties?.place), { enum: Array.from({ length: 501 }, (_, index) => `c${index}`) })],
    ['two papers with one code', 'component-code', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 1), { code: 'ly-hon' })],
    ['a paper with the reserved code', 'component-code', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 0), { code: 'result' })],
    ['a code that no upload could name', 'document', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 0), { code: '../ly hôn' })],
    ['a when that does not require what it tests', 'when-requires', PROCEDURE, (procedure) => delete paper(procedure, 0).when?.properties?.maritalStatus?.required],
    ['a when over a field that is not there', 'when-reads', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 2), { when: { required: ['relations'] } })],
    ['a when with a misspelt keyword', 'document', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 2), { when: { require: ['relation'] } })],
    ['a when that never holds', 'living-condition', PROCEDURE, (procedure) => void Object.assign(node(paper(procedure, 0).when?.properties?.maritalStatus?.properties?.status), { const: 'parted' })],
    ['a paper replaced by a field that is not there', 'replaced-by', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 0), { replacedBy: ['/maritalStatus/divorced/number'] })],
    ['a paper replaced by what nobody vouches for', 'replaced-by', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 0), { replacedBy: ['/copies'] })],
    ['a paper satisfied by its own code', 'satisfied-by', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 2), { satisfiedBy: ['000.00.00.G15-KQ003159'] })],
    ['a paper satisfied by what the procedure brings forth', 'satisfied-by', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 1), { satisfiedBy: ['KQ.G15.000034', 'KQ.G15.000038'] })],
    ['a paper satisfied by what is no code', 'document', PROCEDURE, (procedure) => void Object.assign(paper(procedure, 1), { satisfiedBy: ['trích lục khai tử'] })],
    ['plainer words for a text that is not there', 'simple-of-text', FORM, (form) => void Object.assign(node(form.properties?.copies), { 'x-simple': { title: 'Số bản' }, 'title': undefined })],
    ['a pledge in other words', 'simple-of-text', FORM, (form) => void Object.assign(node(form.properties?.pledge), { 'x-simple': { title: 'Tôi cam đoan' } })],
    ['plainer words that are longer', 'simple-is-shorter', FORM, (form) => void Object.assign(node(form.properties?.copies), { 'x-simple': { title: 'Ông/bà cần bao nhiêu bản' } })],
    ['plainer English that is longer', 'simple-is-shorter', `procedures/${CODE}/locales/en.json`, (locale) => void Object.assign(node(locale.texts), { 'layout.json#/pages/0/x-simple/title': 'All about yourself' })],
    ['plainer words without English', 'translated', `procedures/${CODE}/locales/en.json`, (locale) => delete locale.texts?.['layout.json#/pages/0/x-simple/title']],
    ['a misspelt text in plainer words', 'document', `procedures/${CODE}/layout.json`, (layout) => void Object.assign(node(node(layout.pages)[0]), { 'x-simple': { titel: 'Về ông/bà' } })],
  ];
  for (const [name, rule, file, change] of cases) {
    it(`names ${name}`, () => {
      const found = rulesFor(changed(file, (json) => void change(json)));
      assert.ok(found.includes(rule), `${rule} in ${found.join(', ')}`);
    });
  }

  it('names each question of a form without any source that the repository could answer, and none of which is said why it has none', () => {
    const missing = (change: (form: Node) => void): string[] => {
      const root = changed(FORM, (json) => void change(node(json)));
      const found = lint(root).filter(({ rule }) => rule === 'source-missing').map(({ pointer }) => pointer);
      rmSync(root, { recursive: true });
      return found;
    };
    const strip = (json: unknown): void => {
      if (typeof json !== 'object' || json === null) return;
      Reflect.deleteProperty(json, 'x-source');
      Object.values(json).forEach(strip);
    };
    const all = missing(strip);
    assert.deepEqual(
      all.filter((pointer) => pointer.startsWith('/requester')),
      ['name', 'birthDate', 'personalId', ...['type', 'number', 'issuedOn', 'issuedBy'].map((key) => `identityDocument/${key}`), ...['country', 'province', 'commune', 'detail', 'abroad'].map((key) => `residence/${key}`)].map((key) => `/requester/${key}`),
    );
    assert.ok(['/maritalStatus/status', '/maritalStatus/marriage/number', '/subject/ethnicGroup', '/subject/personalId'].every((pointer) => all.includes(pointer)), all.join());
    assert.ok(!['/relation', '/copies', '/pledge', '/purpose/place', '/residencePeriod/from', '/requester/residence/kind'].some((pointer) => all.includes(pointer)), all.join());
    const said = missing((form) => {
      strip(form);
      Object.assign(node(form.properties?.requester), { 'x-source': { none: 'They stand in for somebody else.' } });
    });
    assert.deepEqual(said, all.filter((pointer) => !pointer.startsWith('/requester')), 'what is said of a group counts for all in it');
  });

  it('names what is asked of an enterprise and stands in its register, and tells it from what is asked of its representative and of the person', () => {
    const text = (title: string, more: object = {}): object => ({ title, type: 'string', maxLength: 100, ...more });
    const address = (title: string): object => ({ $ref: '../../common/domestic-address.schema.json', title });
    const representative = {
      title: 'Người đại diện theo pháp luật', type: 'object',
      properties: { name: text('Họ tên', { format: 'personal-name' }), personalId: { $ref: '../../common/personal-id.schema.json' }, phone: text('Điện thoại', { format: 'phone' }), position: text('Chức danh') },
    };
    const enterprise = (headOffice: object = {}): object => ({
      title: 'Doanh nghiệp', type: 'object',
      properties: {
        number: text('Mã số'), name: text('Tên'), taxCode: text('Mã số thuế', { format: 'tax-code' }), headOffice: { ...address('Trụ sở chính'), ...headOffice },
        phone: text('Điện thoại', { format: 'phone' }), fax: text('Fax'), email: text('Thư điện tử', { format: 'email' }), website: text('Trang mạng'), employees: text('Số lao động'), legalRepresentative: representative,
      },
    });
    const found = (group: object): [string, string | undefined][] => {
      const root = changed(FORM, (json) => void Object.assign(node(json.properties), { enterprise: group, enterpriseName: text('Tên doanh nghiệp') }));
      const missing = lint(root).filter(({ rule, pointer }) => rule === 'source-missing' && pointer?.startsWith('/enterprise'));
      rmSync(root, { recursive: true });
      return missing.map(({ pointer = '', problem }) => [pointer, /such as (\S+)\)/.exec(problem)?.[1]]);
    };
    const own = ['number', 'name', 'taxCode', 'headOffice/province', 'headOffice/commune', 'headOffice/detail', 'phone', 'fax', 'email', 'website', 'legalRepresentative/name', 'legalRepresentative/personalId'].map((key) => `/enterprise/${key}`);
    const all = found(enterprise());
    assert.deepEqual(all.sort(), [...own.map((pointer) => [pointer, pointer]), ['/enterprise/legalRepresentative/phone', '/person/phone'], ['/enterpriseName', '/enterprise/name']].sort());
    assert.deepEqual(found(enterprise({ 'x-source': { none: 'It moves.' } })).map(([pointer]) => pointer).filter((pointer) => pointer.includes('headOffice')), []);
  });

  it('counts what an enterprise’s register fills in', () => {
    const sourced = (from: string): number => {
      const root = changed(FORM, (json) => void Object.assign(node(json.properties), { enterprise: { title: 'Doanh nghiệp', type: 'object', properties: { taxCode: { 'title': 'Mã số thuế', 'type': 'string', 'x-source': { from: [from], lock: true } } } } }));
      const source = loadProcedure(root, CODE);
      const score = reuseScore(source, compile(source));
      assert.deepEqual(rulesFor(root).filter((rule) => rule.startsWith('source-')), from === '/enterprise/taxCode' ? [] : ['source-exists']);
      return score.sourced;
    };
    const source = loadProcedure(SCHEMAS, CODE);
    assert.equal(sourced('/enterprise/taxCode'), reuseScore(source, compile(source)).sourced + 1);
    sourced('/enterprise/revenue');
  });

  it('knows only kinds of questions that the repository’s shape holds', () => {
    const repository = node(JSON.parse(readFileSync(join(SCHEMAS, 'common/repository.schema.json'), 'utf8')));
    assert.deepEqual(heldPlaces.filter((pointer) => !inRepository(repository, pointer)), []);
  });

  it('counts how many questions a repository could fill in', () => {
    const source = loadProcedure(SCHEMAS, CODE);
    const plan = compile(source);
    const { asked, sourced, refused, missing } = reuseScore(source, plan);
    const leaves = fieldsOf(plan.fields).filter(({ readOnly, children, items }) => !readOnly && !children && !items);
    assert.deepEqual([asked, sourced, missing], [leaves.length, leaves.filter(({ sources }) => sources).length, 0]);
    assert.ok(refused > 0 && sourced + refused < asked);
  });

  it('finds the place of a comma too many', () => {
    const root = changed(FORM, () => undefined);
    const path = join(root, FORM);
    writeFileSync(path, '{\n  "a": 1,\n}');
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'lint', root], { encoding: 'utf8' });
    rmSync(root, { recursive: true });
    assert.equal(status, 1);
    assert.match(stdout, /form\.schema\.json.*\n.*line 3, column 1/);
  });

  it('asks for the folder of all schemas when given one procedure', () => {
    const { stdout } = spawnSync(process.execPath, [CLI, 'lint', join(SCHEMAS, 'procedures', CODE)], { encoding: 'utf8' });
    assert.match(stdout, /not one procedure/);
  });

  it('names a file once, also where a reference was followed to it', () => {
    const root = changed(FORM, (form) => void Object.assign(node(form.properties?.context), { $ref: '../../common/nothing.json' }));
    const files = lint(root).map(({ file }) => file);
    rmSync(root, { recursive: true });
    assert.deepEqual(files, [FORM]);
  });

  it('says where, why and how to mend it, and fails', () => {
    const root = changed(FORM, (form) => void Object.assign(node(form.properties?.copies), { 'x-sorce': {} }));
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'lint', root], { encoding: 'utf8' });
    rmSync(root, { recursive: true });
    assert.equal(status, 1);
    assert.match(stdout, /form\.schema\.json#\/properties\/copies[\s\S]*Why: [\s\S]*Mend: /);
  });
});

describe('motcua build', () => {
  it('writes plan, validators and types, with the hashes of what it wrote', () => {
    const out = mkdtempSync(join(tmpdir(), 'motcua-build-'));
    execFileSync(process.execPath, [CLI, 'build', SCHEMAS, '--out', out]);
    const dir = join(out, 'procedures', CODE, load().procedure.version);
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { integrity: Record<string, string> };
    assert.deepEqual(Object.keys(manifest.integrity).sort(), ['answers.d.ts', 'first.json', 'plan.json', 'print.json', 'validators.d.ts', 'validators.js']);
    for (const [file, hash] of Object.entries(manifest.integrity)) {
      assert.equal(hash, `sha256-${createHash('sha256').update(readFileSync(join(dir, file))).digest('base64')}`, file);
    }
    assert.match(readFileSync(join(dir, 'answers.d.ts'), 'utf8'), /status: \("never-married" \| "married"/);
    assert.doesNotMatch(readFileSync(join(dir, 'validators.js'), 'utf8'), /\brequire\(|new Function|\beval\(/);
    rmSync(out, { recursive: true });
  });

  it('refuses a pattern that backtracks, with its place, and writes nothing of its form', () => {
    const root = changed(FORM, (form) => void Object.assign(node(form.properties?.residencePeriod?.properties?.place), { pattern: '^(a+)+$' }));
    const out = mkdtempSync(join(tmpdir(), 'motcua-build-'));
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'build', root, '--out', out], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /^error: procedures\/1\.004873\/form\.schema\.json#\/properties\/residencePeriod\/properties\/place\/pattern\n.*in very many ways/);
    assert.equal(existsSync(join(out, 'procedures', CODE)), false);
    rmSync(root, { recursive: true });
    rmSync(out, { recursive: true });
  });

  it('runs the examples of all procedures', () => {
    assert.match(execFileSync(process.execPath, [CLI, 'test', SCHEMAS], { encoding: 'utf8' }), /^\d+ passed, 0 failed$/m);
  });
});
