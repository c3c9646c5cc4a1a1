/** A person who reads with difficulty: larger letters, more contrast, simpler words, and somebody who reads it out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { look } from '../support/look.ts';
import type { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

declare global {
  /** What the page was when its body began, before anything could be painted. */
  var atBody: { readonly size: string | null; readonly contrast: string | null; readonly letters: string };
  /** Sizes of the letters and colours of the page, in all frames since. */
  var looks: string[];
  var shift: number;
  var spoken: string[];
  var sayOn: () => void;
}

/** What is given to the page is transpiled, and calls a helper of the transpiler's that isn't there. */
const giveHelper = (page: Page): Promise<unknown> => page.addInitScript('globalThis.__name = (named) => named;');

/** Remembers how the page looked from its first moment on. */
const watchLook = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(globalThis, { looks: [], shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      const { dataset } = document.documentElement;
      globalThis.atBody = { size: dataset['mcTextSize'] ?? null, contrast: dataset['mcContrast'] ?? null, letters: getComputedStyle(document.documentElement).fontSize };
      requestAnimationFrame(function sample() {
        const style = getComputedStyle(document.documentElement);
        const look = `${style.fontSize} ${style.getPropertyValue('--mc-color-text')}`;
        if (looks.at(-1) !== look) looks.push(look);
        requestAnimationFrame(sample);
      });
    }).observe(document, { childList: true, subtree: true });
  });

/** A browser's speech with a Vietnamese voice that lists what it is to say, and says on when it is told to. */
const giveVoice = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'vi-VN', localService: true, name: 'An' }],
      speak: (utterance: { readonly text: string } & EventTarget) => {
        spoken.push(utterance.text);
        globalThis.sayOn = () => void utterance.dispatchEvent(new Event('end'));
      },
      cancel: () => void spoken.push('…'),
    });
    globalThis.spoken = [];
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    });
  });

const openPanel = (person: Person): Promise<void> => person.button('Dễ đọc hơn').click();
const nameField = (page: Page) => page.getByRole('textbox', { name: /^Họ, chữ đệm, tên/ });

test('what is chosen on one page holds on the next before anything is painted, and moves nothing', () =>
  visit({ viewport: { width: 360, height: 740 } }, async ({ person, watched }) => {
    const { page } = person;
    await giveHelper(page);
    await watchLook(page);
    await person.open('/nhung/');
    await nameField(page).fill('Nguyễn Thị Hòa');
    assert.equal((await page.evaluate(() => atBody)).size, null);
    await openPanel(person);
    await page.getByRole('radio', { name: '200%' }).check();
    await page.getByRole('switch', { name: 'Tương phản cao' }).check();
    await look({ watched }, 'open panel');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'mc-comfort');
    assert.equal(await nameField(page).inputValue(), 'Nguyễn Thị Hòa');
    await look({ watched }, 'form at 200 %');

    for (const go of [() => page.reload(), () => person.open('/tra-cuu'), () => person.open('/thu-tuc/1.004873')]) {
      await go();
      await person.button('Dễ đọc hơn').waitFor();
      const seen = await page.evaluate(() => ({ first: atBody, looks }));
      assert.deepEqual(seen.first, { size: '200', contrast: 'more', letters: '32px' });
      assert.deepEqual(seen.looks, ['32px #000000'], 'one look from the first frame on');
      await look({ watched }, page.url());
    }

    // The head's script and style sheet alone, without anything of ours that comes later.
    await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await person.open('/thu-tuc/1.004873');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await page.evaluate(() => [atBody.size, shift]), ['200', 0]);
  }));

test('the pages on which one signs in and out, of another origin, look as was chosen in the portal', () =>
  visit({ viewport: { width: 360, height: 740 } }, async ({ person, watched, demo }) => {
    const { page } = person;
    // What a heading says is there before the style sheet is.
    const seen = async () => {
      await page.waitForLoadState();
      return page.evaluate(() => ({ letters: getComputedStyle(document.documentElement).fontSize, text: getComputedStyle(document.body).color }));
    };
    await person.open('/');
    await openPanel(person);
    await page.getByRole('radio', { name: '200%' }).check();
    await page.getByRole('switch', { name: 'Tương phản cao' }).check();
    await page.keyboard.press('Escape');
    const chosen = { letters: '32px', text: 'rgb(0, 0, 0)' };
    assert.deepEqual(await seen(), chosen);

    await page.locator('#nguoi-dung').getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Chọn người để đăng nhập' }).waitFor();
    assert.equal(new URL(page.url()).origin, new URL(demo.issuer).origin);
    assert.deepEqual(await seen(), chosen);
    await look({ watched }, 'sign-in at 200%');
    await page.getByRole('radio', { name: 'Trần Văn Mẫu' }).check();
    await person.button('Đăng nhập').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng xuất khỏi bản trình diễn?' }).waitFor();
    assert.deepEqual(await seen(), chosen);
    await look({ watched }, 'sign-out at 200%');
  }));

