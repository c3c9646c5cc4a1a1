/** The official declaration of each valid example, printed to PDF from a plain page under a strict policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { examples, examplesOf } from './support/answers.ts';
import { launch } from './support/browser.ts';
import { assertAccessible, assertFitsWidth } from './support/look.ts';
import { root } from './support/demo.ts';
import { readPdf } from './support/pdf.ts';
import { PROCEDURE } from './support/person.ts';
import { LONG } from './support/widths.ts';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

const PAGE = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>In thử</title><script type="module" src="/page.js"></script></head>
<body><header>Trang của cơ quan</header><main><mc-provider code-lists="/code-lists/"><mc-declaration></mc-declaration></mc-provider></main></body>
</html>`;

/** Shows what `?procedure=` and `?example=` name; with `?submitted` as an online dossier whose answers a register filled in. */
const SCRIPT = `import '/motcua.js';
const query = new URLSearchParams(location.search);
const procedure = query.get('procedure');
const json = async (path) => (await fetch(path)).json();
const { version } = (await json('/procedures/index.json')).findLast(({ code }) => code === procedure);
const built = '/procedures/' + procedure + '/' + version;
const [plan, template, { answers, context: { unreachable } = {} }] = await Promise.all([json(built + '/plan.json'), json(built + '/print.json'), json('/examples/' + procedure + '/' + query.get('example'))]);
const person = { '1.004194': 'declarant', '1.001612': 'owner' }[procedure] ?? 'requester';
const source = { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'TRINH-DIEN', retrievedAt: '2026-09-01T02:00:00Z', verified: true };
const origins = { ['/' + person + '/name']: { kind: 'repository', source }, ['/' + person + '/personalId']: { kind: 'repository', source }, ['/' + person + '/birthDate']: { kind: 'override', source, original: '1990-03-07' } };
const context = { today: '2026-09-01', channel: 'online', agencyName: 'Ủy ban nhân dân phường Minh Họa', unreachable };
const submitted = query.has('submitted') ? { origins, code: 'H99.001-260901-0001', submittedAt: '2026-09-01T02:30:00Z' } : {};
Object.assign(document.querySelector('mc-declaration'), { plan, template, answers, context, ...submitted });`;

const fileAt = async (path: string): Promise<string | Buffer> => {
  if (path === '/') return PAGE;
  if (path === '/page.js') return SCRIPT;
  if (path === '/motcua.js') return readFile(join(root, 'packages/elements/dist/bundle/motcua.js'));
  const [, procedure = '', example = ''] = /^\/examples\/([\d.]+)\/([\w.-]+)$/.exec(path) ?? [];
  if (example !== '') return readFile(join(root, 'schemas/procedures', procedure, 'examples', example));
  return readFile(join(root, 'dist', normalize(path)));
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  fileAt(path).then(
    (content) => response.writeHead(200, { 'content-type': TYPES[path === '/' ? '.html' : (/\.\w+$/.exec(path)?.[0] ?? '')] ?? 'text/plain', 'content-security-policy': POLICY }).end(content),
    () => response.writeHead(404).end(),
  );
});
let browser: Browser;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.close();
});

