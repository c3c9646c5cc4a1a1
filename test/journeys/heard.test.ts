/**
 * What is said by itself to whoever doesn't see the screen, moment by moment, as it was accepted; and where the focus is after each act:
 * never nowhere.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { Accepted } from '../support/accepted.ts';
import { exampleNamed } from '../support/answers.ts';
import { launch, openPage } from '../support/browser.ts';
import type { Watched } from '../support/browser.ts';
import { eicar, startClamd } from '../support/clamd.ts';
import type { Clamd } from '../support/clamd.ts';
import { startDemo } from '../support/demo.ts';
import type { Demo } from '../support/demo.ts';
import { clientOf, draftPath, keepDraft } from '../support/drafts.ts';
import { Keyboard } from '../support/keyboard.ts';
import { look } from '../support/look.ts';
import { paper } from '../support/papers.ts';
import { Person } from '../support/person.ts';

const CITIZEN = 'Bùi Văn Chưa Có';
const { answers } = exampleNamed('03');

let clamd: Clamd;
let demo: Demo;
let browser: Browser;
const accepted = new Accepted('heard');
before(async () => {
  clamd = await startClamd();
  demo = await startDemo({ MOTCUA_CLAMD: clamd.address });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await demo.stop();
  await clamd.end();
  accepted.end();
});

interface Listener {
  readonly person: Person;
  readonly page: Page;
  readonly keys: Keyboard;
  readonly watched: Watched;
  /** Does something, waits until that is said, and holds all that was said against what was accepted. */
  readonly moment: (name: string, act: () => Promise<unknown>, said?: string) => Promise<void>;
}

/** What differs from run to run. */
const steady = (text: string): string =>
  text.replaceAll(/\d{1,2}:\d{2}/g, '…').replaceAll(/\d{1,2}\/\d{1,2}\/20\d{2}/g, '…').replaceAll(/[0-9A-Z.]+-\d{6,8}-\d{4,7}/g, '…');

/** What is under way is said or not, depending on how long it lasts. */
const hasEnded = (text: string): boolean => !/…\.?$/.test(text);

const listener = async (expected?: RegExp): Promise<Listener> => {
  const watched = await openPage(browser, demo, expected ? { expected } : {});
  const { page } = watched;
  await page.addInitScript(() => { window.inPage.listen(); });
  const keys = new Keyboard(page);
  return {
    person: new Person(page, demo),
    page,
    keys,
    watched,
    moment: async (name, act, said) => {
      await page.evaluate(() => window.inPage.heard());
      await act();
      if (said !== undefined) {
        await page.waitForFunction((part) => window.inPage.isHeard(part), said).catch(async () => {
          assert.fail(`“${said}” is not said when ${name}, but: ${(await page.evaluate(() => window.inPage.heard())).join(' | ')}`);
        });
      }
      await keys.assertSomewhere(name);
      const heard = (await page.evaluate(() => window.inPage.heard())).filter(hasEnded);
      accepted.check(name, heard.map(steady).join('\n') || '(nothing)');
      await look({ watched }, name);
    },
  };
};

