/** Two journeys that every browser must allow: a whole dossier with a paper, and a form in a page without a gateway. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answerPage, exampleNamed } from '../support/answers.ts';
import { startDemo } from '../support/demo.ts';
import type { Demo } from '../support/demo.ts';
import { pdf } from '../support/papers.ts';
import { PROCEDURE } from '../support/person.ts';
import type { Engine } from './engine.ts';
import { Visitor } from './visitor.ts';
import { wantedEngines } from './wanted.ts';

/** What is known of this citizen is not verified: there is something to consent to, all is typed, and a paper is attached. */
const CITIZEN = 'Đỗ Thị Hồ Sơ Cũ';
const PAGES = ['Người yêu cầu', 'Người được xác nhận', 'Tình trạng hôn nhân', 'Mục đích'];

const WRONG = 'ố định danh cá nhân gồm đúng 12 chữ số';

const dossier = async (visitor: Visitor, demo: Demo, paper: string): Promise<void> => {
  const { answers } = exampleNamed('03');
  await visitor.open(`${demo.portal}/`);
  await visitor.press('link', 'Đăng nhập');
  await visitor.press('choice', CITIZEN);
  await visitor.press('button', 'Đăng nhập');
  await visitor.find('button', 'Đăng xuất');
  await visitor.open(`${demo.portal}/thu-tuc/${PROCEDURE}`);
  await visitor.press('choice', 'lấy dữ liệu của tôi');
  await visitor.press('button', 'Lấy dữ liệu và bắt đầu khai');
  for (const title of PAGES) {
    await visitor.find('heading', title);
    if (title === PAGES[0]) assert.equal((await visitor.see('/requester/name')).text, CITIZEN, 'what is known is there');
    await answerPage(visitor, answers);
    await visitor.press('button', 'Tiếp tục');
  }
  await visitor.find('heading', 'Giấy tờ kèm theo');
  await visitor.press('button', 'Tiếp tục');
  await visitor.find('link', 'Đính kèm giấy tờ');
  await visitor.attach(paper);
  await visitor.find('text', 'Chưa kiểm tra mã độc');
  await visitor.press('button', 'Tiếp tục');
  await visitor.find('heading', 'Kiểm tra lại');
  await visitor.find('text', 'quyet-dinh-ly-hon.pdf');
  await visitor.assertClean();
  await visitor.press('button', 'Nộp hồ sơ');
  await visitor.find('heading', 'Đã nộp hồ sơ');
  const { text: code } = await visitor.find('code', '');
  await visitor.assertClean();
  await visitor.press('link', 'Theo dõi hồ sơ này');
  await visitor.find('heading', 'Mới đăng ký');
  await demo.officer(code, '2', 'Hồ sơ đầy đủ');
  await visitor.find('heading', 'Được tiếp nhận');
  await visitor.assertClean();
  await visitor.press('button', 'Đăng xuất');
  await visitor.find('heading', 'Đăng xuất khỏi bản trình diễn?');
  await visitor.press('button', 'Đăng xuất');
  await visitor.find('text', 'Đăng nhập để xem hồ sơ');
};

const withoutGateway = async (visitor: Visitor, demo: Demo): Promise<void> => {
  const { answers } = exampleNamed('02');
  await visitor.open(`${demo.portal}/nhung/`);
  await visitor.find('heading', PAGES[0] ?? '');
  await answerPage(visitor, answers);
  await visitor.answer('/requester/personalId', '12345');
  await visitor.find('text', `Lỗi: S${WRONG}`);
  await visitor.press('button', 'Tiếp tục');
  await visitor.press('link', `s${WRONG}`);
  await visitor.answer('/requester/personalId', '001190000001');
  await visitor.press('button', 'Tiếp tục');
  for (const title of PAGES.slice(1)) {
    await visitor.find('heading', title);
    await answerPage(visitor, answers);
    await visitor.press('button', 'Tiếp tục');
  }
  await visitor.find('heading', 'Kiểm tra lại');
  await visitor.press('button', 'Hoàn tất');
  const { text } = await visitor.find('text', '"pledge": true');
  assert.deepEqual(JSON.parse(text), answers);
  await visitor.assertClean();
};

describe('in every browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-paper-'));
  const paper = join(folder, 'quyet-dinh-ly-hon.pdf');
  let demo: Demo;
  before(async () => {
    writeFileSync(paper, pdf('quyết định ly hôn'));
    demo = await startDemo();
  });
  after(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [name, start] of wantedEngines) {
    describe(name, () => {
      let engine: Engine;
      before(async () => {
        engine = await start();
      });
      after(() => engine.stop());

      test('a citizen signs in, types everything, attaches a paper, submits and follows the dossier', (context) => {
        context.diagnostic(engine.name);
        return dossier(new Visitor(engine), demo, paper);
      });
      test('a form without a gateway refuses a wrong answer and hands over the right ones', () => withoutGateway(new Visitor(engine), demo));
    });
  }
});