test('a form that is half filled in speaks simply, and as before again, with all that was typed', () =>
  visit({}, async ({ person }) => {
    const { page } = person;
    await person.open('/nhung/');
    await page.getByRole('heading', { name: 'Người yêu cầu' }).waitFor();
    await nameField(page).fill('Nguyễn Thị Hòa');
    const date = page.getByRole('textbox', { name: /^Ngày sinh/ });
    await date.fill('2/9/19');
    await page.getByRole('radio', { name: 'Hộ chiếu' }).check();
    await openPanel(person);
    await page.getByRole('switch', { name: 'Lời văn đơn giản hơn' }).check();
    await page.getByRole('heading', { name: 'Về ông/bà' }).waitFor();
    await page.getByRole('radio', { name: '150%' }).check();
    await person.button('English').click();
    await page.getByRole('heading', { name: 'About you' }).waitFor();
    await person.button('Tiếng Việt').click();
    await page.getByRole('heading', { name: 'Về ông/bà' }).waitFor();
    assert.deepEqual([await nameField(page).inputValue(), await date.inputValue(), await page.getByRole('radio', { name: 'Hộ chiếu' }).isChecked()], ['Nguyễn Thị Hòa', '2/9/19', true]);
    // A procedure's own page, before its form opens.
    await person.open('/thu-tuc/1.004873');
    await page.getByText('Giấy ly hôn của tòa án, đã có hiệu lực').first().waitFor();
    await openPanel(person);
    await page.getByRole('switch', { name: 'Lời văn đơn giản hơn' }).uncheck();
    await page.getByText('Bản án hoặc quyết định ly hôn đã có hiệu lực').first().waitFor();
  }));

test('the page of a form is read aloud when the person wants it, without what was typed, and no longer than it is there', () =>
  visit({}, async ({ person }) => {
    const { page } = person;
    await giveHelper(page);
    await giveVoice(page);
    await person.open('/nhung/');
    await page.getByRole('heading', { name: 'Người yêu cầu' }).waitFor();
    // Comes after the page, and not under somebody who is typing already.
    await person.button('Đọc mã QR trên thẻ căn cước').waitFor();
    await nameField(page).fill('Nguyễn Thị Hòa');
    assert.deepEqual(await page.evaluate(() => spoken), []);
    await openPanel(person);
    await person.button('Đọc to trang này').click();
    await page.evaluate(() => {
      for (let count = 0; count < 8; count += 1) sayOn();
    });
    const said = await page.evaluate(() => spoken);
    assert.deepEqual(said.slice(0, 5), ['Cấp Giấy xác nhận tình trạng hôn nhân', 'Bước 1/5', 'Người yêu cầu', 'Khai đúng như trên giấy tờ. Mục đã có sẵn thì không phải khai lại.', 'Có thẻ căn cước ở bên cạnh, ông/bà đọc mã trên thẻ để khỏi phải gõ.']);
    assert.ok(!said.join(' ').includes('Hòa'));
    await person.button('Tạm dừng').click();
    assert.equal((await page.evaluate(() => spoken)).at(-1), '…');
    await person.button('Đọc tiếp').click();
    const before = (await page.evaluate(() => spoken)).length;
    await page.evaluate(() => {
      document.querySelector('mc-form')?.remove();
      sayOn();
    });
    assert.equal((await page.evaluate(() => spoken)).length, before, 'nothing more is read of what is gone');
    await person.button('Đọc to trang này').waitFor();
  }));

test('who has asked the system for more contrast has it, without script, and may choose otherwise', () =>
  visit({ contrast: 'more' }, async ({ person }) => {
    const { page } = person;
    const text = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mc-color-text'));
    await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await person.open('/nhung/');
    assert.equal(await text(), '#000000');
    await page.unroute('**/assets/*.js');
    await person.open('/nhung/');
    await openPanel(person);
    const contrast = page.getByRole('switch', { name: 'Tương phản cao' });
    assert.equal(await contrast.isChecked(), true);
    await contrast.uncheck();
    assert.equal(await text(), '#1e2f41');
    await page.reload();
    assert.equal(await text(), '#1e2f41');
  }));

for (const width of [320, 360]) {
  test(`the head of the page takes two rows at ${width} px`, () =>
    visit({ viewport: { width, height: 640 } }, async ({ person, watched }) => {
      const { page } = person;
      await person.open('/');
      await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();
      const tops = await page.evaluate(() =>
        ['mc-comfort', 'mc-language-switch', '#nguoi-dung'].map((selector) => {
          const { top, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          return Math.round(top + height / 2);
        }),
      );
      assert.ok(Math.max(...tops) - Math.min(...tops) <= 2, `middles of the tools: ${tops.join(', ')}`);
      await look({ watched }, 'header');
    }));
}