const opened = async (query: string, width = 1280): Promise<{ readonly page: Page; readonly problems: readonly string[] }> => {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width, height: 900 } });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${query}`);
  await page.getByRole('button', { name: 'In tờ khai' }).waitFor();
  return { page, problems };
};

/** Words that stick out of the sheet, which a printer would cut off. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('mc-declaration')?.shadowRoot?.querySelector('.sheet');
    if (!sheet) return ['no sheet'];
    const { left, right } = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll<HTMLElement>('*:not(.visually-hidden)')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

interface Official {
  readonly procedure: string;
  readonly title: RegExp;
  /** What the head of every one says. */
  readonly head: RegExp;
  readonly pages: number;
  /** What an example's own part says, by the number of its file. */
  readonly says: Readonly<Record<string, RegExp>>;
}

const declarations: readonly Official[] = [
  {
    procedure: PROCEDURE,
    title: /TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN/i,
    head: /Kính gửi: Ủy ban nhân dân phường Minh Họa.*NGUYỄN THỊ MẪU/,
    pages: 2,
    says: {
      '01': /Chưa đăng ký kết hôn với ai.*đăng ký kết hôn với Lê Văn Thử/,
      '02': /kết hôn số: 15\/2015.*20\/11\/2015.*Mục đích sử dụng: Bổ sung hồ sơ vay vốn/,
      '03': /ly hôn số: 07\/2018\/QĐST-HNGĐ.*01\/06\/2018.*Tòa án nhân dân khu vực/,
      '04': /Giấy chứng tử của vợ hoặc chồng số: 33\/2019/,
      '05': /TRẦN VĂN VÍ DỤ.*Nam.*Kinh.*Trong thời gian cư trú tại: Phường Minh Họa.*01\/01\/2010.*31\/12\/2015/,
      '06': /1954.*Musterstraße 1, 10115 Berlin, .*Đức/,
      '07': /người được ủy quyền.*TRẦN VĂN VÍ DỤ/,
    },
  },
  {
    procedure: '1.004194',
    title: /TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ/i,
    head: /Kính gửi ?\(1\) ?: Ủy ban nhân dân phường Minh Họa.*NGUYỄN THỊ MẪU.*0200 000 0001.*Đăng ký tạm trú tại.*Số 1, ngõ Minh Họa/,
    pages: 3,
    says: {
      '01': /Không có\..*Người kê khai là chủ hộ\..*Người kê khai là chủ sở hữu duy nhất/,
      '02': /Dự định tạm trú đến ngày: 31\/05\/2027.*Xác nhận qua ứng dụng VNeID.*Lê Thị Minh Họa/,
      '03': /Đồng ý bằng văn bản riêng kèm theo|Công ty TNHH 2 thành viên Minh Họa: đồng ý/,
      '04': /1 Trần Văn Thử 1988 Nam 003088000003 Chồng.*2 Trần Văn Ví Dụ 01\/09\/2018 Nam 003218000002 Con/,
      '08': /Nội dung khác: Ở trọ để đi học/,
    },
  },
  {
    procedure: '1.001612',
    title: /GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH/i,
    head: /Tôi là: TRẦN VĂN MẪU.*HỘ KINH DOANH MINH HỌA.*Phường Ninh Kiều.*Thành phố Cần Thơ/,
    pages: 6,
    says: {
      '01': /1 Bán lẻ thực phẩm trong cửa hàng chuyên doanh 4722 ×.*50\.000\.000 đồng.*Năm mươi triệu đồng.*như địa chỉ trụ sở/,
      '02': /1 Giao đồ ăn tận nhà 2 Bán lẻ thực phẩm trong cửa hàng chuyên doanh 4722 × 3 Bán đồ uống 4723.*Số 3, đường Thử Nghiệm.*01\/07\/2026/,
      '03': /1 Trần Văn Mẫu 30\/11\/1985 003085000002 Nam.*2 Lê Thị Ví Dụ 1987 003187000003 Nữ/,
      '04': /Dân tộc: Kinh Quốc tịch: Việt Nam/,
      '07': /50 Ngành thứ 50.*Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ/,
    },
  },
];

for (const { procedure, title, head, pages: most, says } of declarations) {
  for (const example of examplesOf(procedure, 'valid')) {
    test(`${procedure} ${example.file} is printed: ${example.name}`, async () => {
      const { page, problems } = await opened(`procedure=${procedure}&example=${example.file}&submitted`);
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await stickingOut(page), []);
      const { text, pages } = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
      assert.ok(pages >= 1 && pages <= most, `${pages} pages`);
      const said = (await page.locator('mc-declaration .sheet').innerText()).replaceAll(/\s+/g, ' ');
      for (const words of [title, /H99\.001-260901-0001/]) assert.match(text ?? said, words);
      assert.doesNotMatch(text ?? said, /In tờ khai/);
      for (const words of [title, head, says[example.file.slice(0, 2)] ?? /./, /H99\.001-260901-0001\. Nộp lúc: 09:30 ngày 01\/09\/2026/, /Nguồn dữ liệu \[1\] Cơ sở dữ liệu quốc gia về dân cư, bản ghi TRINH-DIEN, lấy ngày 01\/09\/2026, đã xác thực/]) assert.match(said, words);
      assert.doesNotMatch(said, /undefined|\[object|never-married|identity-card|head-office|vneid/);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
}

test('a declaration that is not submitted is signed by hand', async () => {
  const { page } = await opened(`procedure=${PROCEDURE}&example=${examples('valid')[0]?.file ?? ''}`);
  const said = await page.locator('mc-declaration .sheet').innerText();
  assert.match(said, /\(Ký, ghi rõ họ, chữ đệm, tên\)/);
  assert.doesNotMatch(said, /VNeID|Nguồn dữ liệu/);
  await page.close();
});

test('the button prints the declaration alone, and leaves the page as it was', async () => {
  const { page, problems } = await opened(`procedure=${PROCEDURE}&example=${examples('valid')[0]?.file ?? ''}`);
  const before = await page.evaluate(() => {
    globalThis.print = () => undefined;
    return document.documentElement.outerHTML;
  });
  await page.getByRole('button', { name: 'In tờ khai' }).click();
  const { text } = readPdf(await page.pdf({ preferCSSPageSize: true }));
  if (text !== undefined) {
    assert.doesNotMatch(text, /Trang của cơ quan/);
    assert.match(text, /NGUYỄN THỊ MẪU/);
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const width of LONG ? [320, 1280] : [320]) {
  test(`on a screen ${width} px wide it is read without scrolling sideways`, async () => {
    for (const { procedure } of declarations) {
      for (const { file } of examplesOf(procedure, 'valid')) {
        const { page } = await opened(`procedure=${procedure}&example=${file}&submitted`, width);
        await assertFitsWidth(page, file);
        assert.deepEqual(await stickingOut(page), [], `${procedure} ${file}`);
        if (file.startsWith('05')) await assertAccessible(page, file);
        await page.close();
      }
    }
  });
}
