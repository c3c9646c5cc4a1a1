/** Each synthetic citizen opens the form and finds what the repository holds of them, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isObject } from '@motcua/procedure';
import { answerAt, answerPage, exampleNamed } from '../support/answers.ts';
import { root } from '../support/demo.ts';
import { look } from '../support/look.ts';
import { demonstrated } from '../support/parts.ts';
import type { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';

const CITIZENS = join(root, 'packages', 'demo', 'citizens');

interface Account {
  readonly username: string;
  readonly roles: readonly string[];
  readonly claims: Readonly<Record<string, string>> & { readonly SoDinhDanh: string; readonly HoVaTen: string };
}
const isAccounts = (value: unknown): value is readonly Account[] => Array.isArray(value) && value.every((entry: unknown) => typeof entry === 'object' && entry !== null && 'claims' in entry);

const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(CITIZENS, ...path), 'utf8'));
const accounts: unknown = readJson('accounts.json');
assert.ok(isAccounts(accounts));

/** What people sign in with tells something of them too; that is no folder. */
const REPOSITORIES = Object.keys(demonstrated).filter((id) => id !== 'sign-in');
assert.deepEqual(readdirSync(join(CITIZENS, 'repositories')).sort(), [...REPOSITORIES].sort());

/** Everything that is held about somebody: what two repositories hold of a person comes from the first. */
const recordOf = ({ SoDinhDanh: personalId, HoVaTen: name, NgayThangNamSinh = '' }: Account['claims']): unknown => {
  const records = REPOSITORIES.filter((id) => existsSync(join(CITIZENS, 'repositories', id, `${personalId}.json`))).map((id) => readJson('repositories', id, `${personalId}.json`));
  const held = records.filter((record) => isObject(record)).reverse();
  const all = Object.fromEntries(held.flatMap((record) => Object.entries(record)));
  const sources = Object.fromEntries(held.flatMap((record) => (isObject(record.sources) ? Object.entries(record.sources) : [])));
  const told = { person: { personalId, name, birthDate: NgayThangNamSinh.split('/').reverse().join('-') }, sources: { person: { authority: 'Tài khoản đăng nhập', verified: false } } };
  return held.length === 0 ? told : { ...all, sources };
};

/** As the form writes it: dates the Vietnamese way, identity numbers in groups, codes by their label where the form shows a label. */
const written = (value: string, pointer = ''): string => {
  if (pointer.endsWith('/personalId')) return value.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
  return /^\d{4}(-\d{2}){0,2}$/.test(value) ? value.split('-').reverse().join('/') : value;
};

/** Where the form's first page shows what the record holds. */
const FIRST_PAGE = {
  '/requester/name': '/person/name',
  '/requester/birthDate': '/person/birthDate',
  '/requester/personalId': '/person/personalId',
  '/requester/identityDocument/number': '/identityDocument/number',
  '/requester/identityDocument/issuedOn': '/identityDocument/issuedOn',
  '/requester/identityDocument/issuedBy': '/identityDocument/issuedBy',
};

const MARITAL = {
  married: ['/maritalStatus/marriage', '/civilStatus/marriage'],
  divorced: ['/maritalStatus/divorce', '/civilStatus/divorce'],
  widowed: ['/maritalStatus/spouseDeath', '/civilStatus/spouseDeath'],
} as const;

const seesFirstPage = async (person: Person, record: unknown): Promise<void> => {
  for (const [pointer, from] of Object.entries(FIRST_PAGE)) {
    const part = from.split('/')[1] ?? '';
    const held = answerAt(record, from);
    const seen = await person.see(pointer);
    if (held === undefined) {
      assert.deepEqual(seen, { kind: 'typed', text: '', source: '' }, `${pointer} is not known`);
      continue;
    }
    const verified = answerAt(record, `/sources/${part}/verified`) === true;
    assert.deepEqual(seen, { kind: verified ? 'locked' : 'typed', text: written(String(held), pointer), source: answerAt(record, `/sources/${part}/authority`) }, pointer);
  }
};

const seesMaritalStatus = async (person: Person, record: unknown): Promise<void> => {
  const status = answerAt(record, '/civilStatus/maritalStatus');
  const asked = (await person.asked()).filter((pointer) => pointer.startsWith('/maritalStatus/'));
  assert.equal(asked[0], '/maritalStatus/status');
  assert.equal((await person.see('/maritalStatus/status')).source === '', status === undefined);
  const branch = asked.slice(1);
  const paper = status === 'married' || status === 'divorced' || status === 'widowed' ? MARITAL[status] : undefined;
  if (paper === undefined) {
    assert.deepEqual(branch, [], 'nothing follows');
    return;
  }
  const [group, from] = paper;
  assert.ok(branch.every((pointer) => pointer.startsWith(`${group}/`)), `only what follows from ${String(status)} is asked: ${branch.join()}`);
  for (const key of ['number', 'date', 'authority']) {
    const pointer: string = `${group}/${key}`;
    assert.ok(branch.includes(pointer), `${pointer} is asked`);
    assert.equal((await person.see(pointer)).text, written(String(answerAt(record, `${from}/${key}`))), pointer);
  }
};

/** What a person types where the repository has nothing: in the province that the incomplete record names, so that the commune fits. */
const typed = { ...exampleNamed('01').answers, requester: { name: 'Người Tự Khai', birthDate: '1990-03-08', personalId: '003190000077', identityDocument: { type: 'identity-card', number: '003190000077', issuedOn: '2021-08-15', issuedBy: 'Bộ Công an' }, residence: { kind: 'permanent', country: 'VN', province: '96', commune: '31825', detail: 'Ấp Thử Nghiệm' } } };

const visit = withDemo();

for (const { username, claims } of accounts.filter(({ roles }) => roles.includes('citizen'))) {
  test(`${username} finds what the repository holds`, () =>
    visit({}, async (visited) => {
      const { person } = visited;
      const record = recordOf(claims);
      await person.signIn(claims.HoVaTen);
      await person.openForm();
      await person.start(true);
      await seesFirstPage(person, record);
      await look(visited, 'what is filled in');
      for (const title of ['Người được xác nhận', 'Tình trạng hôn nhân']) {
        await answerPage(person, typed, { keep: true });
        await person.next();
        await person.heading.getByText(title).waitFor();
      }
      await seesMaritalStatus(person, record);
      await look(visited, 'marital status');
    }));
}
