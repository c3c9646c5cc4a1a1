/** An agency asks for a paper that a repository holds, by name or by its note: the citizen lets it be looked for, comes back to what was found and typed, hands it in by reference, and the officer opens it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleNamed } from '../support/answers.ts';
import { atDesk } from '../support/desk.ts';
import { fillIn, submit } from '../support/filing.ts';
import { hold } from '../support/held.ts';
import { Keyboard } from '../support/keyboard.ts';
import { look } from '../support/look.ts';
import { attach, contentOf, paper } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { withDemo, type Visit } from '../support/session.ts';
import { WIDTHS } from '../support/widths.ts';

const visit = withDemo();

const CITIZEN = 'Đỗ Thị Hồ Sơ Cũ';
const NAME = 'Trích lục khai tử của chồng (trình diễn)';
const COMPONENT = 'Giấy chứng tử hoặc trích lục khai tử của vợ hoặc chồng';

/** Files a dossier with a photograph that nobody can read, and looks at its tracker. @returns its code */
const filed = async (person: Person): Promise<string> => {
  await person.signIn(CITIZEN);
  await person.openForm();
  await person.start(false);
  await fillIn(person, exampleNamed('04').answers, /^Giấy tờ kèm theo/, false);
  await attach(person.page.locator('mc-papers'), paper('anh-mo.pdf', 'a picture that nobody can read'));
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  const code = await submit(person);
  await person.open(`/ho-so/${code}`);
  return code;
};

/** The officer asks for papers. @param component by name; `undefined`: by the note alone */
const ask = async (desk: Person, component: string | undefined): Promise<void> => {
  const { page } = desk;
  await page.getByRole('radio', { name: 'Yêu cầu bổ sung giấy tờ', exact: true }).check();
  if (component) await page.getByRole('checkbox', { name: component }).check();
  await page.getByRole('textbox', { name: 'Ghi chú cho người nộp' }).fill('Ảnh mờ, không đọc được');
  await desk.button('Chuyển hồ sơ…').click();
  await desk.button('Chuyển').click();
};

