/**
 * A dossier from the first word to the result, by both people at once, each in a browser of their own: the citizen types, leaves, comes
 * back, attaches a paper that a real ClamAV checks, submits, supplements and gets the result; the officer receives, reads, asks and
 * hands out. Somebody with the receipt looks it up without signing in.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { answerAt, exampleNamed } from '../support/answers.ts';
import { launch, openPage } from '../support/browser.ts';
import type { WatchOptions, Watched } from '../support/browser.ts';
import { startClamd } from '../support/clamd.ts';
import type { Clamd } from '../support/clamd.ts';
import { startDemo } from '../support/demo.ts';
import type { Demo } from '../support/demo.ts';
import { OFFICER } from '../support/desk.ts';
import { fillIn } from '../support/filing.ts';
import { contentOf, paper as file, pdf } from '../support/papers.ts';
import { hold } from '../support/held.ts';
import { look } from '../support/look.ts';
import { Person } from '../support/person.ts';
import { LONG } from '../support/widths.ts';

const CITIZEN = 'Bùi Văn Chưa Có';
const { answers } = exampleNamed('03');

let clamd: Clamd;
let demo: Demo;
/** One for the citizen and whoever holds the receipt, one for the officer. */
const browsers: Browser[] = [];
before(async () => {
  clamd = await startClamd();
  demo = await startDemo({ MOTCUA_CLAMD: clamd.address, MOTCUA_LOOKUPS_PER_MINUTE: '1000' });
  browsers.push(await launch(), await launch());
});
after(async () => {
  for (const browser of browsers) await browser.close();
  await demo.stop();
  await clamd.end();
});

interface Seat {
  readonly person: Person;
  readonly watched: Watched;
  look(step: string): Promise<void>;
}

const seat = async (which: number, options: WatchOptions): Promise<Seat> => {
  const browser = browsers[which];
  assert.ok(browser);
  const watched = await openPage(browser, demo, { acceptDownloads: true, ...options });
  const { page } = watched;
  return {
    watched,
    person: new Person(page, demo),
    look: (step) => look({ watched }, step),
  };
};

