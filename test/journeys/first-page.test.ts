/** The first page of a form is there before the rest of it: what is done on it meanwhile is kept, whatever becomes of the network. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { root } from '../support/demo.ts';
import { hold } from '../support/held.ts';
import { look } from '../support/look.ts';
import type { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

const folder = join(root, 'packages', 'demo', 'dist', 'portal');

/** The file that has all of a form but its first page, among those that the page's own fetch later: it can submit a page. */
const restOf = (file: string, seen = new Set<string>()): string | undefined => {
  if (seen.has(file)) return undefined;
  seen.add(file);
  const source = readFileSync(join(folder, file), 'utf8');
  if (source.includes('has no page')) return file;
  for (const [, next] of source.matchAll(/["']\.\/(shared-[\w-]+\.js)["']/g)) {
    const found = next === undefined ? undefined : restOf(next, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};
const rest = restOf('embed.js');
assert.ok(rest, 'the rest of a form is known by a text in it');
const AT = `**/${rest}`;

const nameOf = ({ page }: Person): Locator => page.getByLabel('Họ, chữ đệm, tên').first();
const birthDateOf = ({ page }: Person): Locator => page.getByLabel(/^Ngày.*sinh/).first();

const begin = async (person: Person): Promise<void> => {
  await nameOf(person).pressSequentially('Nguyễn Thị Thử');
  await birthDateOf(person).pressSequentially('31/02');
  await person.page.keyboard.press('Tab');
};

const hasBegun = async (person: Person): Promise<void> => {
  assert.deepEqual([await nameOf(person).inputValue(), await birthDateOf(person).inputValue()], ['Nguyễn Thị Thử', '31/02']);
};

test('what is typed before the rest of a form is there is taken in when it comes', () =>
  visit({}, async ({ person, watched }) => {
    const { page } = person;
    const { asked, release } = await hold(page, AT, 'GET');
    await person.open('/nhung/');
    await page.getByRole('heading', { name: 'Người yêu cầu' }).waitFor();
    await asked;
    await begin(person);
    await person.button('Tiếp tục').click();
    await look({ watched }, 'the first page, before the rest is there');
    assert.equal(await page.locator('mc-error-summary a').count(), 0);
    release();
    const wrong = await person.summary();
    assert.ok(wrong.length > 0);
    assert.deepEqual(wrong.filter((entry) => /họ, chữ đệm/i.test(entry)), [], 'the name was taken in');
    await hasBegun(person);
    await look({ watched }, 'what is wrong on the first page');
  }));

test('where the rest of a form can’t be had, it is said, nothing is lost, and it is fetched again', () =>
  visit({ expected: /net::ERR_/ }, async ({ person, watched }) => {
    const { page } = person;
    await page.route(AT, (route) => route.abort());
    await person.open('/nhung/');
    await page.getByRole('heading', { name: 'Người yêu cầu' }).waitFor();
    await begin(person);
    await person.button('Tiếp tục').click();
    await page.getByText('Không kết nối được với hệ thống').waitFor();
    await look({ watched }, 'the rest can’t be had');
    await page.unroute(AT);
    await person.button('Tiếp tục').click();
    assert.ok((await person.summary()).length > 0);
    await hasBegun(person);
  }));
