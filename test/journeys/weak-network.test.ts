/**
 * On a thin line that breaks: what was typed and what was sent is kept, goes on where it was, and the page says at each moment how
 * things stand. What the gateway has acknowledged is there again after it was killed.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Client } from '@motcua/client';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { launch, openPage } from '../support/browser.ts';
import type { Watched } from '../support/browser.ts';
import { clientOf, draftPath, keepDraft, keptAt } from '../support/drafts.ts';
import { look } from '../support/look.ts';
import { bulkyPaper, paper, THERE } from '../support/papers.ts';
import { startParts } from '../support/parts.ts';
import type { Parts } from '../support/parts.ts';
import { Person } from '../support/person.ts';

const CITIZEN = 'Bùi Văn Chưa Có';
const DETAIL = '/requester/residence/detail';
const { answers } = exampleNamed('03');
const STALLED = 'Mất kết nối, sẽ tự tải tiếp';
const SIZE = 3_000_000;
/** As `upload.ts` cuts a file. */
const CHUNK = 1024 * 1024;
/** Bytes a second. */
const THIN = 300 * 1024;
const BARELY = 30 * 1024;

let parts: Parts;
let browser: Browser;
before(async () => {
  parts = await startParts();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await parts.stop();
});

/** One device of the person. */
interface Device {
  readonly person: Person;
  readonly page: Page;
  readonly watched: Watched;
  readonly client: Client;
  /** Where each part of an upload began. */
  readonly offsets: number[];
  /** Sets the line: bytes a second upwards, 0 for none at all, `undefined` for as much as there is. */
  readonly line: (upwards: number | undefined) => Promise<void>;
}

const device = async (): Promise<Device> => {
  // A broken line shows in the console.
  const watched = await openPage(browser, parts, { expected: /net::ERR_|CORS|50\d/ });
  const { page } = watched;
  const person = new Person(page, parts);
  await person.signIn(CITIZEN);
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  return {
    person, page, watched, offsets,
    client: await clientOf(person, parts),
    line: async (upwards) => {
      await devtools.send('Network.emulateNetworkConditions', { offline: upwards === 0, latency: 0, downloadThroughput: -1, uploadThroughput: upwards || -1 });
    },
  };
};

const openDraft = async ({ person }: Device, draft: string): Promise<void> => {
  await person.open(draftPath(draft));
  await person.saved();
};

/** Chooses a file on a thin line and waits until about half of it is on its way. */
const halfWay = async ({ page, line }: Device, file: ReturnType<typeof bulkyPaper>): Promise<void> => {
  await line(THIN);
  await page.locator('mc-attachments input[type=file]').first().setInputFiles(file);
  await page.locator('mc-attachments .progress').getByText(/^[4-8]\d%$/).waitFor();
};

const stateOf = (page: Page) => page.locator('mc-attachments .state');
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** The one file of a draft, as the gateway hands it out. */
const arrived = async (client: Client, draft: string): Promise<string> => {
  const [file, ...others] = await client.files.list({ draft });
  assert.ok(file && others.length === 0, 'one file');
  return sha256(Buffer.from(await (await client.files.content(file.id)).arrayBuffer()));
};

/** The most bytes that requests from these places on can have carried. */
const mostSent = (offsets: readonly number[], size: number): number => offsets.reduce((sum, offset) => sum + Math.min(CHUNK, size - offset), 0);

const type = async ({ person, page }: Device, pointer: string, text: string): Promise<void> => {
  const input = await (await person.field(pointer)).waitForSelector('input, textarea');
  await input.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};

test('an upload that is cut off says so, and goes on where it was', async () => {
  const phone = await device();
  const { page, client, offsets, line } = phone;
  const { id } = await keepDraft(client, answers, '~papers');
  await openDraft(phone, id);
  const file = bulkyPaper('ban-an.pdf', SIZE);
  await halfWay(phone, file);
  await line(0);
  await stateOf(page).getByText(STALLED, { exact: true }).waitFor();
  const before = offsets.length;
  await look(phone, 'an upload without a line');
  await line(undefined);
  await stateOf(page).getByText(THERE, { exact: true }).waitFor();
  assert.ok((offsets[before] ?? 0) > 0, `goes on after the first byte: ${offsets.join()}`);
  assert.ok(mostSent(offsets, file.buffer.length) < 1.5 * file.buffer.length, `little is sent twice: ${offsets.join()}`);
  assert.equal(await arrived(client, id), sha256(file.buffer));
  phone.watched.assertClean();
  await phone.watched.close();
});

