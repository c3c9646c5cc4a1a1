/** Temporary residence for a family, on form CT01: rows are added, mended, checked, submitted, seen by the officer and printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declared, submit } from '../support/filing.ts';
import { look as lookAt } from '../support/look.ts';
import { zoomed } from '../support/looks.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { LONG } from '../support/widths.ts';

const visit = withDemo();

const child = { name: 'Trần Thị Ví Dụ', birthDate: '2018-09-01', sex: 'female', personalId: '003318000002', relation: 'Con' };
const spouse = { name: 'Lê Thị Thử', birthDate: '1988-05-05', sex: 'female', personalId: '003188000003', relation: 'Vợ' };

const family = async (visited: Visit): Promise<void> => {
  const { person } = visited;
  const { page } = person;
  const look = (step: string): Promise<void> => lookAt(visited, step);
  const answerRow = async (row: string, answers: Readonly<Record<string, string>>): Promise<void> => {
    for (const [key, value] of Object.entries(answers)) await person.answer(`${row}/${key}`, value);
  };
  await person.signIn('Trần Văn Mẫu');
  await page.locator('a[href="/thu-tuc/1.004194"]').click();
  await person.begin.waitFor();
  await person.start(true);

  await person.heading.getByText('Người kê khai').waitFor();
  assert.deepEqual(await person.see('/declarant/personalId'), { kind: 'locked', text: '003 085 000 002', source: 'Cơ sở dữ liệu quốc gia về dân cư' });
  assert.equal((await person.see('/declarant/phone')).text, '0200 000 0002', 'known, and may be changed');
  assert.equal((await person.see('/declarant/phone')).kind, 'typed');
  await look('declarant');
  await person.next();

  await person.heading.getByText('Nơi tạm trú').waitFor();
  await look('place, empty');
  await person.next();
  await person.summary();
  await look('place, with errors');
  await person.answer('/request/address/province', '01');
  await person.answer('/request/address/commune', '00004');
  await person.answer('/request/address/detail', 'Số 1, ngõ Minh Họa');
  await person.next();

  await person.heading.getByText('Hộ và thành viên').waitFor();
  await look('household, empty');
  await person.answer('/household/role', 'head');
  await person.answer('/together', 'members');
  const [first = '', ...others] = await person.rows('/members');
  assert.deepEqual(others, [], 'one row is there by itself');
  assert.ok(!(await person.asked()).includes(`${first}/isMinor`), 'what is computed for rules alone is not shown');
  await answerRow(first, child);
  await person.button('Thêm thành viên').press('Enter');
  await page.locator('mc-rows .row').nth(1).waitFor();
  const [, second = ''] = await person.rows('/members');
  await answerRow(second, { ...spouse, personalId: child.personalId });
  await look('members');
  await person.next();
  assert.ok((await person.summary()).some((entry) => entry.includes('hai lần')), 'a number that is there twice');
  await look('members, with an error');
  await person.answer(`${second}/personalId`, spouse.personalId);
  await person.next();

  await person.heading.getByText('Ý kiến đồng ý').waitFor();
  assert.deepEqual(await person.asked(), ['/dwelling/owner', '/minorsParent'], 'a child moves along, so a parent is asked for');
  await person.answer('/minorsParent', 'self');
  await person.answer('/dwelling/owner', 'others');
  const [owner = ''] = await person.rows('/dwelling/owners');
  await answerRow(owner, { name: 'Phạm Văn Giả Định', method: 'vneid', personalId: '003060000004' });
  await look('consents');
  await person.next();

  await person.heading.getByText('Giấy tờ').waitFor();
  await look('papers, empty');
  // Proof of the dwelling is asked for, and may be left out.
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await page.getByRole('heading', { name: 'Thành viên 2: Lê Thị Thử – Vợ' }).waitFor();
  await look('check');
  const code = await submit(person);
  await look('receipt');

  const said = await declared(person, code);
  assert.match(said, /1 Trần Thị Ví Dụ 01\/09\/2018 Nữ 003318000002 Con 2 Lê Thị Thử 05\/05\/1988 Nữ 003188000003 Vợ/);
  assert.match(said, /Người kê khai là chủ hộ.*Xác nhận qua ứng dụng VNeID.*Phạm Văn Giả Định.*003060000004/);
  assert.match(said, /cha, mẹ hoặc người giám hộ của thành viên chưa thành niên/);
  assert.match(said, /TRẦN VĂN MẪU\[1\]/);
  await look('declaration');
};

test('a family moves in', () => visit({ viewport: { width: 1280, height: 900 } }, family));

if (LONG) test('the same at 400% zoom, without scrolling sideways', () => visit({ viewport: zoomed }, family));
