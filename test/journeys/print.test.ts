/** Any page on paper: what it says, all of it, and nothing that only a screen needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerPage, exampleNamed } from '../support/answers.ts';
import { readPdf } from '../support/pdf.ts';
import { PROCEDURE } from '../support/person.ts';
import type { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

/** Prints what is shown now on A4. */
const print = async ({ page }: Person, says: readonly RegExp[], not: readonly RegExp[], most: number): Promise<void> => {
  const { text, pages } = readPdf(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }));
  assert.ok(pages >= 1 && pages <= most, `${pages} pages`);
  if (text === undefined) return;
  for (const expected of says) assert.match(text, expected);
  for (const unwanted of not) assert.doesNotMatch(text, unwanted);
};

const LONG = Array.from({ length: 30 }, (_, line) => `Dòng thứ ${String(line + 1)} của nội dung.`).join('\n');

test('a page of a form prints its questions with the answers so far, long ones whole', () =>
  visit({}, async ({ person }) => {
    const { answers } = exampleNamed('02');
    await person.open('/nhung/');
    await person.heading.first().waitFor();
    await person.page.getByRole('heading', { name: 'Người yêu cầu' }).first().waitFor();
    await answerPage(person, answers);
    await print(person, [/Người yêu cầu/, /NGUYỄN THỊ MẪU|Nguyễn Thị Mẫu/i, /Số giấy tờ/], [/Tiếp tục/, /Đăng nhập/, /Tiếng Việt/], 3);
  }));

test('a long text is printed whole, not as far as its box shows it', () =>
  visit({}, async ({ person: { page }, demo }) => {
    await page.goto(`${demo.portal}/nhung/`);
    await page.locator('mc-page').waitFor();
    await page.evaluate((value) => {
      const field = document.createElement('mc-text-field');
      Object.assign(field, { label: 'Nội dung', multiline: true, value });
      document.querySelector('main')?.prepend(field);
    }, LONG);
    await page.getByLabel('Nội dung').waitFor();
    const { text } = readPdf(await page.pdf({ format: 'A4' }));
    if (text !== undefined) for (const line of [1, 15, 30]) assert.match(text, new RegExp(`Dòng thứ ${String(line)} của`));
  }));

test('what a procedure needs prints to be taken along', () =>
  visit({}, async ({ person }) => {
    await person.open(`/thu-tuc/${PROCEDURE}`);
    await person.page.locator('#form .button').waitFor();
    await print(person, [/Cấp Giấy xác nhận tình trạng hôn nhân/, /Giấy tờ cần có/, /Bản án hoặc quyết định ly hôn/], [/Tiếng Việt/, /Đăng nhập/], 2);
  }));

test('the list of procedures prints without its search', () =>
  visit({}, async ({ person }) => {
    await person.open('/');
    await person.page.locator('mc-procedure-search input').waitFor();
    await print(person, [/Đăng ký tạm trú/], [/Ông\/bà cần làm việc gì/, /Đăng nhập/], 2);
  }));
