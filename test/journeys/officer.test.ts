/** The other side of the counter: an officer finds a dossier, reads it, and moves it on while the applicant watches. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleNamed } from '../support/answers.ts';
import { atDesk, OFFICER } from '../support/desk.ts';
import { fillIn, submit } from '../support/filing.ts';
import { hold } from '../support/held.ts';
import { look } from '../support/look.ts';
import { zoomed } from '../support/looks.ts';
import type { Person } from '../support/person.ts';
import { withDemo } from '../support/session.ts';
import type { Visit } from '../support/session.ts';
import { LONG } from '../support/widths.ts';

const visit = withDemo();

const CITIZEN = 'Trần Văn Mẫu';

/** Files a dossier as somebody of whom the repository knows much. @returns its code */
const file = async (person: Person): Promise<string> => {
  await person.signIn(CITIZEN);
  await person.openForm();
  await person.start(true);
  const { answers } = exampleNamed('02');
  await fillIn(person, answers, /^Kiểm tra lại/, true);
  const code = await submit(person);
  await person.page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
  await person.page.locator('mc-status-tracker').getByRole('heading', { name: 'Mới đăng ký' }).waitFor();
  return code;
};

/** Chooses a move and confirms it. */
const move = async ({ page, button }: Pick<Person, 'page'> & { readonly button: (name: string) => ReturnType<Person['button']> }, state: string): Promise<void> => {
  await page.getByRole('radio', { name: state, exact: true }).check();
  await button('Chuyển hồ sơ…').click();
};

const goThrough = (viewport: { readonly width: number; readonly height: number }) => async (citizen: Visit): Promise<void> => {
  const code = await file(citizen.person);
  const tracker = citizen.person.page.locator('mc-status-tracker');

  await visit({ viewport }, async (officer) => {
    const { person } = officer;
    const { page } = person;
    const desk = { page, button: (name: string) => person.button(name) };
    await person.open('/can-bo/');
    await page.locator('#can-bo').getByRole('link', { name: 'Đăng nhập bằng tài khoản cán bộ' }).waitFor();
    await look(officer, 'console, signed out');
    await person.signIn(OFFICER, '/can-bo/');

    await page.getByRole('link', { name: code }).waitFor();
    await look(officer, 'list');
    await page.getByRole('button', { name: /^Mới đăng ký \(\d+\)$/ }).click();
    await page.getByRole('searchbox').fill('không có');
    await page.getByText(/Không có hồ sơ nào như vậy/).waitFor();
    await look(officer, 'list, nothing found');
    await page.getByRole('searchbox').fill(code.slice(-4));
    const opening = await hold(page, `**/v1/dossiers/${code}`, 'GET');
    await page.getByRole('link', { name: code }).click();
    await opening.asked;
    await look(officer, 'dossier, busy');
    opening.release();

    const content = page.locator('mc-dossier-content');
    await content.getByText(CITIZEN).first().waitFor();
    await content.getByText('đã xác thực').first().waitFor();
    await content.getByText('Người khai tự điền').first().waitFor();
    await look(officer, 'dossier');
    await page.getByRole('tab', { name: 'Giấy tờ đã nộp' }).click();
    await content.getByText('Không có giấy tờ nào kèm theo.').or(content.getByRole('button', { name: /^Tải về/ })).first().waitFor();
    await look(officer, 'papers');
    await page.getByRole('tab', { name: 'Người nộp đang thấy' }).click();
    await page.locator('mc-status-tracker').getByText('Đang theo dõi').waitFor();
    await look(officer, 'what the applicant sees');

    await person.button('Chuyển hồ sơ…').click();
    await page.getByText('Chọn trạng thái muốn chuyển sang.').waitFor();
    await move(desk, 'Yêu cầu bổ sung giấy tờ');
    await page.getByText('người nộp chỉ nên phải bổ sung một lần').waitFor();
    await look(officer, 'a move without its reason');
    await page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).fill('Bổ sung bản chụp giấy chứng nhận kết hôn');
    await move(desk, 'Yêu cầu bổ sung giấy tờ');
    await look(officer, 'confirmation');
    const moving = await hold(page, `**/v1/dossiers/${code}/events`, 'POST');
    await person.button('Chuyển').click();
    await moving.asked;
    await look(officer, 'moving, busy');
    moving.release();
    await page.getByText('Đã chuyển sang: Yêu cầu bổ sung giấy tờ.').waitFor();
    await page.locator('.facts').getByText('Đang tạm dừng').waitFor();
    await tracker.getByText('Cơ quan ghi: Bổ sung bản chụp giấy chứng nhận kết hôn').waitFor();

    await page.getByRole('textbox', { name: 'Đơn vị phụ trách từ nay' }).fill('Bộ phận Một cửa');
    await move(desk, 'Được tiếp nhận');
    await person.button('Quay lại').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await tracker.getByRole('heading', { name: 'Yêu cầu bổ sung giấy tờ' }).waitFor();
    await person.button('Chuyển hồ sơ…').click();
    await person.button('Chuyển').click();
    await page.getByText('Đã chuyển sang: Được tiếp nhận.').waitFor();
    await tracker.getByText('Đơn vị đang xử lý: Bộ phận Một cửa').waitFor();

    // Somebody else moves it: the page follows, and offers what is possible now.
    await officer.demo.officer(code, '4');
    await page.getByText('Hồ sơ vừa đổi: Đang xử lý.').waitFor();
    await page.getByRole('radio', { name: 'Đã xử lý xong' }).waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Được tiếp nhận', exact: true }).count(), 0);
    await look(officer, 'dossier after moves');
  });
};