test('errors, going on and back, and saving', async () => {
  const at = await listener(/net::ERR_FAILED/);
  const { person, page, keys, moment } = at;
  await person.signIn(CITIZEN);
  await person.openForm();
  await keys.tabTo(/^Bắt đầu khai$/, 'button');
  await moment('the form begins', async () => {
    await keys.press('Enter');
    await person.heading.getByText('Người yêu cầu').waitFor();
    await person.saved();
  });
  await keys.tabTo('/requester/birthDate');
  await keys.type('30/2/1950');
  // Past the button of its calendar.
  await moment('a field is left with an error', () => keys.press('Tab', 'Tab'), 'không có ngày 30');
  await keys.tabTo(/^Tiếp tục$/, 'button');
  await moment('the page is left with errors', () => keys.press('Enter'), 'Có');
  await keys.tabTo('/requester/residence/detail');
  await moment('what is typed can’t be saved', async () => {
    await page.route('**/v1/drafts/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await keys.type('Số 1');
  }, 'Chưa lưu được');
  await moment('it is saved after all', async () => {
    await page.unroute('**/v1/drafts/*');
    await keys.type('2');
  }, 'Đã lưu lại được');
  at.watched.assertClean();
  await at.watched.close();
});

test('rows are added, moved, removed and brought back', async () => {
  const at = await listener();
  const { person, page, keys, moment } = at;
  await person.signIn('Trần Văn Mẫu');
  await person.open('/thu-tuc/1.004194');
  await person.begin.waitFor();
  await person.start(true);
  await person.next();
  await person.heading.getByText('Nơi tạm trú').waitFor();
  for (const [pointer, value] of [['/request/address/province', '01'], ['/request/address/commune', '00004'], ['/request/address/detail', 'Số 1']] as const) await person.answer(pointer, value);
  await keys.tabTo(/^Tiếp tục$/, 'button');
  await moment('the next page', async () => {
    await keys.press('Enter');
    await person.heading.getByText('Hộ và thành viên').waitFor();
  });
  await keys.tabTo(/^Quay lại$/, 'button');
  await moment('the page before', async () => {
    await keys.press('Enter');
    await person.heading.getByText('Nơi tạm trú').waitFor();
  });
  await person.next();
  await person.heading.getByText('Hộ và thành viên').waitFor();
  await person.answer('/household/role', 'head');
  await person.answer('/together', 'members');
  await keys.tabTo(/^Thêm thành viên$/, 'button');
  await moment('a row is added', async () => {
    await keys.press('Enter');
    await page.locator('mc-rows .row').nth(1).waitFor();
  });
  await keys.tabTo(/^Chuyển lên Thành viên 2$/, 'button');
  await moment('a row is moved', () => keys.press('Enter'), 'Đã chuyển');
  await keys.tabTo(/^Xóa Thành viên 2$/, 'button');
  await moment('a row is removed', () => keys.press('Enter'), 'Đã xóa');
  await moment('a row is brought back', () => keys.press('Enter'), 'Đã khôi phục');
  at.watched.assertClean();
  await at.watched.close();
});

test('papers are scanned, the dossier is submitted and followed', async () => {
  const at = await listener(/net::ERR_FAILED/);
  const { person, page, keys, moment } = at;
  await person.signIn(CITIZEN);
  const { id } = await keepDraft(await clientOf(person, demo), answers, '~papers');
  await person.open(draftPath(id));
  await person.heading.getByText('Giấy tờ kèm theo').waitFor();
  await moment('a file is refused by the scanner', () => keys.attach(/^Chọn tệp/, { ...paper('virus.pdf', ''), buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), eicar()]) }), 'mã độc');
  await moment('that file is removed', () => keys.activate(/^Xóa: virus\.pdf/), 'Đã xóa');
  await moment('a file passes the scanner', () => keys.attach(/^Chọn tệp/, paper('ban-an.pdf', 'án')), 'Đã kiểm tra');
  await keys.activate(/^Tiếp tục$/);
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await moment('the dossier can’t be submitted', async () => {
    await page.route('**/v1/dossiers', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await keys.activate(/^Nộp hồ sơ$/);
  }, 'Chưa nộp được');
  await moment('the dossier is submitted', async () => {
    await page.unroute('**/v1/dossiers');
    await keys.activate(/^Nộp lại$/);
    await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  });
  const code = await page.locator('mc-receipt .code').innerText();
  await keys.activate(/^Theo dõi hồ sơ này$/, 'a');
  await page.locator('mc-status-tracker').getByText('Đang theo dõi').waitFor();
  await keys.tabTo(/^Nội dung đã nộp$/, 'summary');
  await moment('the dossier moves on', () => demo.officer(code, '2'), 'Được tiếp nhận');
  at.watched.assertClean();
  await at.watched.close();
});

test('an unfinished form is deleted, a dossier is looked up', async () => {
  const at = await listener(/404/);
  const { person, page, keys, moment } = at;
  await person.signIn(CITIZEN);
  await keepDraft(await clientOf(person, demo), answers, 'requester');
  await person.open('/');
  await page.locator('#drafts a').first().waitFor();
  await moment('a question is asked', async () => {
    await keys.activate(/^Xóa/);
    await page.getByRole('dialog').waitFor();
  });
  await moment('the question is left', async () => {
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await moment('the form is deleted', async () => {
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.activate(/^Xóa bản khai$/);
  }, 'Đã xóa bản khai');
  await person.open('/tra-cuu');
  await person.button('Tra cứu hồ sơ').waitFor();
  await keys.tabTo(/^Tra cứu hồ sơ$/, 'button');
  await moment('nothing is filled in', () => keys.press('Enter'), 'Nhập');
  await keys.type('H99.001-260901-0001');
  await keys.tabTo(/^Mã tra cứu/, 'input:text');
  await keys.type('K7Q2M-9XWTP');
  await moment('no such dossier', () => keys.press('Enter'), 'Không có hồ sơ nào khớp');
  at.watched.assertClean();
  await at.watched.close();
});
