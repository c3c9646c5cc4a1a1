/** A procedure gets a new version while somebody is filling in the old one: the person goes on, is told, looks again, submits. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { launch, openPage } from '../support/browser.ts';
import { root } from '../support/demo.ts';
import { fillIn } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { startParts } from '../support/parts.ts';
import type { Parts } from '../support/parts.ts';
import { Person } from '../support/person.ts';
import { makeTwoVersions } from '../support/two-versions.ts';
import type { TwoVersions } from '../support/two-versions.ts';

const CITIZEN = 'Nguyễn Thị Thử';
const { answers } = exampleNamed('01');
const typed = { ...answers, applicant: answers['requester'], certificates: 3, job: 'Thợ mộc' };

let versions: TwoVersions;
let parts: Parts;
let browser: Browser;
before(async () => {
  versions = await makeTwoVersions();
  parts = await startParts(versions.catalogue);
  browser = await launch();
});
after(async () => {
  await browser.close();
  await parts.stop();
  versions.remove();
});

test('the migrations of the example are right by their own examples', () => {
  const motcua = (command: string) => spawnSync(process.execPath, [join(root, 'packages/procedure/dist/cli.js'), command, versions.schemas], { encoding: 'utf8' });
  assert.match(motcua('lint').stdout, /^0 errors/m);
  assert.match(motcua('test').stdout, /^\d+ passed, 0 failed$/m);
});

test('a draft begun under the old version is carried over, told and submitted under the new one', async () => {
  const watched = await openPage(browser, parts, { viewport: { width: 360, height: 740 }, expected: /ERR_CONNECTION_REFUSED|Failed to load resource/ });
  const { page } = watched;
  const person = new Person(page, parts);
  await person.signIn(CITIZEN);
  await person.openForm();
  await person.start(true);
  assert.deepEqual(await person.see('/applicant/name').then(({ kind, text }) => [kind, text]), ['locked', CITIZEN]);
  await look({ watched }, 'the first page, locked');
  await fillIn(person, typed, /^Kiểm tra lại/, true, async (title) => {
    await look({ watched }, title);
    if (!(await person.asked()).includes('/job')) return;
    await person.answer('/certificates', 3);
    await person.saved();
  });
  await person.saved();
  await look({ watched }, 'the check of the old version');

  await person.open('/');
  await parts.kill();
  versions.publish();
  await parts.restart();

  await page.reload();
  await page.getByRole('link', { name: /^Khai tiếp/ }).click();
  const notice = page.locator('mc-carried-over');
  await notice.getByText('Tờ khai không hỏi nghề nghiệp nữa.').waitFor();
  for (const told of ['Nghề nghiệp', 'Thợ mộc', 'Không còn phải khai.', 'Mỗi bản nay dùng cho một việc.']) await notice.getByText(told, { exact: true }).waitFor();
  const check = page.locator('mc-check-answers');
  assert.equal(await check.getByText('Xin xem lại').count(), 1);
  await look({ watched }, 'what has changed');

  await notice.getByRole('link', { name: 'Số lượng bản' }).click();
  await page.locator('mc-page').waitFor();
  assert.equal((await person.see('/copies')).text, '3');
  await page.waitForFunction(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.localName === 'input';
  });
  await person.answer('/copies', 2);
  await person.saved();

  // A page that is loaded again still tells what was dropped: it is kept with the draft.
  await page.reload();
  await notice.getByText('Thợ mộc').waitFor();
  await person.heading.getByText('Mục đích').waitFor();
  await look({ watched }, 'looking again');
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  assert.equal(await check.getByText('Xin xem lại').count(), 0);
  await person.button('English').click();
  await notice.getByText('The form does not ask for the occupation any more.').waitFor();
  await look({ watched }, 'in English');
  await person.button('Tiếng Việt').click();
  await person.button('Tôi đã đọc, ẩn thông báo này').click();
  await notice.getByText('Thợ mộc').waitFor({ state: 'detached' });
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/v1/dossiers'));
  await person.button('Nộp hồ sơ').click();
  await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  await look({ watched }, 'the receipt');
  const submission: unknown = (await sent).postDataJSON();
  assert.ok(typeof submission === 'object' && submission !== null && 'version' in submission && 'answers' in submission);
  assert.equal(submission.version, '1.0.0');
  assert.deepEqual(Object.keys(submission.answers ?? {}).sort(), ['copies', 'maritalStatus', 'pledge', 'purpose', 'relation', 'requester']);
  await watched.close();
});
