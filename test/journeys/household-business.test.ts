/** A household business: lines of business with exactly one main, capital in words, members; the signed table attached; read by an officer; begun again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OFFICER } from '../support/desk.ts';
import { declared, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { zoomed } from '../support/looks.ts';
import { attach, paper } from '../support/papers.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { LONG } from '../support/widths.ts';

const visit = withDemo();

const OWNER = { name: 'Trần Văn Mẫu', birthDate: '1985-11-30', sex: 'male', personalId: '003085000002' };
const WIFE = { name: 'Lê Thị Thử', birthDate: '1988-05-05', sex: 'female', personalId: '003188000003' };

/** @returns the code of the dossier */
const filed = async (by: Visit): Promise<string> => {
  const { person } = by;
  const { page } = person;
  const answer = async (at: string, answers: Readonly<Record<string, string | number | boolean>>): Promise<void> => {
    for (const [key, value] of Object.entries(answers)) await person.answer(`${at}/${key}`, value);
  };
  await person.signIn(OWNER.name);
  await page.locator('a[href="/thu-tuc/1.001612"]').click();
  await person.begin.waitFor();
  await person.start(true);

  await person.heading.getByText('Chủ hộ kinh doanh').waitFor();
  assert.equal((await person.see('/owner/name')).kind, 'locked');
  assert.equal((await person.see('/owner/email')).text, 'tran.van.mau@example.com');
  assert.ok(!(await person.asked()).includes('/owner/ethnicGroup'), 'the population database holds it');
  await look(by, 'owner, locked and filled');
  await person.next();

  await person.heading.getByText('Tên và trụ sở').waitFor();
  await look(by, 'name, empty');
  await person.next();
  await person.summary();
  await look(by, 'name, with errors');
  await answer('/name', { vietnamese: 'Hộ kinh doanh Minh Họa' });
  await answer('/headOffice/address', { province: '92', commune: '31135', detail: 'Số 2, đường Thử Nghiệm' });
  await answer('/headOffice', { phone: '02000000003' });
  await person.next();

  await person.heading.getByText('Ngành, nghề và vốn').waitFor();
  const [first = ''] = await person.rows('/lines');
  await answer(first, { name: 'Bán lẻ thực phẩm', main: true, code: '4722' });
  await page.getByRole('button', { name: 'Thêm ngành, nghề' }).click();
  await page.locator('mc-rows .row').nth(1).waitFor();
  const [, second = ''] = await person.rows('/lines');
  await answer(second, { name: 'Bán đồ uống', code: '4723', main: true });
  await person.answer('/capital', '50000000');
  await look(by, 'lines of business');
  await person.next();
  assert.deepEqual(await person.summary(), ['Chọn đúng một ngành, nghề kinh doanh chính.'], 'two main lines');
  await look(by, 'lines of business, with an error');
  await person.answer(`${second}/main`, false);
  await person.next();

  await person.heading.getByText('Đăng ký thuế').waitFor();
  await look(by, 'tax, empty');
  await answer('/tax', { notices: 'head-office', employees: 2 });
  await person.next();

  await person.heading.getByText('Chủ thể và cam kết').waitFor();
  await look(by, 'subject, empty');
  await person.answer('/subject/kind', 'household');
  const members = await person.rows('/subject/members');
  assert.equal(members.length, 2, 'as many rows as there must be');
  await answer(members[0] ?? '', WIFE);
  await answer(members[1] ?? '', { ...WIFE, name: 'Lê Thị Ví Dụ', personalId: '003188000004' });
  await person.answer('/pledge', true);
  await person.next();
  assert.ok((await person.summary()).some((entry) => entry.includes('chưa có chủ hộ kinh doanh')));
  await answer(members[1] ?? '', OWNER);
  await look(by, 'members');
  await person.next();

  await person.heading.getByText('Giấy tờ kèm theo').waitFor();
  await attach(page.locator('mc-attachments'), paper('chu-ky.pdf', 'chữ ký'));
  await look(by, 'papers, filled');
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await page.locator('mc-check-answers').getByText('50.000.000 đồng').waitFor();
  await look(by, 'check');
  return submit(person);
};

