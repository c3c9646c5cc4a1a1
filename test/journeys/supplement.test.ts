/** An agency asks for a paper that a repository holds: the citizen lets it be looked for, hands it in by reference, and the officer opens it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { exampleNamed } from '../support/answers.ts';
import { fillIn, submit } from '../support/filing.ts';
import { hold } from '../support/held.ts';
import { look } from '../support/look.ts';
import { paper } from '../support/papers.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { WIDTHS } from '../support/widths.ts';

const visit = withDemo();

const NAME = 'Trích lục khai tử của chồng (trình diễn)';
const COMPONENT = 'Giấy chứng tử hoặc trích lục khai tử của vợ hoặc chồng';

for (const width of WIDTHS) {
  const viewport = { width, height: 900 };

  test(`a paper that is asked for comes from the national store, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn('Đỗ Thị Hồ Sơ Cũ');
      await person.openForm();
      await person.start(false);
      await fillIn(person, exampleNamed('04').answers, /^Giấy tờ kèm theo/, false);
      await page.locator('mc-papers input[type=file]').first().setInputFiles(paper('anh-mo.pdf', 'a picture that nobody can read'));
      await page.locator('mc-papers').getByText('Chưa kiểm tra mã độc', { exact: true }).waitFor();
      await person.next();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      const code = await submit(person);
      await person.open(`/ho-so/${code}`);

      await visit({ viewport: { width, height: 900 }, acceptDownloads: true }, async (officer) => {
        const desk = officer.person;
        await desk.signIn('Cán Bộ Trình Diễn', `/can-bo/ho-so/${code}`);
        await desk.page.getByRole('radio', { name: 'Yêu cầu bổ sung giấy tờ', exact: true }).check();
        await desk.page.getByRole('checkbox', { name: COMPONENT }).check();
        await desk.page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).fill('Ảnh mờ, không đọc được');
        await desk.button('Chuyển hồ sơ…').click();
        await desk.button('Chuyển').click();

        const supplement = page.locator('mc-supplement');
        await supplement.getByText('Giấy tờ này có thể đã có sẵn').waitFor();
        await supplement.getByText('Kho dữ liệu quốc gia').waitFor();
        assert.equal(await supplement.getByText(NAME).count(), 0, 'nothing is looked for unasked');
        await look(visited, 'papers asked for, one of which may be there');
        const finding = await hold(page, `**/v1/dossiers/${code}/papers`, 'POST');
        await person.button('Đồng ý, tìm giấy tờ giúp tôi').click();
        await finding.asked;
        await look(visited, 'papers asked for, being looked for');
        finding.release();
        await supplement.getByText('Đã tìm thấy giấy tờ có sẵn').waitFor();
        for (const fact of [NAME, 'Số 09/2019/TLKT-TD · Ủy ban nhân dân phường Thử Nghiệm · cấp ngày 03/06/2019', 'Kho dữ liệu quốc gia · đã xác thực']) await supplement.getByText(fact).waitFor();
        await look(visited, 'papers asked for, found');
        await person.button('Gửi bổ sung').click();
        await page.getByText('Đã gửi giấy tờ bổ sung tới cơ quan.').waitFor();
        const own = page.locator('mc-status-tracker [part=timeline]');
        await own.getByText('Lấy từ kho dữ liệu, không phải nộp:').waitFor();
        await look(visited, 'tracker, with a paper by reference');

        await desk.page.getByRole('tab', { name: 'Người nộp đang thấy' }).click();
        const told = desk.page.locator('mc-status-tracker [part=timeline] li').filter({ hasText: 'Đã nộp bổ sung' });
        for (const fact of [NAME, 'Số 09/2019/TLKT-TD', 'Kho dữ liệu quốc gia · đã xác thực']) await told.getByText(fact).waitFor();
        await look(officer, 'what the applicant sees, with a paper by reference');
        const download = desk.page.waitForEvent('download');
        await told.getByRole('button', { name: /^Tải về/ }).click();
        assert.match((await readFile(await (await download).path())).toString('latin1'), /GIAY TO TRINH DIEN/);
      });

      await person.open('/du-lieu-cua-toi');
      const consent = page.locator('mc-repository [part=consent]').filter({ hasText: 'Để tìm giấy tờ được yêu cầu bổ sung' });
      await consent.getByText(/có giấy tờ: /).waitFor();
      await look(visited, 'the consent, and who was asked');
    }));
}