const journey = async (viewport: { readonly width: number; readonly height: number }): Promise<void> => {
  const citizen = await seat(0, { viewport });
  const { person } = citizen;
  const { page } = person;
  await person.signIn(CITIZEN);
  await person.openForm();
  await citizen.look('what to know first');
  await person.start(false);

  // Half-typed text is kept, and is there in English and again in Vietnamese, and after leaving.
  await person.saved();
  const saved = () => page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/v1/drafts/') && response.ok());
  const kept = saved();
  const birthDate = await person.field('/requester/birthDate');
  await (await birthDate.waitForSelector('input')).fill('2/9/19');
  await kept;
  await person.button('English').click();
  await page.getByRole('heading', { level: 1, name: 'Requester' }).waitFor();
  assert.equal((await person.see('/requester/birthDate')).text, '2/9/19');
  await citizen.look('the form in English');
  await person.button('Tiếng Việt').click();
  await person.heading.getByText('Người yêu cầu').waitFor();
  assert.equal((await person.see('/requester/birthDate')).text, '2/9/19');
  await person.saved();
  await person.open('/');
  await page.getByRole('link', { name: /^Khai tiếp/ }).click();
  await person.heading.getByText('Người yêu cầu').waitFor();
  assert.equal((await person.see('/requester/birthDate')).text, '2/9/19', 'half-typed text comes back');
  await person.answer('/requester/birthDate', answerAt(answers, '/requester/birthDate') ?? '');
  await fillIn(person, answers, /Giấy tờ kèm theo/, true, (title) => citizen.look(`${title}, answered`));
  await citizen.look('the papers');

  // The paper that this case needs: refused without, checked by a scanner, then taken.
  await person.next();
  assert.match((await person.summary()).join(' '), /Đính kèm giấy tờ/);
  await citizen.look('a paper is missing');
  await page.locator('mc-attachments input[type=file]').first().setInputFiles(file('quyet-dinh-ly-hon.pdf', 'một'));
  await page.getByText('Đã kiểm tra, dùng được', { exact: true }).waitFor();
  await citizen.look('a paper is there');
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await page.locator('mc-check-papers').getByText('quyet-dinh-ly-hon.pdf').first().waitFor();
  await citizen.look('the check');
  await person.button('Nộp hồ sơ').click();
  await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  await page.locator('mc-receipt mc-qr svg').waitFor();
  await citizen.look('the receipt');
  const code = await page.locator('mc-receipt .code').innerText();
  const link = await page.locator('mc-receipt mc-qr').evaluate((element) => String(Reflect.get(element, 'value')));
  await page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
  const tracker = page.locator('mc-status-tracker');
  await tracker.getByRole('heading', { name: 'Mới đăng ký' }).waitFor();
  await tracker.getByText('Đang theo dõi').waitFor();

  const officer = await seat(1, { viewport });
  const desk = officer.person;
  const move = async (state: string): Promise<void> => {
    await desk.page.getByRole('radio', { name: state, exact: true }).check();
    await desk.button('Chuyển hồ sơ…').click();
    await desk.button('Chuyển').click();
    await desk.page.getByText(`Đã chuyển sang: ${state}.`).waitFor();
  };
  await desk.signIn(OFFICER, '/can-bo/');
  await desk.page.getByRole('link', { name: code }).click();
  const content = desk.page.locator('mc-dossier-content');
  await content.getByText('Người khai tự điền').first().waitFor();
  await officer.look('the dossier on the desk');
  await desk.page.getByRole('tab', { name: 'Giấy tờ đã nộp' }).click();
  await content.getByText('quyet-dinh-ly-hon.pdf').first().waitFor();
  await officer.look('the papers on the desk');
  const paper = desk.page.waitForEvent('download');
  await content.getByRole('button', { name: /Tải về/ }).click();
  assert.equal(await contentOf(paper), pdf('một').toString('latin1'), 'the officer reads the very paper');

  await move('Được tiếp nhận');
  await tracker.getByRole('heading', { name: 'Được tiếp nhận' }).waitFor();
  await desk.page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).fill('Trang hai bị mờ');
  await desk.page.getByRole('radio', { name: 'Yêu cầu bổ sung giấy tờ', exact: true }).check();
  await desk.page.locator('.move').getByRole('checkbox', { name: /ly hôn/ }).check();
  await officer.look('a request for papers');
  await move('Yêu cầu bổ sung giấy tờ');

  await tracker.getByText('Cơ quan ghi: Trang hai bị mờ').waitFor();
  await citizen.look('papers are asked for');
  const handingIn = tracker.locator('mc-supplement');
  await handingIn.locator('input[type=file]').first().setInputFiles(file('trang-hai.pdf', 'hai'));
  await handingIn.getByText('Đã kiểm tra, dùng được', { exact: true }).waitFor();
  await citizen.look('papers to be handed in');
  await person.button('Gửi bổ sung').click();
  await tracker.getByText('Đã nộp bổ sung').waitFor();
  await citizen.look('papers are handed in');
  await desk.page.getByText('Người nộp vừa gửi bổ sung.').waitFor();
  await desk.page.getByRole('tab', { name: 'Người nộp đang thấy' }).click();
  await desk.page.locator('mc-status-tracker').getByText('trang-hai.pdf').first().waitFor();
  await officer.look('what the applicant sees');

  await move('Đang xử lý');
  await move('Đã xử lý xong');
  await desk.page.getByRole('radio', { name: 'Đã trả kết quả', exact: true }).check();
  await desk.page.locator('.move input[type=file]').first().setInputFiles(file('giay-xac-nhan.pdf', 'kết quả'));
  await desk.page.locator('.move').getByText('Đã kiểm tra, dùng được', { exact: true }).waitFor();
  await officer.look('a result to be handed out');
  await move('Đã trả kết quả');
  await tracker.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
  await citizen.look('the result is there');
  const result = page.waitForEvent('download');
  await tracker.getByRole('button', { name: /giay-xac-nhan/ }).click();
  assert.equal(await contentOf(result), pdf('kết quả').toString('latin1'));

  await page.getByRole('link', { name: 'Giấy tiếp nhận và hẹn trả' }).click();
  await page.getByRole('heading', { name: /giấy tiếp nhận hồ sơ và hẹn trả kết quả/i }).waitFor();
  await page.locator('mc-qr svg').waitFor();
  await citizen.look('the reception slip');
  await person.open(`/ho-so/${code}/to-khai`);
  await page.getByRole('heading', { name: /tờ khai cấp giấy xác nhận tình trạng hôn nhân/i }).waitFor();
  await citizen.look('the declaration');

  // Whoever holds the receipt: by its QR code, in a window in which nobody is signed in.
  const holder = await seat(0, { viewport, expected: /404/ });
  await holder.person.page.goto(link);
  await holder.person.page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
  assert.equal(new URL(holder.person.page.url()).hash, '', 'the codes don’t stay in the address');
  const shown = await holder.person.page.locator('main').innerText();
  for (const personal of [CITIZEN, 'Trang hai bị mờ', 'giay-xac-nhan.pdf']) assert.ok(!shown.includes(personal), personal);
  await holder.look('found by the receipt');
  await holder.person.page.getByRole('textbox', { name: /Mã tra cứu/ }).fill('AAAAA-AAAAA');
  const lookingUp = await hold(holder.person.page, '**/v1/lookups', 'POST');
  await holder.person.button('Tra cứu hồ sơ').click();
  await lookingUp.asked;
  await holder.person.button('Đang tra cứu…').waitFor();
  await holder.look('looking up, busy');
  lookingUp.release();
  await holder.person.page.getByText('Không có hồ sơ nào khớp').waitFor();
  await holder.look('not found');

  for (const each of [citizen, officer, holder]) {
    each.watched.assertClean();
    await each.watched.close();
  }
};

if (LONG) test('both people, on a desktop', () => journey({ width: 1280, height: 900 }));

test('both people, on a screen 320 pixels wide', () => journey({ width: 320, height: 640 }));
