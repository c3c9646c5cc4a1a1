/** A form filled in from an identity card: a photo, a reader that types, another card; kept with the draft. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { look } from '../support/look.ts';
import { zoomed } from '../support/looks.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { LONG } from '../support/widths.ts';
import { encode as toPng } from '../visual/encode.ts';
import { blank } from '../visual/picture.ts';

const visit = withDemo();

const cardOf = (name: string): string => `001190000011||${name}|05021990|Nữ|Số 1 Phố Thử, phường Thử, Hà Nội|10052021`;

/** A photo with the code in it, not in the middle. */
const photoOf = (text: string): Buffer => {
  const image = blank(900, 600, 200);
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const scale = 5;
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      image.data.fill(dark ? 20 : 250, ((y + 40) * 900 + x + 500) * 4, ((y + 40) * 900 + x + 500) * 4 + 3);
    }
  }
  return toPng(image);
};

const NOTE = /^Đọc từ thẻ căn cước ngày \d{2}\/\d{2}\/\d{4} · chưa xác thực$/;
const noteAt = async ({ person }: Visit, pointer: string): Promise<string> => (await (await person.field(pointer)).$('mc-source-note p').then((note) => note?.innerText())) ?? '';

const readCards = async (visited: Visit): Promise<void> => {
  const { person } = visited;
  const { page } = person;
  await person.signIn('Bùi Văn Chưa Có');
  await person.openForm();
  await person.start(false);
  const opener = person.button('Đọc mã QR trên thẻ căn cước');
  await opener.click();
  await page.getByText('không có máy ảnh dùng được').waitFor();
  await look(visited, 'the reader, without a camera');
  await page.locator('mc-card-reader input[type=file]').setInputFiles({ name: 'the.png', mimeType: 'image/png', buffer: photoOf(cardOf('Nguyễn Thị Thẻ')) });
  await page.getByText(/^Đã điền \d mục/).waitFor();
  assert.equal((await person.see('/requester/name')).text, 'Nguyễn Thị Thẻ');
  assert.equal((await person.see('/requester/birthDate')).text, '05/02/1990');
  assert.match(await noteAt(visited, '/requester/name'), NOTE);
  await look(visited, 'filled in');

  await opener.click();
  await page.locator('mc-card-reader #text').fill('');
  await page.keyboard.type(cardOf('Trần Thị Khác'));
  await page.keyboard.press('Enter');
  const compared = page.locator('mc-card-fill mc-dialog');
  await compared.getByText('Trần Thị Khác').waitFor();
  assert.equal((await person.see('/requester/name')).text, 'Nguyễn Thị Thẻ', 'nothing is replaced before the person says so');
  await look(visited, 'both side by side');
  await person.button('Thay bằng dữ liệu trên thẻ').click();
  await compared.waitFor({ state: 'detached' });
  assert.equal((await person.see('/requester/name')).text, 'Trần Thị Khác');

  await person.saved();
  await Promise.all([page.waitForResponse((response) => response.url().includes('/v1/drafts/') && response.request().method() === 'PUT' && response.ok()), person.answer('/requester/birthDate', '1990-02-06')]);
  await person.saved();
  await page.reload();
  await page.locator('mc-page').waitFor();
  assert.equal((await person.see('/requester/name')).text, 'Trần Thị Khác');
  await page.locator('mc-source-note').first().waitFor();
  assert.match(await noteAt(visited, '/requester/name'), NOTE, 'kept with the draft');
  assert.equal(await noteAt(visited, '/requester/birthDate'), '', 'what was changed is the person’s own');
};

test('a form is filled in from an identity card, and says so', () => visit({}, readCards));
if (LONG) test('the same at 400% zoom', () => visit({ viewport: zoomed }, readCards));
