/** What the State holds is wrong, or another today than yesterday: a person says so, goes on, and the officer sees it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { atDesk } from '../support/desk.ts';
import { declared, fillIn, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { paper } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { withRegister } from '../support/register.ts';
import { WIDTHS } from '../support/widths.ts';

const CITIZEN = 'Trần Văn Mẫu';
const RECORD = '003085000002';
const RIGHT = 'Trần Văn Mậu';
const NAME = '/requester/name';
const DETAIL = '/requester/residence/detail';
const { answers } = exampleNamed('02');

const register = withRegister('population');

/** "This is wrong" beside an answer. */
const wrong = (person: Person, title: string): Locator => person.button(new RegExp(`^Thông tin này sai\\s*: ${title}$`));

for (const width of WIDTHS) {
  test(`a person says that their name is wrong, with a paper; the officer sees it, and so does the declaration, ${String(width)} px wide`, async () => {
    const viewport = { width, height: 800 };
    const { visit } = register();
    await visit({ viewport }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(CITIZEN);
      await person.openForm();
      await person.start(true);
      await look(visited, 'a page with locked answers');

      await wrong(person, 'Họ, chữ đệm, tên').click();
      const form = page.locator('mc-dispute-form');
      await form.getByText('Báo thông tin sai: Họ, chữ đệm, tên').waitFor();
      await look(visited, 'saying what is wrong');
      await form.getByRole('button', { name: 'Ghi lại điều này' }).click();
      await form.getByText(/Ghi lý do/).first().waitFor();
      await look(visited, 'without a reason');
      await form.getByRole('textbox', { name: /Thông tin đúng/ }).fill(RIGHT);
      await form.getByRole('textbox', { name: /Vì sao/ }).fill('Giấy khai sinh ghi dấu nặng');
      await form.locator('input[type=file]').first().setInputFiles(paper('giay-khai-sinh.pdf', 'một bản chụp'));
      await form.getByText(/chưa được quét|Đã kiểm tra|Chưa kiểm tra/i).first().waitFor();
      await look(visited, 'with a paper');
      await form.getByRole('button', { name: 'Ghi lại điều này' }).click();
      await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
      assert.equal((await person.see(NAME)).kind, 'locked');
      await look(visited, 'what was said');

      // On another day, on the same draft: the lock and what was said are there.
      await person.saved();
      await page.reload();
      await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
      assert.match((await person.see(NAME)).text, new RegExp(CITIZEN));
      await fillIn(person, answers, /^Kiểm tra lại/, true);
      await page.locator('mc-check-answers').getByText(RIGHT).waitFor();
      await look(visited, 'the check');
      const code = await submit(person);
      await page.getByText('Ông/bà đã báo 1 thông tin sai').waitFor();
      await look(visited, 'the receipt');
      assert.match(await declared(person, code, 'Thông tin mà người khai báo là sai'), /Họ, chữ đệm, tên: Trần Văn Mẫu \(Cơ sở dữ liệu quốc gia về dân cư, bản ghi TRINH-DIEN-DC-002, lấy ngày [\d/]+\)\. Theo người khai: Trần Văn Mậu\. Lý do: Giấy khai sinh ghi dấu nặng/);
      await look(visited, 'the declaration');

      await atDesk(visit, code, { viewport }, async (officer) => {
        const content = officer.person.page.locator('mc-dossier-content');
        await content.getByText('Người khai báo 1 thông tin sai: Họ, chữ đệm, tên.').waitFor();
        const said = content.locator('.row').filter({ hasText: 'Người khai báo thông tin này sai' });
        const text = await said.innerText();
        for (const part of [CITIZEN, 'Cơ sở dữ liệu quốc gia về dân cư', RIGHT, 'Giấy khai sinh ghi dấu nặng']) assert.ok(text.includes(part), `${part} in ${text}`);
        await said.getByRole('button', { name: /^Tải về/ }).waitFor();
        await look(officer, 'the officer’s view');
      });
    });
  });

  test(`what the register says has changed between two visits, ${String(width)} px wide`, async () => {
    const { visit, change } = register();
    await visit({ viewport: { width, height: 800 } }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(CITIZEN);
      await person.openForm();
      await person.start(true);
      await person.answer('/requester/residence/kind', 'permanent');
      await person.saved();
      await change(RECORD, `"name": "${CITIZEN}"`, `"name": "${RIGHT}"`);
      await change(RECORD, 'Số 2, đường Thử Nghiệm', 'Số 20, đường Thử Nghiệm');
      try {
        await page.reload();
        await person.heading.getByText('Dữ liệu đã khác so với lần khai trước').waitFor();
        assert.equal(await page.locator('mc-page').count(), 0, 'nothing else is asked before');
        await look(visited, 'old and new');
        const name = page.getByRole('radiogroup', { name: 'Họ, chữ đệm, tên' });
        assert.equal(await name.getByRole('radio', { name: /Dùng dữ liệu mới/ }).isChecked(), true);
        await name.getByRole('radio', { name: /Giữ như đang khai/ }).check();
        await person.button('Xong, khai tiếp').click();
        await page.getByText(/Ghi lý do/).first().waitFor();
        await look(visited, 'the old one without a reason');
        await page.getByRole('textbox', { name: /Vì sao/ }).fill('Tôi không đổi tên');
        await person.button('Xong, khai tiếp').click();
        await page.locator('mc-page').waitFor();
        assert.match((await person.see(NAME)).text, new RegExp(RIGHT));
        assert.match((await person.see(DETAIL)).text, /Số 20/);
        await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
        await look(visited, 'what was kept against the register');
        await fillIn(person, answers, /^Kiểm tra lại/, true);
        await submit(person);
        await page.getByText('Ông/bà đã báo 1 thông tin sai').waitFor();
      } finally {
        await change(RECORD, `"name": "${RIGHT}"`, `"name": "${CITIZEN}"`);
        await change(RECORD, 'Số 20, đường Thử Nghiệm', 'Số 2, đường Thử Nghiệm');
      }
    });
  });
}