test('an officer finds a dossier, reads it and moves it; the applicant sees each step', () =>
  visit({}, goThrough({ width: 1280, height: 900 })));

if (LONG) test('the same at 400% zoom', () => visit({}, goThrough(zoomed)));

test('a move that somebody else was faster with says so and keeps what was typed', () =>
  visit({}, async ({ person }) => {
    const code = await file(person);
    await atDesk(visit, code, { expected: /409|ERR_FAILED/ }, async (officer) => {
      const { page } = officer.person;
      // The stream is held back, so that the page doesn't know yet.
      await page.route(`**/v1/dossiers/${code}/events`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()), { times: 50 });
      await page.reload();
      await page.getByRole('radio', { name: 'Được tiếp nhận', exact: true }).check();
      await page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).fill('Hồ sơ đầy đủ');
      await officer.demo.officer(code, '2');
      await officer.person.button('Chuyển hồ sơ…').click();
      await officer.person.button('Chuyển').click();
      await page.getByText('Hồ sơ vừa được chuyển trạng thái ở nơi khác').waitFor();
      assert.equal(await page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).inputValue(), 'Hồ sơ đầy đủ');
      await page.locator('.facts').getByText('Được tiếp nhận').waitFor();
      await page.getByRole('radio', { name: 'Đang xử lý' }).waitFor();
    });
  }));

test('a citizen is told that the console is for officers, and may change to an officer in the same browser', () =>
  visit({}, async (citizen) => {
    const { person } = citizen;
    await person.open('/can-bo/');
    await person.page.locator('#nguoi-dung').getByRole('link', { name: 'Đăng nhập' }).click();
    await person.chooseAccount(CITIZEN);
    await person.page.getByText('Trang này chỉ dành cho cán bộ').waitFor();
    await look(citizen, 'refused');
    await person.page.getByRole('link', { name: 'Đăng nhập bằng tài khoản cán bộ' }).click();
    await person.chooseAccount(OFFICER);
    await person.page.getByRole('heading', { name: 'Đổi người đăng nhập?' }).waitFor();
    await look(citizen, 'another person');
    await person.button('Tiếp tục').click();
    await person.page.getByRole('searchbox').waitFor();
  }));
