/**
 * Papers that are there already. One citizen's comes from the national store, by reference; another's from their last dossier, of which they
 * kept papers and answers. The officer opens both.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerPage, exampleNamed } from '../support/answers.ts';
import { OFFICER } from '../support/desk.ts';
import { fillIn, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { attach, contentOf, paper } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { WIDTHS } from '../support/widths.ts';

const visit = withDemo();

const DECREE = paper('quyet-dinh-ly-hon.pdf', 'a decision on a divorce');

const begin = async (person: Person, consents: Parameters<Person['start']>[0]): Promise<void> => {
  await person.open('/');
  await person.openForm();
  await person.start(consents);
};

/** The officer reads what is said of the answers, finds the paper among what was handed in, and opens it. @returns the bytes */
const opened = async (code: string, width: number, facts: readonly string[], said: readonly RegExp[] = []): Promise<string> => {
  let bytes = '';
  await visit({ viewport: { width, height: 900 }, acceptDownloads: true }, async (officer) => {
    const { person } = officer;
    const { page } = person;
    await person.signIn(OFFICER, '/can-bo/');
    await page.getByRole('searchbox').fill(code.slice(-4));
    await page.getByRole('link', { name: code }).click();
    for (const note of said) await page.locator('mc-dossier-content').getByText(note).first().waitFor();
    if (said.length > 0) await look(officer, 'answers of an earlier dossier, for the officer');
    await page.getByRole('tab', { name: 'Giấy tờ đã nộp' }).click();
    const papers = page.locator('mc-dossier-content');
    await papers.getByText('Lấy từ kho dữ liệu, không phải nộp:').waitFor();
    for (const fact of facts) await papers.locator('[part=held]').getByText(fact).waitFor();
    await look(officer, 'papers by reference, for the officer');
    const download = page.waitForEvent('download');
    await papers.getByRole('button', { name: /^Tải về/ }).click();
    bytes = await contentOf(download);
    await papers.getByText(/^Đã tải về tệp/).waitFor({ state: 'attached' });
  });
  return bytes;
};

