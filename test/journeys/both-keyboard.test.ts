/**
 * A dossier from the first word to the result without a mouse: both people have nothing but Tab, the arrows, Space, Enter and the
 * letters. The focus is where they left it, or where the next thing begins; it is never lost, and it can be seen.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { answerAt, exampleNamed } from '../support/answers.ts';
import { launch, openPage } from '../support/browser.ts';
import type { Watched, WatchOptions } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import type { Demo } from '../support/demo.ts';
import { OFFICER } from '../support/desk.ts';
import { Keyboard } from '../support/keyboard.ts';
import { look } from '../support/look.ts';
import { contentOf, paper, pdf, THERE } from '../support/papers.ts';
import { Person } from '../support/person.ts';

const CITIZEN = 'Bùi Văn Chưa Có';
const { answers } = exampleNamed('03');

let demo: Demo;
const browsers: Browser[] = [];
before(async () => {
  demo = await startDemo({ MOTCUA_LOOKUPS_PER_MINUTE: '1000' });
  browsers.push(await launch(), await launch());
});
after(async () => {
  for (const browser of browsers) await browser.close();
  await demo.stop();
});

interface Seat {
  readonly person: Person;
  readonly keys: Keyboard;
  readonly watched: Watched;
  /** The focus is somewhere, and what holds at each step does. */
  look(step: string): Promise<void>;
}

const seat = async (which: number, options: WatchOptions = {}): Promise<Seat> => {
  const browser = browsers[which];
  assert.ok(browser);
  const watched = await openPage(browser, demo, { acceptDownloads: true, ...options });
  const keys = new Keyboard(watched.page);
  return {
    watched,
    keys,
    person: new Person(watched.page, demo),
    look: async (step) => {
      await keys.assertSomewhere(step);
      await look({ watched }, step);
    },
  };
};

const signIn = async ({ person, keys }: Seat, name: string, path: string): Promise<void> => {
  await person.open(path);
  await person.page.locator('#nguoi-dung').getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await keys.tabTo(/^Đăng nhập$/, 'a');
  await keys.assertVisible('the link to sign in');
  await keys.press('Enter');
  await person.page.getByRole('radio', { name }).waitFor();
  await keys.choose(/./, (focused) => focused.name.includes(name));
  await keys.assertVisible('the account');
  await keys.activate(/^Đăng nhập$/);
  await person.page.getByText(name).waitFor();
};

/** Answers by keyboard what this page asks and what follows from it. */
const answer = async ({ person, keys }: Seat): Promise<void> => {
  const done = new Set<string>();
  for (;;) {
    const pointer = (await person.asked()).find((asked) => !done.has(asked));
    if (pointer === undefined) return;
    done.add(pointer);
    const value = answerAt(answers, pointer);
    if (value === undefined) continue;
    const { kind, text } = await person.see(pointer);
    if (kind === 'typed' && (text === '' || typeof value === 'boolean')) await keys.answer(pointer, value);
  }
};

/** Goes on by the button, and is on the next page's title. */
const next = async ({ person, keys }: Seat): Promise<void> => {
  const title = await person.heading.innerText();
  await keys.activate(/^Tiếp tục$/);
  await person.heading.filter({ hasNotText: title }).waitFor();
  await person.page.waitForFunction(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName === 'h1';
  });
};

