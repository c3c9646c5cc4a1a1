/** The register changes while a form stands open: whoever submits it sees old and new first, decides, and files what they chose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplesOf } from '../support/answers.ts';
import { atDesk } from '../support/desk.ts';
import { declared, fillIn, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { withRegister } from '../support/register.ts';
import { WIDTHS } from '../support/widths.ts';

const PROCEDURE = '1.004194';
const REGISTER = 'Cơ sở dữ liệu quốc gia về dân cư';
const CITIZEN = 'Trần Văn Mẫu';
const RECORD = '003085000002';
const RENAMED = 'Trần Văn Mậu';
const [example] = examplesOf(PROCEDURE, 'valid');

/** What nothing locks: the person keeps the number that they had, and the e-mail address is their own anyway. */
const PHONE = { old: '02000000002', now: '02000000099', seen: '0200 000 0002', seenNow: '0200 000 0099' };
const EMAIL = { old: 'tran.van.mau@example.com', now: 'mau.moi@example.com', own: 'rieng@example.com' };

const register = withRegister('population');

for (const width of WIDTHS) {
  test(`the register changes while a form is filled in, ${String(width)} px wide`, async () => {
    const viewport = { width, height: 800 };
    const { visit, change } = register();
    let code = '';
    await visit({ viewport, expected: /status of 422/ }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(CITIZEN);
      await person.open(`/thu-tuc/${PROCEDURE}`);
      await person.begin.waitFor();
      await person.start(true);
      await person.answer('/declarant/email', EMAIL.own);
      await fillIn(person, example?.answers ?? {}, /^Kiểm tra lại/, true);
      await person.saved();

      await change(RECORD, `"name": "${CITIZEN}"`, `"name": "${RENAMED}"`);
      await change(RECORD, PHONE.old, PHONE.now);
      await change(RECORD, EMAIL.old, EMAIL.now);
      try {
        await person.button('Nộp hồ sơ').click();
        await person.heading.getByText('Dữ liệu đã khác so với lúc khai').waitFor();
        await page.getByText(/Hồ sơ chưa được nộp/).waitFor();
        assert.equal(await page.getByRole('radiogroup').count(), 2, 'not of what they typed themselves');
        const name = page.getByRole('radiogroup', { name: 'Họ, chữ đệm, tên' });
        const phone = page.getByRole('radiogroup', { name: /điện thoại/i });
        assert.match((await phone.innerText()).replaceAll(/\s+/g, ' '), new RegExp(`${PHONE.seen}.*${PHONE.seenNow}`));
        assert.equal(await name.getByRole('radio', { name: /Dùng dữ liệu mới/ }).isChecked(), true);
        await phone.getByRole('radio', { name: /Giữ như đang khai/ }).check();
        await look(visited, 'old and new, before it is submitted');
        await person.button('Xong, kiểm tra lại').click();
        await person.heading.getByText('Kiểm tra lại').waitFor();
        code = await submit(person);
      } finally {
        await change(RECORD, `"name": "${RENAMED}"`, `"name": "${CITIZEN}"`);
        await change(RECORD, PHONE.now, PHONE.old);
        await change(RECORD, EMAIL.now, EMAIL.old);
      }

      const sheet = await declared(person, code);
      const [, vouched, changed, own] = /TRẦN VĂN MẬU\[(\d)\].*0200 000 0002\[(\d)\].*rieng@example\.com\[(\d)\]/.exec(sheet) ?? [];
      assert.ok(vouched && changed && own, sheet);
      assert.match(sheet, new RegExp(`\\[${vouched}\\] ${REGISTER}, bản ghi TRINH-DIEN-DC-[\\d]+, lấy ngày [\\d/]+, đã xác thực`));
      assert.match(sheet, new RegExp(`\\[${changed}\\] ${REGISTER}, bản ghi TRINH-DIEN-DC-[\\d]+, lấy ngày [\\d/]+; người khai đã sửa, dữ liệu gốc: ${PHONE.seenNow}`));
      assert.match(sheet, new RegExp(`\\[${own}\\] ${REGISTER}, bản ghi TRINH-DIEN-DC-[\\d]+, lấy ngày [\\d/]+; người khai đã sửa, dữ liệu gốc: ${EMAIL.now}`));
    });

    await atDesk(visit, code, { viewport }, async (officer) => {
      const content = officer.person.page.locator('mc-dossier-content').first();
      await content.getByText(RENAMED).first().waitFor();
      const rows = (await content.locator('.row').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      for (const row of [
        `Họ, chữ đệm, tên ${RENAMED} ${REGISTER} · đã xác thực`,
        `Số điện thoại liên hệ ${PHONE.seen} Người khai đã sửa Dữ liệu gốc: ${PHONE.seenNow} ${REGISTER} · đã xác thực`,
        `Thư điện tử ${EMAIL.own} Người khai đã sửa Dữ liệu gốc: ${EMAIL.now} ${REGISTER} · đã xác thực`,
      ]) assert.ok(rows.includes(row), `${row} in ${rows.join('\n')}`);
      await look(officer, 'the officer’s view');
    });
  });
}