/** The dossier is finished: what was written in it is kept, comes again with its rows, and is removed as a whole. */
const again = async (citizen: Visit, code: string): Promise<void> => {
  const { person, demo } = citizen;
  const { page } = person;
  for (const state of ['2', '4', '9']) await demo.officer(code, state);
  await person.open(`/ho-so/${code}`);
  const keep = page.locator('mc-keep');
  await keep.getByText(/^Ngành, nghề kinh doanh: Tên ngành; /).waitFor();
  await keep.getByRole('checkbox').last().check();
  await keep.getByRole('button', { name: 'Giữ lại' }).click();
  await keep.getByText('Đã giữ lại câu trả lời của hồ sơ này').waitFor();

  await person.open('/');
  await page.locator('a[href="/thu-tuc/1.001612"]').click();
  await person.begin.waitFor();
  await person.start(['prefill', 'earlier-answers']);
  for (const page of ['Chủ hộ kinh doanh', 'Tên và trụ sở']) {
    await person.heading.getByText(page).waitFor();
    await person.next();
  }
  await person.heading.getByText('Ngành, nghề và vốn').waitFor();
  const lines = await person.rows('/lines');
  assert.deepEqual(await Promise.all(lines.map((row) => person.see(`${row}/name`))), ['Bán lẻ thực phẩm', 'Bán đồ uống'].map((text) => ({ kind: 'typed', text, source: 'Kho dữ liệu điện tử của tôi' })));
  await page.getByText(new RegExp(`^Từ hồ sơ ${code} ông/bà nộp ngày \\d`)).first().waitFor();
  await look(citizen, 'lines of business of the last time');
  await page.getByRole('button', { name: 'Xóa Ngành, nghề 2' }).click();
  await page.getByText(/^Đã lưu lúc/).first().waitFor();
  await page.reload();
  await person.heading.getByText('Ngành, nghề và vốn').waitFor();
  assert.equal((await person.rows('/lines')).length, 1, 'what was taken away stays away');

  await person.open('/du-lieu-cua-toi');
  const repository = page.locator('mc-repository');
  await repository.getByText('Bán lẻ thực phẩm', { exact: true }).waitFor();
  await repository.getByRole('button', { name: /^Xóa tất cả câu trả lời của hồ sơ này/ }).click();
  await repository.getByText(new RegExp(`câu trả lời đã giữ lại từ hồ sơ ${code}\\?$`)).waitFor();
  await look(citizen, 'asked before all answers of a dossier are removed');
  await repository.getByRole('button', { name: /^Xóa khỏi kho/ }).click();
  await repository.getByText('Bán lẻ thực phẩm', { exact: true }).waitFor({ state: 'detached' });
};

const journey = (viewport: { readonly width: number; readonly height: number }, next?: typeof again): Promise<void> =>
  visit({ viewport }, async (citizen) => {
    const code = await filed(citizen);
    const said = await declared(citizen.person, code);
    assert.match(said, /1 Bán lẻ thực phẩm 4722 × 2 Bán đồ uống 4723/);
    assert.match(said, /50\.000\.000 đồng.*Năm mươi triệu đồng/);
    assert.match(said, /1 Lê Thị Thử 05\/05\/1988 003188000003 Nữ 2 Trần Văn Mẫu 30\/11\/1985 003085000002 Nam/);
    await look(citizen, 'declaration');

    await visit({ viewport }, async (officer) => {
      await officer.person.signIn(OFFICER, '/can-bo/');
      await officer.person.page.getByRole('link', { name: code }).click();
      await officer.person.page.getByText('Ngành, nghề 2: Bán đồ uống 4723').first().waitFor();
      await look(officer, 'the dossier on the desk');
    });
    await next?.(citizen, code);
  });

// First: what is begun again is begun by nobody after it.
if (LONG) test('a household sets up its business at 400% zoom, without scrolling sideways', () => journey(zoomed));

test('a household sets up its business, an officer reads it; begun again, its rows are there', () => journey({ width: 1280, height: 900 }, again));
