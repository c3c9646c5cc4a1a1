/** What should fill in a form never comes: it asks as in an outage, is filed all the same, and is mended when it comes late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hold } from '../support/held.ts';
import { declared, submit } from '../support/filing.ts';
import { answerGroup, answerOutage, fillBusiness, OWNER } from '../support/household.ts';
import { look } from '../support/look.ts';
import { withDemo, type Visit } from '../support/session.ts';

const visit = withDemo();
const viewport = { width: 360, height: 800 };
const PREFILL = '**/v1/procedures/1.001612/prefill';
const MISSED = 'Chưa lấy được những gì đã có.';
const ETHNIC = '/owner/ethnicGroup';

const begin = async ({ person }: Visit): Promise<void> => {
  await person.signIn(OWNER.name);
  await person.open('/thu-tuc/1.001612');
  await person.begin.waitFor();
  await person.start(true);
  await person.heading.getByText('Chủ hộ kinh doanh').waitFor();
};

// First: nothing was issued to the owner yet, by which answers would be judged.
test('a gateway that can’t be asked for what fills in a form: what an outage asks is asked, kept with the draft, and filed', () =>
  visit({ viewport, expected: /net::ERR_FAILED/ }, async (visited) => {
    const { person } = visited;
    const { page } = person;
    await page.route(PREFILL, (route) => route.abort());
    await begin(visited);
    await page.locator('mc-notice').getByText(MISSED).waitFor();
    await look(visited, 'owner, nothing filled in');
    await answerGroup(person, '/owner', OWNER);
    await person.next();
    assert.ok((await person.summary()).some((entry) => entry.includes('dân tộc')));
    await answerOutage(person);
    await person.next();
    await person.heading.getByText('Tên và trụ sở').waitFor();

    await person.saved();
    await page.reload();
    await person.heading.getByText('Tên và trụ sở').waitFor();
    await page.locator('mc-notice').getByText(MISSED).waitFor();
    await look(visited, 'gone on with');
    await person.button('Quay lại').click();
    await person.heading.getByText('Chủ hộ kinh doanh').waitFor();
    assert.equal((await person.see(ETHNIC)).text, '01');
    await person.next();

    await fillBusiness(person);
    await page.locator('mc-papers').getByText('Giấy tờ tùy thân của chủ hộ kinh doanh').first().waitFor();
    await person.next();
    await person.heading.getByText('Kiểm tra lại').waitFor();
    const code = await submit(person);
    assert.match(await declared(person, code, 'bị gián đoạn'), /Dân tộc: Kinh Quốc tịch: Việt Nam/);
  }));

test('a gateway that hangs and is asked again: what was asked for the outage goes, the rest is filled in', () =>
  visit({ viewport, expected: /net::ERR_/ }, async (visited) => {
    const { person } = visited;
    const { page } = person;
    const held = await hold(page, PREFILL, 'POST');
    await begin(visited);
    await page.locator('mc-notice').getByText(MISSED).waitFor();
    await person.answer(ETHNIC, '01');
    held.release();
    await person.button('Thử lại').click();
    await page.locator('mc-notice').getByText(/^\s*(Chưa|Đang) lấy/).waitFor({ state: 'detached' });
    assert.equal((await person.see('/owner/name')).kind, 'locked');
    assert.ok(!(await person.asked()).includes(ETHNIC), 'the population database holds it');
    await look(visited, 'owner, filled in after all');
    await person.next();
    await fillBusiness(person);
    await person.heading.getByText('Kiểm tra lại').waitFor();
    const code = await submit(person);
    assert.doesNotMatch(await declared(person, code), /Dân tộc/);
  }));

test('what the gateway issued too late for the page counts when it is filed: what was typed beside it is asked about', () =>
  visit({ viewport, expected: /net::ERR_FAILED|422/ }, async (visited) => {
    const { person } = visited;
    const { page } = person;
    await page.route(PREFILL, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort();
    });
    await begin(visited);
    await page.locator('mc-notice').getByText(MISSED).waitFor();
    await answerGroup(person, '/owner', { ...OWNER, name: 'Tran Van Mau' });
    await answerOutage(person);
    await person.next();
    await fillBusiness(person);
    await person.heading.getByText('Giấy tờ kèm theo').waitFor();
    await person.next();
    await person.heading.getByText('Kiểm tra lại').waitFor();
    await person.button('Nộp hồ sơ').click();
    await page.locator('mc-changed-answers').getByText('Tran Van Mau').first().waitFor();
    await look(visited, 'what differs from what was issued');
    await page.getByRole('radio', { name: /Dùng dữ liệu mới/ }).check();
    await person.button('Xong, kiểm tra lại').click();
    await person.heading.getByText('Kiểm tra lại').waitFor();
    const code = await submit(person);
    const said = await declared(person, code);
    assert.match(said, /TRẦN VĂN MẪU|Trần Văn Mẫu/);
    assert.doesNotMatch(said, /Dân tộc/);
  }));
