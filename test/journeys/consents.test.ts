/** Each purpose is agreed to by itself: papers without data, data without papers, and one taken back while the other stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { fillIn } from '../support/filing.ts';
import { look } from '../support/look.ts';
import type { Person } from '../support/person.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { WIDTHS } from '../support/widths.ts';

const visit = withDemo();

/** A register knows them, and the national store has a paper of theirs. */
const CITIZEN = 'Đỗ Thị Hồ Sơ Cũ';
const DATA = 'Để điền sẵn tờ khai';
const PAPERS = 'Để dùng giấy tờ đã có, không phải nộp lại';

/** The last consent that was given for a purpose. */
const consentTo = ({ page }: Person, purpose: string): Locator => page.locator('mc-repository [part=consent]').filter({ hasText: purpose }).first();

/** What a register half knows is typed over. */
const toPapers = async (person: Person): Promise<Locator> => {
  await fillIn(person, exampleNamed('04').answers, /^Giấy tờ kèm theo/, false);
  return person.page.locator('mc-papers');
};

for (const width of WIDTHS) {
  const viewport = { width, height: 900 };

  test(`who agrees to papers alone types the answers, and hands in what is there already, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(CITIZEN);
      await person.openForm();
      const boxes = page.locator('mc-start').getByRole('checkbox');
      assert.deepEqual(await Promise.all((await boxes.all()).map((box) => box.isChecked())), [false, false], 'nothing is ticked for anybody');
      await look(visited, 'the start, with nothing agreed to');
      await person.agree('held-papers');
      await look(visited, 'the start, with papers agreed to');
      await person.begin.click();
      await page.locator('mc-page').waitFor();
      assert.deepEqual(await person.see('/requester/name'), { kind: 'typed', text: '', source: '' }, 'nobody was asked for it');
      const papers = await toPapers(person);
      await papers.getByText('Trích lục khai tử của chồng (trình diễn)').waitFor();

      await person.open('/du-lieu-cua-toi');
      await consentTo(person, PAPERS).getByText(/có giấy tờ: /).waitFor();
      assert.equal(await page.locator('mc-repository [part=consent]').first().getByText(DATA).count(), 0);
    }));

  test(`who agrees to data alone finds the answers filled in, and uploads the papers, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      await person.signIn(CITIZEN);
      await person.openForm();
      await person.start(['prefill']);
      assert.equal((await person.see('/requester/name')).text, CITIZEN);
      const papers = await toPapers(person);
      await papers.getByRole('button', { name: /^Chọn tệp/ }).first().waitFor();
      assert.equal(await papers.getByText('Đã có trong kho dữ liệu').count(), 0, 'nobody was asked for papers');
    }));

  test(`one purpose is taken back and the other stands, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(CITIZEN);
      await person.openForm();
      await person.start(['prefill', 'held-papers']);
      await toPapers(person);
      await person.saved();
      const form = page.url();

      await person.open('/du-lieu-cua-toi');
      const [data, papers] = [consentTo(person, DATA), consentTo(person, PAPERS)];
      await data.getByText(/đã điền: /).first().waitFor();
      for (const words of [data, papers]) await words.getByText(/^Xem lời đã đồng ý/).click();
      await data.getByText(/^“Tôi đồng ý cho .* lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ, chỉ để điền sẵn tờ khai này\.”$/).waitFor();
      await papers.getByText(/^“Tôi đồng ý cho .* tìm giấy tờ của tôi đã có trong kho dữ liệu/).waitFor();
      await data.getByText('Cách đồng ý: đánh dấu vào ô trên biểu mẫu trực tuyến, bằng tiếng Việt · bản lời số 7').waitFor();
      await look(visited, 'my data, with the words that were agreed to');
      await papers.getByRole('button', { name: /^Rút lại/ }).click();
      await papers.getByText('giấy tờ đã tìm thấy mà chưa nộp không dùng được nữa').waitFor();
      await papers.getByRole('button', { name: /^Rút lại đồng ý/ }).click();
      await papers.getByText('Đã rút lại lúc').waitFor();
      await data.getByRole('button', { name: /^Rút lại/ }).waitFor();
      assert.equal(await data.getByText('Đã rút lại lúc').count(), 0, 'the other one stands');
      await look(visited, 'my data, one of two taken back');

      await page.goto(form);
      await page.locator('mc-papers').getByRole('button', { name: /^Chọn tệp/ }).first().waitFor();
      assert.equal(await page.locator('mc-papers').getByRole('radio', { name: /^Trích lục khai tử/ }).count(), 0, 'the paper is asked for again');
    }));
}
