/** The register changes while a form stands open: whoever submits it sees old and new first, decides, and files what they chose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { examplesOf } from '../support/answers.ts';
import { openPage } from '../support/browser.ts';
import { fillIn, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { Person } from '../support/person.ts';
import { withRegister } from '../support/register.ts';
import { WIDTHS } from '../support/widths.ts';

const PROCEDURE = '1.004194';
const REGISTER = 'Cơ sở dữ liệu quốc gia về dân cư';
const CITIZEN = 'Trần Văn Mẫu';
const RECORD = '003085000002';
const RENAMED = 'Trần Văn Mậu';
const OFFICER = 'Cán Bộ Trình Diễn';
const [example] = examplesOf(PROCEDURE, 'valid');

/** What nothing locks: the person keeps the number that they had, and the e-mail address is their own anyway. */
const PHONE = { old: '02000000002', now: '02000000099', seen: '0200 000 0002', seenNow: '0200 000 0099' };
const EMAIL = { old: 'tran.van.mau@example.com', now: 'mau.moi@example.com', own: 'rieng@example.com' };

const register = withRegister('population');

const flat = async (locator: Locator): Promise<string> => (await locator.innerText()).replaceAll(/\s+/g, ' ');

for (const width of WIDTHS) {
  test(`the register changes while a form is filled in, ${String(width)} px wide`, async () => {
    const viewport = { width, height: 800 };
    const { parts, browser, change } = register();
    const watched = await openPage(browser, parts, { viewport, expected: /status of 422/ });
    const { page } = watched;
    const person = new Person(page, parts);
    const visited = { person, watched };
    await person.signIn(CITIZEN);
    await person.open(`/thu-tuc/${PROCEDURE}`);
    await person.begin.waitFor();
    await person.start(true);
    await person.answer('/declarant/email', EMAIL.own);
    await fillIn(person, example?.answers ?? {}, /^Kiểm tra lại/, true);
    await page.getByText(/^Đã lưu lúc/).first().waitFor();

    await change(RECORD, `"name": "${CITIZEN}"`, `"name": "${RENAMED}"`);
    await change(RECORD, PHONE.old, PHONE.now);
    await change(RECORD, EMAIL.old, EMAIL.now);
    try {
      await person.button('Nộp hồ sơ').click();
      await person.heading.getByText('Dữ liệu đã khác so với lúc khai').waitFor();
      await page.getByText(/Hồ sơ chưa được nộp/).waitFor();
      const choices = page.getByRole('radiogroup');
      assert.equal(await choices.count(), 2, 'not of what they typed themselves');
      const [name, phone] = ['Họ, chữ đệm, tên', /điện thoại/i].map((title) => page.getByRole('radiogroup', { name: title }));
      assert.ok(name && phone);
      assert.match(await flat(phone), new RegExp(`${PHONE.seen}.*${PHONE.seenNow}`));
      assert.equal(await name.getByRole('radio', { name: /Dùng dữ liệu mới/ }).isChecked(), true);
      await phone.getByRole('radio', { name: /Giữ như đang khai/ }).check();
      await look(visited, 'old and new, before it is submitted');
      await person.button('Xong, kiểm tra lại').click();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      const code = await submit(person);

      await person.open(`/ho-so/${code}/to-khai`);
      const sheet = page.locator('mc-declaration .sheet');
      await sheet.waitFor();
      const declared = await flat(sheet);
      const [, vouched, changed, own] = /TRẦN VĂN MẬU\[(\d)\].*0200 000 0002\[(\d)\].*rieng@example\.com\[(\d)\]/.exec(declared) ?? [];
      assert.ok(vouched && changed && own, declared);
      assert.match(declared, new RegExp(`\\[${vouched}\\] ${REGISTER}, lấy ngày [\\d/]+, đã xác thực`));
      assert.match(declared, new RegExp(`\\[${changed}\\] ${REGISTER}, lấy ngày [\\d/]+; người khai đã sửa, dữ liệu gốc: ${PHONE.seenNow}`));
      assert.match(declared, new RegExp(`\\[${own}\\] ${REGISTER}, lấy ngày [\\d/]+; người khai đã sửa, dữ liệu gốc: ${EMAIL.now}`));
      watched.assertClean();
      await watched.close();

      const desk = await openPage(browser, parts, { viewport });
      const officer = new Person(desk.page, parts);
      await officer.signIn(OFFICER, `/can-bo/ho-so/${code}`);
      const content = desk.page.locator('mc-dossier-content').first();
      await content.getByText(RENAMED).first().waitFor();
      const rows = (await content.locator('.row').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      for (const row of [
        `Họ, chữ đệm, tên ${RENAMED} ${REGISTER} · đã xác thực`,
        `Số điện thoại liên hệ ${PHONE.seen} Người khai đã sửa Dữ liệu gốc: ${PHONE.seenNow} ${REGISTER} · đã xác thực`,
        `Thư điện tử ${EMAIL.own} Người khai đã sửa Dữ liệu gốc: ${EMAIL.now} ${REGISTER} · đã xác thực`,
      ]) assert.ok(rows.includes(row), `${row} in ${rows.join('\n')}`);
      await look({ person: officer, watched: desk }, 'the officer’s view');
      desk.assertClean();
      await desk.close();
    } finally {
      await change(RECORD, `"name": "${RENAMED}"`, `"name": "${CITIZEN}"`);
      await change(RECORD, PHONE.now, PHONE.old);
      await change(RECORD, EMAIL.now, EMAIL.old);
    }
  });
}