for (const width of WIDTHS) {
  const viewport = { width, height: 900 };

  test(`a paper of the national store takes the place of an upload, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn('Đỗ Thị Hồ Sơ Cũ');
      await person.openForm();
      await page.getByText(/^Xem \d+ giấy tờ sẽ được tìm$/).click();
      await page.locator('mc-start details[open] li').first().waitFor();
      await look(visited, 'the start, with what papers are asked for');
      await person.start(true);
      await fillIn(person, exampleNamed('04').answers, /^Giấy tờ kèm theo/, false);
      const papers = page.locator('mc-papers');
      await papers.getByText('Đã có trong kho dữ liệu').waitFor();
      for (const fact of ['Trích lục khai tử của chồng (trình diễn)', 'Số 09/2019/TLKT-TD · Ủy ban nhân dân phường Thử Nghiệm · cấp ngày 03/06/2019', 'Không thời hạn', 'Kho dữ liệu quốc gia · đã xác thực']) {
        await papers.getByText(fact).waitFor();
      }
      assert.equal(await papers.getByRole('button', { name: /^Chọn tệp/ }).count(), 0, 'nothing is asked');
      await look(visited, 'papers, one of which is there already');

      // Another device goes on with the same choice.
      await papers.getByRole('radio', { name: 'Nộp tệp khác' }).check();
      await papers.getByRole('button', { name: /^Chọn tệp/ }).waitFor();
      await look(visited, 'papers, another file instead');
      await person.next();
      assert.match((await person.summary()).join(), /Đính kèm giấy tờ/);
      await page.getByText(/^Đã lưu/).first().waitFor();
      await page.reload();
      await papers.getByRole('button', { name: /^Chọn tệp/ }).waitFor();
      assert.equal(await papers.getByRole('radio', { name: 'Nộp tệp khác' }).isChecked(), true, 'the choice is kept with the draft');
      await papers.getByRole('radio', { name: /^Trích lục khai tử/ }).check();
      await person.next();

      await person.heading.getByText('Kiểm tra lại').waitFor();
      await page.locator('mc-check-papers').getByText('Trích lục khai tử của chồng (trình diễn)').waitFor();
      await page.getByText(/1 trong 1 giấy tờ lấy từ kho dữ liệu/).waitFor();
      await look(visited, 'check, with a paper by reference');
      const code = await submit(person);
      const bytes = await opened(code, width, ['Trích lục khai tử của chồng (trình diễn)', 'Không thời hạn']);
      assert.match(bytes, /GIAY TO TRINH DIEN/);
    }));

  test(`what was kept of one dossier is there for the next, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person, demo } = visited;
      const { page } = person;
      // One citizen for each width: what one keeps, the other must not find.
      const unknown = width === 360;
      await person.signIn(unknown ? 'Bùi Văn Chưa Có' : 'Đỗ Thị Hồ Sơ Cũ');
      await begin(person, true);
      await fillIn(person, exampleNamed('03').answers, /^Giấy tờ kèm theo/, unknown);
      await attach(page.locator('mc-papers'), DECREE);
      await person.next();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      const first = await submit(person);
      for (const state of ['2', '4', '9']) await demo.officer(first, state);

      await person.open(`/ho-so/${first}`);
      const keep = page.locator('mc-keep');
      await keep.getByText('Giữ lại cho lần sau').waitFor();
      const boxes = keep.getByRole('checkbox');
      assert.deepEqual(await Promise.all((await boxes.all()).map((box) => box.isChecked())), [false, false], 'nothing is ticked for anybody');
      await look(visited, 'what may be kept');
      await keep.getByRole('button', { name: 'Giữ lại' }).click();
      await keep.getByText('Chọn ít nhất một mục để giữ lại').waitFor();
      for (const box of await boxes.all()) await box.check();
      await keep.getByRole('button', { name: 'Giữ lại' }).click();
      await keep.getByText('Đã giữ lại giấy tờ của hồ sơ này').waitFor();
      await keep.getByText('Đã giữ lại câu trả lời của hồ sơ này').waitFor();
      await look(visited, 'what is kept');
      await keep.getByRole('link', { name: 'Xem những gì đang giữ' }).click();
      const repository = page.locator('mc-repository');
      await repository.getByText('quyet-dinh-ly-hon.pdf').waitFor();
      await look(visited, 'my repository');

      await begin(person, ['prefill', 'held-papers', 'earlier-answers']);
      await fillIn(person, exampleNamed('03').answers, /^Tình trạng hôn nhân/, unknown);
      assert.deepEqual(await person.see('/maritalStatus/status'), { kind: 'typed', text: unknown ? '' : 'divorced', source: unknown ? '' : 'Cơ sở dữ liệu hộ tịch điện tử' }, 'what is certified is said anew, or by the register');
      await answerPage(person, exampleNamed('03').answers, { keep: unknown });
      assert.deepEqual(await person.see('/maritalStatus/divorce/number'), { kind: 'typed', text: '07/2018/QĐST-HNGĐ', source: 'Kho dữ liệu điện tử của tôi' });
      await page.getByText(new RegExp(`^Từ hồ sơ ${first} ông/bà nộp ngày \\d`)).first().waitFor();
      await look(visited, 'answers of the last time');
      await fillIn(person, exampleNamed('03').answers, /^Mục đích/, true);
      assert.deepEqual(await person.see('/purpose/kind'), { kind: 'typed', text: 'marriage', source: 'Kho dữ liệu điện tử của tôi' });
      assert.equal((await person.see('/purpose/partner')).text, '', 'whom they marry is asked each time');
      await look(visited, 'a choice of the last time');
      await fillIn(person, exampleNamed('03').answers, /^Giấy tờ kèm theo/, true);
      const papers = page.locator('mc-papers');
      await papers.getByText('Đã có trong kho dữ liệu').waitFor();
      await papers.getByText('Chưa rõ thời hạn: kho dữ liệu không cho biết').waitFor();
      assert.equal(await papers.getByRole('radio', { name: 'Nộp tệp khác' }).isChecked(), true, 'what may have lapsed is not taken unasked');
      await look(visited, 'papers, one of which was kept');
      await papers.getByRole('radio', { name: /^Bản án hoặc quyết định ly hôn/ }).check();
      await person.next();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      const second = await submit(person);
      const bytes = await opened(second, width, ['Kho dữ liệu điện tử của tôi · chưa xác thực', 'Chưa rõ thời hạn: kho dữ liệu không cho biết'], [/^Hồ sơ trước của người khai: mã H99/, /^Hồ sơ trước của người khai ·/]);
      assert.equal(bytes, DECREE.buffer.toString('latin1'), 'the officer has what was kept');

      await person.open('/du-lieu-cua-toi');
      await repository.getByRole('button', { name: /^Xóa\b.*Bản án hoặc quyết định ly hôn đã có hiệu lực/ }).click();
      await look(visited, 'asked before it is removed');
      await repository.getByRole('button', { name: /^Xóa khỏi kho/ }).click();
      await repository.getByText('quyet-dinh-ly-hon.pdf').waitFor({ state: 'detached' });
    }));
}
