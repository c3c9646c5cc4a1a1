/** The lines of README.md, as they stand there, in a page of their own: no bundler, no gateway. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { test } from 'node:test';
import { block } from '../stories/support/readme.ts';
import { launch } from './support/browser.ts';
import { root } from './support/demo.ts';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

test('the ten lines of README.md are a form that hands out its answers', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const page = block(readme, 'html');
  const script = block(readme, 'js');
  assert.ok(page.trimEnd().split('\n').length <= 10);

  const files = async (path: string): Promise<string | Buffer> => {
    if (path === '/') return page;
    if (path === '/page.js') return script;
    if (path === '/motcua/motcua.js') return readFile(join(root, 'packages/elements/dist/bundle/motcua.js'));
    return readFile(join(root, 'dist', normalize(path.replace(/^\/motcua\//, '/'))));
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    files(path).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[path === '/' ? '.html' : (/\.\w+$/.exec(path)?.[0] ?? '')] ?? 'text/plain', 'content-security-policy': POLICY }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch();
  try {
    const tab = await browser.newPage({ locale: 'vi-VN' });
    const said: string[] = [];
    const problems: string[] = [];
    tab.on('console', (message) => (message.type() === 'error' ? problems : said).push(message.text()));
    tab.on('pageerror', (error) => problems.push(error.message));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const next = tab.getByRole('button', { name: 'Tiếp tục' });

    await tab.getByLabel('Họ, chữ đệm, tên').fill('Nguyễn Thị Mẫu');
    await tab.getByLabel('Ngày sinh').fill('8/3/1990');
    await tab.getByLabel('Số định danh cá nhân').fill('001190000001');
    await tab.getByLabel('Thẻ căn cước', { exact: true }).check();
    await tab.getByLabel('Số giấy tờ').fill('001190000001');
    await tab.getByLabel('Ngày cấp').fill('15/8/2021');
    await tab.getByLabel('Nơi cấp').fill('Bộ Công an');
    await tab.getByLabel('Tỉnh, thành phố').selectOption('01');
    await tab.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('phuong ba dinh');
    // The list of the province may come later than what is typed.
    await tab.getByRole('option', { name: /Ba Đình/ }).first().waitFor();
    await tab.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).press('Tab');
    await next.click();
    await tab.getByLabel('Cho bản thân tôi').check();
    await next.click();
    await tab.getByLabel('Chưa đăng ký kết hôn với ai').check();
    await next.click();
    await tab.getByLabel('Mục đích khác').check();
    await tab.getByLabel('Ghi rõ mục đích').fill('Bổ sung hồ sơ');
    await tab.getByLabel(/^Tôi cam đoan/).check();
    await next.click();
    const logged = tab.waitForEvent('console');
    await tab.getByRole('button', { name: 'Hoàn tất' }).click();
    const answers: unknown = await (await logged).args()[0]?.jsonValue();
    assert.deepEqual(answers, {
      requester: {
        name: 'Nguyễn Thị Mẫu', birthDate: '1990-03-08', personalId: '001190000001',
        identityDocument: { type: 'identity-card', number: '001190000001', issuedOn: '2021-08-15', issuedBy: 'Bộ Công an' },
        residence: { country: 'VN', kind: 'permanent', province: '01', commune: '00004' },
      },
      relation: 'self',
      maritalStatus: { status: 'never-married' },
      purpose: { kind: 'other', other: 'Bổ sung hồ sơ' },
      copies: 1,
      pledge: true,
    });
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    server.close();
  }
});
