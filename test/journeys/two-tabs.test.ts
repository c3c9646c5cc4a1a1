/** One person, one form, two tabs: nothing is overwritten in silence, nothing is handed in twice, and a tab that is closed has saved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client, Draft } from '@motcua/client';
import type { Page } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { clientOf, draftPath, keepDraft, keptAt } from '../support/drafts.ts';
import { eventually } from '../support/eventually.ts';
import { Keyboard } from '../support/keyboard.ts';
import { look } from '../support/look.ts';
import { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';
import type { Visit } from '../support/session.ts';

const visit = withDemo();

const CITIZEN = 'Bùi Văn Chưa Có';
const DETAIL = '/requester/residence/detail';
const { answers } = exampleNamed('01');
/** What the gateway refuses on purpose here; the browser puts it in its console. */
const REFUSED = /404|409|410|412/;

interface Tabs {
  readonly one: Person;
  readonly two: Person;
  readonly client: Client;
  readonly draft: Draft;
}

/** The same draft in two tabs of one browser. */
const openTwice = async ({ person: one, demo }: Visit, place: string): Promise<Tabs> => {
  await one.signIn(CITIZEN);
  const client = await clientOf(one, demo);
  const draft = await keepDraft(client, answers, place);
  await one.open(draftPath(draft.id));
  // A link that is opened in a new tab takes along who is signed in.
  const [page] = await Promise.all([one.page.waitForEvent('popup'), one.page.evaluate(() => { open(location.href, '_blank'); })]);
  page.setDefaultTimeout(15_000);
  const two = new Person(page, demo);
  for (const each of [one, two]) await each.saved();
  return { one, two, client, draft };
};

/** Types over what stands in a field, key by key. */
const type = async (person: Person, pointer: string, text: string): Promise<void> => {
  const input = await (await person.field(pointer)).waitForSelector('input, textarea');
  await input.click();
  await person.page.keyboard.press('Control+A');
  await person.page.keyboard.type(text);
};

const saved = (page: Page) => page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/v1/drafts/') && response.ok());

const conflict = ({ page }: Person) => page.getByText('Bản khai này vừa được sửa ở nơi khác').waitFor();

test('a form that is changed in two tabs: the second one asks, and nothing is overwritten before a person has chosen', () =>
  visit({ expected: REFUSED }, async (visited) => {
    const { one, two, client, draft } = await openTwice(visited, 'requester');
    const first = saved(one.page);
    await type(one, DETAIL, 'Số 1, từ thẻ thứ nhất');
    await first;

    await type(two, DETAIL, 'Số 2, từ thẻ thứ hai');
    await conflict(two);
    await look({ ...visited, person: two }, 'changed elsewhere');
    assert.equal((await two.see(DETAIL)).text, 'Số 2, từ thẻ thứ hai', 'the words stay on the page');
    await two.next();
    await two.heading.getByText('Người được xác nhận').waitFor();
    await two.button('Quay lại').click();
    assert.equal(await keptAt(client, draft.id, DETAIL), 'Số 1, từ thẻ thứ nhất', 'nothing is overwritten, going on to another page neither');

    const mine = saved(two.page);
    await two.button('Giữ bản trên trang này').click();
    await mine;
    await two.saved();
    await new Keyboard(two.page).assertSomewhere('keeping one’s own');
    assert.equal(await keptAt(client, draft.id, DETAIL), 'Số 2, từ thẻ thứ hai');

    await type(one, '/requester/identityDocument/issuedBy', 'Công an Minh Họa');
    await conflict(one);
    assert.equal(await keptAt(client, draft.id, DETAIL), 'Số 2, từ thẻ thứ hai');
    await one.button('Lấy bản ở nơi khác').click();
    await one.saved();
    assert.equal((await one.see(DETAIL)).text, 'Số 2, từ thẻ thứ hai', 'what was typed in the other tab');
    assert.equal((await one.see('/requester/identityDocument/issuedBy')).text, 'Bộ Công an');
    await one.page.waitForFunction(() => document.activeElement !== document.body);

    const again = saved(one.page);
    await type(one, DETAIL, 'Số 3');
    await again;
    assert.equal(await keptAt(client, draft.id, DETAIL), 'Số 3');
  }));

test('a form that was submitted in one tab is not kept nor submitted by the other', () =>
  visit({ expected: REFUSED }, async (visited) => {
    const { one, two, client, draft } = await openTwice(visited, '~check');
    await one.button('Nộp hồ sơ').click();
    await one.heading.getByText('Đã nộp hồ sơ').waitFor();
    const code = await one.page.locator('mc-receipt .code').innerText();

    await two.button('Nộp hồ sơ').click();
    await two.page.getByText('Chưa nộp được hồ sơ').waitFor();
    await two.page.getByText(/Bản khai này đã được nộp|không còn/).first().waitFor();
    await look({ ...visited, person: two }, 'submitted elsewhere');

    await two.button(/^Sửa.*Số nhà/).click();
    await type(two, DETAIL, 'Số 9');
    await two.page.getByText('Bản khai này không còn được lưu').waitFor();
    assert.equal((await two.see(DETAIL)).text, 'Số 9');
    await two.next();
    await two.button('Nộp hồ sơ').click();
    await two.page.getByText('Chưa nộp được hồ sơ').waitFor();
    assert.deepEqual((await client.dossiers.list()).map((dossier) => dossier.code), [code], 'one dossier');
    await assert.rejects(client.drafts.get(draft.id));
  }));

test('a form that is submitted in two tabs at the same moment is one dossier', () =>
  visit({ expected: REFUSED }, async (visited) => {
    const { one, two, client } = await openTwice(visited, '~check');
    const before = (await client.dossiers.list()).length;
    await Promise.all([one, two].map((person) => person.button('Nộp hồ sơ').click()));
    const outcomes = await Promise.all(
      [one, two].map(async ({ page }) => {
        const receipt = page.locator('mc-receipt .code');
        await receipt.or(page.getByText('Chưa nộp được hồ sơ')).waitFor();
        return receipt.isVisible();
      }),
    );
    assert.equal(outcomes.filter(Boolean).length, 1, 'one receipt');
    assert.equal((await client.dossiers.list()).length, before + 1);
  }));

test('a tab that is closed, or goes elsewhere, right after a key stroke has saved', () =>
  visit({}, async (visited) => {
    const { one, two, client, draft } = await openTwice(visited, 'requester');
    await type(two, DETAIL, 'Gõ xong đóng ngay');
    await two.page.close({ runBeforeUnload: false });
    await eventually(async () => assert.equal(await keptAt(client, draft.id, DETAIL), 'Gõ xong đóng ngay'));

    await one.page.reload();
    await one.saved();
    assert.equal((await one.see(DETAIL)).text, 'Gõ xong đóng ngay');
    await type(one, DETAIL, 'Gõ xong đi nơi khác');
    // The browser asks before it leaves words that aren't saved yet; who leaves all the same loses none.
    one.page.once('dialog', (dialog) => void dialog.accept());
    await one.open('/tra-cuu');
    await eventually(async () => assert.equal(await keptAt(client, draft.id, DETAIL), 'Gõ xong đi nơi khác'));
    await one.open(draftPath(draft.id));
    assert.equal((await one.see(DETAIL)).text, 'Gõ xong đi nơi khác');
  }));