for (const width of WIDTHS) {
  const viewport = { width, height: 900 };

  test(`a paper that is asked for comes from the national store, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      const code = await filed(person);

      await atDesk(visit, code, { viewport, acceptDownloads: true }, async (officer) => {
        const desk = officer.person;
        await ask(desk, COMPONENT);

        const supplement = page.locator('mc-supplement');
        await supplement.getByText('Giấy tờ này có thể đã có sẵn').waitFor();
        await supplement.getByText('Kho dữ liệu quốc gia').waitFor();
        assert.equal(await supplement.getByText(NAME).count(), 0, 'nothing is looked for unasked');
        await look(visited, 'papers asked for, one of which may be there');
        const finding = await hold(page, `**/v1/dossiers/${code}/papers`, 'POST');
        await person.button('Tìm giấy tờ giúp tôi').click();
        await supplement.getByText('Đánh dấu vào ô này nếu ông/bà đồng ý cho tìm giấy tờ').waitFor();
        await look(visited, 'papers asked for, not agreed to');
        await page.getByRole('checkbox', { name: /^Tôi đồng ý cho tìm các giấy tờ được yêu cầu/ }).check();
        await person.button('Tìm giấy tờ giúp tôi').click();
        await finding.asked;
        await look(visited, 'papers asked for, being looked for');
        finding.release();
        await supplement.getByText('Đã tìm thấy giấy tờ có sẵn').waitFor();
        for (const fact of [NAME, 'Số 09/2019/TLKT-TD · Ủy ban nhân dân phường Thử Nghiệm · cấp ngày 03/06/2019', 'Kho dữ liệu quốc gia · đã xác thực']) await supplement.getByText(fact).waitFor();
        await look(visited, 'papers asked for, found');

        // On another day: what was found and chosen is there, and nobody is asked for it, nor for consent.
        await supplement.getByRole('radio', { name: 'Nộp tệp khác' }).check();
        await supplement.getByRole('button', { name: /^Chọn tệp/ }).waitFor();
        await attach(supplement, paper('trich-luc.pdf', 'a copy'));
        let asked = 0;
        page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/papers')) asked += 1; });
        await page.reload();
        await supplement.getByText(/Tìm lúc \d{2}:\d{2} ngày \d/).waitFor();
        await supplement.getByText('trich-luc.pdf').first().waitFor();
        assert.equal(await supplement.getByRole('radio', { name: 'Nộp tệp khác' }).isChecked(), true, 'the choice is kept');
        await look(visited, 'papers asked for, found before');
        await supplement.getByRole('radio', { name: /^Trích lục khai tử/ }).check();
        assert.equal(asked, 0, 'nothing is looked for again');
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
        assert.match(await contentOf(download), /GIAY TO TRINH DIEN/);
      });

      await person.open('/du-lieu-cua-toi');
      const consent = page.locator('mc-repository [part=consent]').filter({ hasText: 'Để tìm giấy tờ được yêu cầu bổ sung' }).first();
      await consent.getByText(/có giấy tờ: /).waitFor();
      await look(visited, 'the consent, and who was asked');
    }));

  test(`the agency asks by its note alone: the citizen chooses what answers it, ${String(width)} px wide`, () =>
    visit({ viewport }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      const code = await filed(person);
      await atDesk(visit, code, { viewport }, async ({ person: desk }) => {
        await ask(desk, undefined);
        const supplement = page.locator('mc-supplement');
        await supplement.getByText('Giấy tờ cơ quan cần có thể đã có sẵn').waitFor();
        await look(visited, 'asked for papers by a note');
        await page.getByRole('checkbox', { name: /^Tôi đồng ý cho tìm các giấy tờ của thủ tục này/ }).check();
        await person.button('Tìm giấy tờ giúp tôi').click();
        await supplement.getByText('Hãy chọn bên dưới giấy tờ mà cơ quan cần').waitFor();
        const found = supplement.getByRole('radio', { name: /^Trích lục khai tử/ });
        assert.equal(await found.isChecked(), false, 'nothing is handed in unasked');
        await look(visited, 'papers found for a note');
        await found.check();
        await person.button('Gửi bổ sung').click();
        await page.getByText('Đã gửi giấy tờ bổ sung tới cơ quan.').waitFor();
        await desk.page.getByRole('tab', { name: 'Người nộp đang thấy' }).click();
        await desk.page.locator('mc-status-tracker [part=timeline] li').filter({ hasText: 'Đã nộp bổ sung' }).getByText(NAME).waitFor();
      });
    }));

  test(`what is typed for the agency is there again after a reload and in another browser, and overwrites nothing, ${String(width)} px wide`, () =>
    // The gateway refuses what would overwrite, and the network goes away, on purpose; the browser puts it in its console.
    visit({ viewport, expected: /412|ERR_INTERNET_DISCONNECTED/ }, async (visited: Visit) => {
      const { person } = visited;
      const { page } = person;
      const code = await filed(person);
      const note = page.getByRole('textbox', { name: 'Lời nhắn cho cơ quan' });
      const told = page.locator('mc-supplement');
      await atDesk(visit, code, { viewport }, async ({ person: desk }) => {
        await ask(desk, COMPONENT);
        await note.pressSequentially('Ảnh cũ bị mờ');
        await person.saved();
        await look(visited, 'a message that is kept');
        await note.pressSequentially(', tôi gửi bản khác');
        // At once: what was typed since the last pause is sent when the page goes.
        await page.reload();
        await person.saved();
        assert.equal(await note.inputValue(), 'Ảnh cũ bị mờ, tôi gửi bản khác');

        await visit({ viewport }, async ({ person: phone }) => {
          await phone.signIn(CITIZEN, `/ho-so/${code}`);
          const there = phone.page.getByRole('textbox', { name: 'Lời nhắn cho cơ quan' });
          await phone.saved();
          assert.equal(await there.inputValue(), 'Ảnh cũ bị mờ, tôi gửi bản khác');
          const kept = phone.page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/papers/note') && response.ok());
          await there.fill('Tôi gửi bản chụp ở máy này');
          await kept;

          await note.press('End');
          await note.pressSequentially('.');
          await told.getByText('Lời nhắn này vừa được sửa ở nơi khác').waitFor();
          await look(visited, 'a message that was changed elsewhere');
          assert.equal(await note.inputValue(), 'Ảnh cũ bị mờ, tôi gửi bản khác.', 'the words stay on the page');
          await person.button('Lấy lời nhắn ở nơi khác').click();
          assert.equal(await note.inputValue(), 'Tôi gửi bản chụp ở máy này');
          await new Keyboard(page).assertSomewhere('taking the other message');

          await page.context().setOffline(true);
          await note.fill('Gõ khi mất mạng');
          await told.getByText('Đừng đóng trang').waitFor();
          await look(visited, 'a message that is not kept');
          const asked = page.waitForEvent('dialog');
          await page.close({ runBeforeUnload: true });
          await (await asked).dismiss();
          await page.context().setOffline(false);
          await person.saved();
          await page.reload();
          await person.saved();
          assert.equal(await note.inputValue(), 'Gõ khi mất mạng');

          await attach(told, paper('trich-luc.pdf', 'a copy'));
          await person.button('Gửi bổ sung').click();
          await page.getByText('Đã gửi giấy tờ bổ sung tới cơ quan.').waitFor();
          await desk.page.getByRole('tab', { name: 'Người nộp đang thấy' }).click();
          await desk.page.getByText('Lời nhắn kèm theo: Gõ khi mất mạng').waitFor();
          // Nothing more is asked for there, and nothing that stood there is sent after it.
          await phone.page.locator('mc-supplement').waitFor({ state: 'detached' });
        });
      });
    }));
}
