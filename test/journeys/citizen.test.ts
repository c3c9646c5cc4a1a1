/** The whole way of a citizen: sign in, find what is known, answer, check, submit, follow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hold } from '../support/held.ts';
import { look as lookAt } from '../support/look.ts';
import { zoomed } from '../support/looks.ts';
import { withDemo } from '../support/session.ts';
import type { Visit } from '../support/session.ts';
import { LONG } from '../support/widths.ts';

const visit = withDemo();

const marriedCitizen = async (visited: Visit): Promise<void> => {
  const { person, demo } = visited;
  const { page } = person;
  const look = (step: string): Promise<void> => lookAt(visited, step);
  await person.open('/');
  await page.locator('#procedures a').first().waitFor();
  await look('home, signed out');
  await page.locator('#nguoi-dung').getByRole('link', { name: 'Đăng nhập' }).click();
  await page.getByRole('radio', { name: 'Trần Văn Mẫu' }).waitFor();
  await look('sign-in');
  await person.chooseAccount('Trần Văn Mẫu');
  await page.locator('#dossiers').getByText(/Chưa nộp hồ sơ nào|Mã|Cấp Giấy/).first().waitFor();
  await look('home, signed in');

  await person.openForm();
  await look('before starting');
  const starting = await hold(page, '**/v1/drafts', 'POST');
  for (const purpose of ['prefill', 'held-papers'] as const) await person.agree(purpose);
  await person.begin.click();
  await starting.asked;
  await look('starting, busy');
  starting.release();

  await person.heading.getByText('Người yêu cầu').waitFor();
  assert.deepEqual(await person.see('/requester/name'), { kind: 'locked', text: 'Trần Văn Mẫu', source: 'Cơ sở dữ liệu quốc gia về dân cư' });
  assert.equal((await person.see('/requester/birthDate')).text, '30/11/1985');
  assert.equal((await person.see('/requester/residence/kind')).text, 'permanent');
  assert.equal((await person.see('/requester/residence/commune')).text, 'Phường Ninh Kiều');
  await look('requester');
  await person.next();

  await person.heading.getByText('Người được xác nhận').waitFor();
  await person.next();
  assert.equal((await person.summary()).length, 1);
  assert.match(await person.errorAt('/relation'), /bản thân/);
  await look('subject, with an error');
  await page.locator('mc-error-summary a').click();
  await person.answer('/relation', 'other');
  assert.ok((await person.asked()).includes('/subject/name'), 'another person is asked for');
  await person.answer('/relation', 'self');
  assert.deepEqual(await person.asked(), ['/relation'], 'oneself is not asked for again');
  await person.next();

  await person.heading.getByText('Tình trạng hôn nhân').waitFor();
  assert.deepEqual((await person.asked()).filter((pointer) => pointer.startsWith('/maritalStatus')), [
    '/maritalStatus/status',
    '/maritalStatus/marriage/number',
    '/maritalStatus/marriage/date',
    '/maritalStatus/marriage/authority',
  ]);
  assert.equal((await person.see('/maritalStatus/marriage/number')).text, '02/2012-TD');
  assert.equal((await person.see('/maritalStatus/marriage/number')).source, 'Cơ sở dữ liệu hộ tịch điện tử');
  await look('marital status');
  await person.next();

  await person.heading.getByText('Mục đích').waitFor();
  await look('purpose, empty');
  await person.next();
  assert.ok((await person.summary()).length >= 2);
  await look('purpose, with errors');
  await person.answer('/purpose/kind', 'other');
  await person.answer('/purpose/other', 'Bổ sung hồ sơ vay vốn');
  await person.answer('/copies', 2);
  await person.answer('/pledge', true);
  await look('purpose');
  await person.next();

  await person.heading.getByText('Kiểm tra lại').waitFor();
  await look('check');
  await person.button(/^Sửa.*Số lượng bản/).click();
  await person.answer('/copies', 3);
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  await page.locator('mc-check-answers').getByText('3', { exact: true }).waitFor();
  const submitting = await hold(page, '**/v1/dossiers', 'POST');
  await person.button('Nộp hồ sơ').click();
  await submitting.asked;
  await person.button('Đang nộp…').waitFor();
  await look('submitting, busy');
  submitting.release();

  await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  await look('receipt');
  const code = await page.locator('mc-receipt .code').innerText();
  assert.match(code, /^[0-9A-Z.]+-\d{6}(\d{2})?-\d{4,7}$/);
  const following = await hold(page, `**/v1/dossiers/${code}`, 'GET');
  await page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
  await following.asked;
  await look('tracker, busy');
  following.release();

  const tracker = page.locator('mc-status-tracker');
  await tracker.getByRole('heading', { name: 'Mới đăng ký' }).waitFor();
  await tracker.getByText('Đang theo dõi').waitFor();
  await look('tracker');
  await demo.officer(code, '2', 'Hồ sơ đầy đủ');
  await tracker.getByRole('heading', { name: 'Được tiếp nhận' }).waitFor();
  await tracker.getByText('Cơ quan ghi: Hồ sơ đầy đủ').waitFor();
  await demo.officer(code, '4');
  await tracker.getByRole('heading', { name: 'Đang xử lý' }).waitFor();
  await look('tracker after two moves');

  await page.getByRole('link', { name: /Cổng trình diễn/ }).click();
  await page.locator('#dossiers').getByRole('link', { name: code }).waitFor();
  await person.button('Đăng xuất').click();
  await page.getByRole('heading', { name: 'Đăng xuất khỏi bản trình diễn?' }).waitFor();
  await look('sign-out');
  await person.button('Đăng xuất').click();
  await page.getByText('Đăng nhập để xem hồ sơ của mình và khai tiếp bản khai dở.').waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'nothing of the person stays in the tab');
};

test('a married citizen signs in, submits and follows the dossier', () => visit({ viewport: { width: 1280, height: 900 } }, marriedCitizen));

if (LONG) test('the same at 400% zoom, without scrolling sideways', () => visit({ viewport: zoomed }, marriedCitizen));
