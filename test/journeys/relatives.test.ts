/** A family moves: husband and child are rows that their records fill in, kept, disputed, gone on with, handed over, seen by the officer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDesk } from '../support/desk.ts';
import { declared, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { withRegister } from '../support/register.ts';
import { WIDTHS } from '../support/widths.ts';

const CITIZEN = 'Trần Văn Mẫu';
const RECORD = '003085000002';
const [SPOUSE, DAUGHTER, SON] = ['Lê Thị Thử Nghiệm', 'Trần Thị Thử Lại', 'Trần Văn Thử Tiếp'];
const POPULATION = 'Cơ sở dữ liệu quốc gia về dân cư';
const CIVIL_STATUS = 'Cơ sở dữ liệu hộ tịch điện tử';

const register = withRegister('civil-status');

for (const width of WIDTHS) {
  test(`spouse and child are taken from records, ${String(width)} px wide`, async (context) => {
    const viewport = { width, height: 800 };
    const { visit, change } = register();
    await visit({ viewport }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      const offered = page.locator('mc-row-offers li');
      const take = async (who: string): Promise<void> => {
        await person.button(new RegExp(`^Thêm\\s*: .*${who}$`)).click();
        await page.locator('mc-rows .row').filter({ hasText: who }).waitFor();
      };
      const rowOf = async (who: string): Promise<string> => {
        for (const row of await person.rows('/members')) if ((await person.see(`${row}/name`)).text.includes(who)) return row;
        throw new Error(`${who} is no row`);
      };
      await person.signIn(CITIZEN);
      await page.locator('a[href="/thu-tuc/1.004194"]').click();
      await person.begin.waitFor();
      await page.getByText(/^Xem \d+ câu có thể được điền sẵn$/).click();
      await page.getByText('Những thành viên cùng thay đổi').first().waitFor();
      await person.start(true);
      await person.heading.getByText('Người kê khai').waitFor();
      await person.next();
      await person.heading.getByText('Nơi tạm trú').waitFor();
      for (const [key, value] of [['province', '01'], ['commune', '00004'], ['detail', 'Số 1, ngõ Minh Họa']] as const) await person.answer(`/request/address/${key}`, value);
      await person.next();
      await person.heading.getByText('Hộ và thành viên').waitFor();
      await person.answer('/household/role', 'head');
      await person.answer('/together', 'members');
      await offered.first().waitFor();
      assert.deepEqual((await offered.locator('.who').allInnerTexts()).slice(0, 3), [`Vợ hoặc chồng – ${SPOUSE}`, `Con – ${DAUGHTER}`, `Con – ${SON}`]);
      await look(visited, 'who may be taken');

      await take(SPOUSE);
      const spouse = await rowOf(SPOUSE);
      assert.equal((await person.rows('/members')).length, 1, 'in the place of the row that was not begun');
      assert.deepEqual(await person.see(`${spouse}/name`), { kind: 'locked', text: SPOUSE, source: POPULATION });
      assert.deepEqual(await person.see(`${spouse}/birthDate`), { kind: 'locked', text: '20/08/1987', source: CIVIL_STATUS });
      assert.equal(await offered.filter({ hasText: SPOUSE }).count(), 0);
      await person.answer(`${spouse}/sex`, 'female');
      await person.answer(`${spouse}/relation`, 'Vợ');
      await take(DAUGHTER);
      const daughter = await rowOf(DAUGHTER);
      await person.answer(`${daughter}/sex`, 'female');
      await person.answer(`${daughter}/relation`, 'Con');
      await look(visited, 'two rows from records');

      // Somebody is taken away, and back.
      await take(SON);
      await page.getByRole('button', { name: 'Xóa Thành viên 3' }).click();
      await page.getByRole('button', { name: /^Hoàn tác/ }).click();
      assert.equal((await person.see(`${await rowOf(SON)}/name`)).kind, 'locked');
      await page.getByRole('button', { name: 'Xóa Thành viên 3' }).click();
      await offered.filter({ hasText: SON }).waitFor();
      // The other way round: what is locked goes with its row.
      await page.getByRole('button', { name: 'Chuyển lên Thành viên 2' }).click();
      await page.locator('mc-rows .row').first().filter({ hasText: DAUGHTER }).waitFor();

      const row = page.locator('mc-rows .row').filter({ hasText: SPOUSE });
      await row.getByRole('button', { name: /^Thông tin này sai\s*: Ngày sinh$/ }).click();
      await row.getByRole('textbox', { name: /Vì sao/ }).fill('Giấy khai sinh ghi ngày 21');
      await row.getByRole('button', { name: 'Ghi lại điều này' }).click();
      await row.getByText('Ông/bà đã báo thông tin này sai').waitFor();
      await look(visited, 'a row with something that is wrong in it');

      // On another day the register says otherwise.
      await person.saved();
      await change(RECORD, '2014-05-06', '2014-06-05');
      // Not before it is submitted: then it is looked at once more.
      context.after(() => change(RECORD, '2014-06-05', '2014-05-06'));
      await page.reload();
      await person.heading.getByText('Dữ liệu đã khác so với lần khai trước').waitFor();
      await page.getByText('Thành viên 1').first().waitFor();
      await look(visited, 'what changed of a row');
      await person.button('Xong, khai tiếp').click();
      await page.locator('mc-page').waitFor();
      assert.deepEqual([await rowOf(DAUGHTER), await rowOf(SPOUSE)], [daughter, spouse]);
      assert.deepEqual(await person.see(`${daughter}/birthDate`), { kind: 'locked', text: '05/06/2014', source: CIVIL_STATUS });
      assert.equal(await offered.filter({ hasText: DAUGHTER }).count(), 0, 'still nobody twice');
      await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
      await person.next();
      await person.heading.getByText('Ý kiến đồng ý').waitFor();
      await person.answer('/minorsParent', 'self');
      await person.answer('/dwelling/owner', 'self');
      await person.next();
      await person.heading.getByText('Giấy tờ').waitFor();
      await person.next();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      await page.getByRole('heading', { name: `Thành viên 1: ${DAUGHTER} – Con` }).waitFor();
      await look(visited, 'the check');
      const code = await submit(person);

      const said = await declared(person, code);
      assert.match(said, new RegExp(`1 ${DAUGHTER}\\[\\d\\] 05/06/2014\\[\\d\\] Nữ 003314000024\\[\\d\\] Con\\[\\d\\] 2 ${SPOUSE}\\[\\d\\]`));
      await look(visited, 'the declaration');

      await atDesk(visit, code, { viewport }, async (officer) => {
        const content = officer.person.page.locator('mc-dossier-content').first();
        for (const part of [DAUGHTER, SPOUSE, CIVIL_STATUS, POPULATION, 'Giấy khai sinh ghi ngày 21']) await content.getByText(part).first().waitFor();
        await look(officer, 'the officer’s view');
      });
    });
  });
}