test('an upload that ended with its page goes on from another device, with the same file only', async () => {
  const phone = await device();
  const { id } = await keepDraft(phone.client, answers, '~papers');
  await openDraft(phone, id);
  const file = bulkyPaper('quyet-dinh.pdf', SIZE);
  await halfWay(phone, file);
  await phone.page.close();
  await phone.watched.close();

  const computer = await device();
  const { page, client, offsets } = computer;
  await openDraft(computer, id);
  await stateOf(page).getByText('Tải dở', { exact: true }).waitFor();
  await look(computer, 'an interrupted upload');
  const choose = async (chosen: ReturnType<typeof paper>): Promise<void> => {
    const opened = page.waitForEvent('filechooser');
    await computer.person.button(/^Chọn lại tệp này/).click();
    await (await opened).setFiles(chosen);
  };
  await choose(paper('giay-khac.pdf', 'khác'));
  await page.locator('mc-attachments .error').getByText('Tệp “giay-khac.pdf” không phải tệp đang tải dở. Hãy chọn đúng tệp cũ, hoặc xóa tệp tải dở rồi chọn tệp này.').waitFor();
  await look(computer, 'another file than the interrupted one');
  assert.equal(offsets.length, 0, 'nothing of another file is sent');
  await choose(file);
  await stateOf(page).getByText(THERE, { exact: true }).waitFor();
  assert.ok((offsets[0] ?? 0) > 0, `goes on after the first byte: ${offsets.join()}`);
  assert.equal(await arrived(client, id), sha256(file.buffer));
  computer.watched.assertClean();
  await computer.watched.close();
});

test('words typed without a line stay on the page, are not called saved, and are saved when the line is back', async () => {
  const phone = await device();
  const { person, page, client, line } = phone;
  const { id } = await keepDraft(client, answers, 'requester');
  await openDraft(phone, id);
  await line(0);
  await type(phone, DETAIL, 'Gõ khi mất mạng');
  await page.getByText('Chưa lưu được').waitFor();
  assert.equal(await page.getByText(/^Đã lưu lúc/).count(), 0);
  assert.equal((await person.see(DETAIL)).text, 'Gõ khi mất mạng');
  await look(phone, 'nothing is saved');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  await person.next();
  await person.heading.getByText('Người được xác nhận').waitFor();

  await line(undefined);
  await person.saved();
  assert.equal(await keptAt(client, id, DETAIL), 'Gõ khi mất mạng');
  page.once('dialog', () => assert.fail('nothing is at risk any more'));
  await page.reload();
  await person.heading.getByText('Người được xác nhận').waitFor();
  await person.button('Quay lại').click();
  await person.heading.getByText('Người yêu cầu').waitFor();
  assert.equal((await person.see(DETAIL)).text, 'Gõ khi mất mạng');
  phone.watched.assertClean();
  await phone.watched.close();
});

test('the gateway is killed while somebody types and uploads: nothing that it took is lost', async () => {
  const phone = await device();
  const { person, page, client, offsets, line } = phone;
  const { id } = await keepDraft(client, answers, '~papers');
  await openDraft(phone, id);
  const file = bulkyPaper('an-ly-hon.pdf', SIZE);
  await halfWay(phone, file);
  // The upload goes on behind another page of the form, and doesn't come to its end there.
  await line(BARELY);
  await person.button('Quay lại').click();
  await person.field('/copies');
  await type(phone, '/copies', '3');
  await person.saved();
  assert.equal(await keptAt(client, id, '/copies'), 3);

  await parts.kill();
  await type(phone, '/copies', '4');
  await page.getByText('Chưa lưu được').waitFor();
  assert.equal((await person.see('/copies')).text, '4');
  await look(phone, 'the gateway is gone');
  const before = offsets.length;
  await parts.restart();
  assert.equal(await keptAt(client, id, '/copies'), 3, 'what was acknowledged is there');
  await line(undefined);
  await page.getByText(/^Đã lưu lúc/).waitFor({ timeout: 30_000 });
  assert.equal(await keptAt(client, id, '/copies'), 4);
  await person.next();
  await stateOf(page).getByText(THERE, { exact: true }).waitFor();
  assert.ok((offsets[before] ?? 0) > 0, `goes on after the first byte: ${offsets.join()}`);
  assert.equal(await arrived(client, id), sha256(file.buffer));
  await page.reload();
  await stateOf(page).getByText(THERE, { exact: true }).waitFor();
  phone.watched.assertClean();
  await phone.watched.close();
});