test('both people by keyboard alone', async () => {
  const citizen = await seat(0);
  const { person, keys } = citizen;
  const { page } = person;
  await signIn(citizen, CITIZEN, '/');
  await page.locator('#procedures a').first().waitFor();
  await keys.activate(/Cấp Giấy xác nhận/, 'a');
  await person.button('Bắt đầu khai').waitFor();
  await keys.activate(/^Bắt đầu khai$/);
  await person.heading.getByText('Người yêu cầu').waitFor();
  await citizen.look('the first page');

  // Another language, without losing one's place.
  await keys.activate(/^English$/);
  await page.getByRole('heading', { level: 1, name: 'Requester' }).waitFor();
  assert.equal((await keys.focused()).name, 'English');
  await citizen.look('the form in English');
  await keys.activate(/^Tiếng Việt$/);
  await person.heading.getByText('Người yêu cầu').waitFor();

  // Left half-way, and gone on with.
  await keys.answer('/requester/birthDate', answerAt(answers, '/requester/birthDate') ?? '');
  await keys.assertVisible('a text field');
  await person.saved();
  await person.open('/');
  await page.locator('#procedures a').first().waitFor();
  await keys.activate(/^Cấp Giấy xác nhận/, 'a');
  await person.button(/^Khai tiếp/).waitFor();
  await keys.activate(/^Khai tiếp/);
  await person.heading.getByText('Người yêu cầu').waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.equal((await keys.assertSomewhere('going on with a draft')).what, 'h1', 'a draft is gone on with from the title of its page');
  assert.equal((await person.see('/requester/birthDate')).text, '08/03/1990');

  for (;;) {
    const title = await person.heading.innerText();
    if (/Giấy tờ kèm theo/.test(title)) break;
    await answer(citizen);
    if ((await person.asked()).includes('/pledge')) await keys.answer('/pledge', true);
    await next(citizen);
    await citizen.look(`the page after ${title}`);
  }

  // A paper: attached, removed, attached again, another one instead; the focus stays in the list.
  const papers = page.locator('mc-attachments');
  await keys.activate(/^Tiếp tục$/);
  await person.summary();
  assert.equal((await keys.focused()).name.includes('Đính kèm giấy tờ'), true, 'the summary has the focus');
  await keys.activate(/Đính kèm giấy tờ/, 'a');
  assert.match((await keys.focused()).name, /^Chọn tệp/, 'the summary leads to the button');
  await keys.attach(/^Chọn tệp/, paper('mot.pdf', 'một'));
  await papers.getByText(THERE, { exact: true }).waitFor();
  await keys.assertSomewhere('attaching a file');
  await keys.attach(/^Chọn thêm tệp/, paper('hai.pdf', 'hai'));
  await papers.getByText(THERE, { exact: true }).nth(1).waitFor();
  await citizen.look('two files');
  await keys.activate(/^Xóa: mot\.pdf$/);
  await papers.locator('[data-file]', { hasText: 'mot.pdf' }).waitFor({ state: 'detached' });
  assert.match((await keys.assertSomewhere('removing a file')).name, /hai\.pdf/, 'the next file has the focus');
  await keys.assertVisible('the next file');
  await keys.activate(/^Xóa: hai\.pdf$/);
  await papers.locator('[data-file]').waitFor({ state: 'detached' });
  assert.match((await keys.assertSomewhere('removing the last file')).name, /^Chọn tệp/, 'the button has the focus');
  await keys.assertVisible('the button for files');
  await keys.attach(/^Chọn tệp/, paper('ba.pdf', 'ba'));
  await papers.getByText(THERE, { exact: true }).waitFor();
  await next(citizen);
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await citizen.look('the check');

  // An answer and a paper are changed from the check.
  await keys.activate(/^Sửa.*Số lượng bản/);
  await keys.tabTo('/copies');
  await keys.press('Control+A');
  await keys.type('3');
  await next(citizen);
  await keys.activate(/^Sửa Bản án hoặc quyết định ly hôn đã có hiệu lực$/);
  await person.heading.getByText('Giấy tờ kèm theo').waitFor();
  await keys.attach(/^Thay tệp khác: ba\.pdf$/, paper('ban-an.pdf', 'bản án'));
  await papers.getByText('ban-an.pdf').first().waitFor();
  await papers.getByText(THERE, { exact: true }).waitFor();
  assert.match((await keys.assertSomewhere('another file instead')).name, /^Chọn thêm tệp/, 'the paper’s button has the focus');
  await next(citizen);
  await page.locator('mc-check-papers').getByText('ban-an.pdf').first().waitFor();
  await keys.activate(/^Nộp hồ sơ$/);
  await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  await citizen.look('the receipt');
  const code = await page.locator('mc-receipt .code').innerText();
  const secret = await page.locator('mc-receipt mc-qr').evaluate((element) => String(Reflect.get(element, 'value')).split('.').at(-1) ?? '');
  await keys.activate(/^Theo dõi hồ sơ này$/, 'a');
  const tracker = page.locator('mc-status-tracker');
  await tracker.getByText('Đang theo dõi').waitFor();

  const officer = await seat(1);
  const desk = officer.keys;
  const move = async (state: string): Promise<void> => {
    await desk.choose(/^(Được tiếp nhận|Yêu cầu bổ sung|Đang xử lý|Đã xử lý|Đã trả)/, (focused) => focused.name === state);
    await confirm(state);
  };
  /** The question has the focus, and the way back is tried once. */
  const confirm = async (state: string): Promise<void> => {
    await desk.activate(/^Chuyển hồ sơ…$/);
    assert.equal((await desk.focused()).name, 'Chuyển');
    await desk.press('Escape');
    await officer.person.page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal((await desk.assertSomewhere('going back from the question')).name, 'Chuyển hồ sơ…');
    await desk.press('Enter');
    assert.equal((await desk.focused()).name, 'Chuyển');
    await desk.assertVisible('the question');
    await desk.press('Enter');
    await officer.person.page.getByText(`Đã chuyển sang: ${state}.`).waitFor();
    await desk.assertSomewhere(`moving to ${state}`);
  };
  await signIn(officer, OFFICER, '/can-bo/');
  await officer.person.page.getByRole('link', { name: code }).waitFor();
  await desk.tabTo(/Tìm theo mã hồ sơ/, 'input:search');
  await desk.type(code.slice(-4));
  await desk.activate(new RegExp(code.replaceAll('.', '\\.')), 'a');
  await officer.person.page.getByRole('tab', { name: 'Nội dung khai' }).waitFor();
  await desk.tabTo(/^Nội dung khai$/, 'button');
  await desk.press('ArrowRight');
  assert.equal((await desk.focused()).name, 'Giấy tờ đã nộp');
  await desk.assertVisible('the tab of the papers');
  await officer.person.page.locator('mc-dossier-content').getByText('ban-an.pdf').first().waitFor();
  const asPaper = officer.person.page.waitForEvent('download');
  await desk.activate(/^Tải về: ban-an\.pdf$/);
  assert.equal(await contentOf(asPaper), pdf('bản án').toString('latin1'));
  await officer.look('the dossier on the desk');
  await move('Được tiếp nhận');
  await tracker.getByRole('heading', { name: 'Được tiếp nhận' }).waitFor();
  await desk.choose(/^(Yêu cầu bổ sung|Đang xử lý)/, ({ name }) => name === 'Yêu cầu bổ sung giấy tờ');
  await desk.tabTo(/ly hôn/, 'input:checkbox');
  await desk.press('Space');
  await desk.tabTo(/Ghi chú cho người nộp/, 'textarea');
  await desk.type('Trang hai bị mờ');
  await officer.look('a request for papers');
  await confirm('Yêu cầu bổ sung giấy tờ');

  await tracker.getByText('Cơ quan ghi: Trang hai bị mờ').waitFor();
  const handingIn = tracker.locator('mc-supplement');
  await handingIn.getByRole('button', { name: 'Gửi bổ sung' }).waitFor();
  await keys.attach(/^Chọn tệp/, paper('trang-hai.pdf', 'hai'));
  // Here, not among the papers that were handed in before: the button is shut until the file has arrived.
  await handingIn.getByText(THERE, { exact: true }).waitFor();
  await citizen.look('papers to be handed in');
  const handedIn = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/supplements'));
  await keys.activate(/^Gửi bổ sung$/);
  assert.equal((await handedIn).status(), 201);
  await tracker.getByText('Đã gửi giấy tờ bổ sung tới cơ quan.').waitFor();
  await keys.assertSomewhere('handing in papers');
  await officer.person.page.getByText('Người nộp vừa gửi bổ sung.').waitFor();

  await move('Đang xử lý');
  await move('Đã xử lý xong');
  await desk.choose(/^(Đã trả|Công dân)/, ({ name }) => name === 'Đã trả kết quả');
  await desk.attach(/^Chọn tệp/, paper('giay-xac-nhan.pdf', 'kết quả'));
  await officer.person.page.locator('.move').getByText(THERE, { exact: true }).waitFor();
  await confirm('Đã trả kết quả');
  await officer.look('the dossier has ended');

  await tracker.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
  const result = page.waitForEvent('download');
  await keys.activate(/^Tải về: giay-xac-nhan\.pdf$/);
  assert.equal(await contentOf(result), pdf('kết quả').toString('latin1'));
  await tracker.getByText('Đã tải về tệp giay-xac-nhan.pdf.').waitFor();
  assert.match((await keys.assertSomewhere('downloading')).name, /^Tải về/);
  await citizen.look('the result is there');
  await keys.activate(/^Nội dung đã nộp$/, 'summary');
  await page.locator('mc-dossier-content').getByText('ban-an.pdf').first().waitFor();
  await citizen.look('what was submitted');

  // Whoever has the codes on paper.
  const holder = await seat(0);
  await holder.person.open('/tra-cuu');
  await holder.person.button('Tra cứu hồ sơ').waitFor();
  await holder.keys.tabTo(/^Mã hồ sơ/, 'input:text');
  await holder.keys.type(code);
  await holder.keys.press('Enter');
  await holder.person.page.getByText('Nhập mã tra cứu').waitFor();
  assert.match((await holder.keys.focused()).name, /Mã tra cứu/, 'what is missing has the focus');
  await holder.keys.assertVisible('a field with an error');
  await holder.keys.type(secret);
  await holder.keys.press('Enter');
  await holder.person.page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
  await holder.look('found by the codes');

  for (const each of [citizen, officer, holder]) {
    each.watched.assertClean();
    await each.watched.close();
  }
});
