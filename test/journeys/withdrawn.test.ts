/** A consent is taken back in another tab while a form stands open: whoever submits the form learns why more is asked of them, hands that in, and nothing that they see is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { fillIn, submit } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { attach, paper } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { withRegister } from '../support/register.ts';

/** Widowed; the register's data on the death take the place of the certificate for as long as they are verified. */
const CITIZEN = 'Phạm Văn Giả Định';
const { answers } = exampleNamed('04');

const register = withRegister('civil-status');

const withdrawElsewhere = async ({ page }: Person): Promise<void> => {
  // A link that is opened in a new tab takes along who is signed in.
  const [other] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => { open('/du-lieu-cua-toi', '_blank'); })]);
  const withdraws: Locator = other.getByRole('button', { name: /^Rút lại/ });
  const left = other.locator('mc-repository [part=consent]').filter({ has: withdraws });
  await left.first().waitFor();
  const all = await left.count();
  for (let done = 0; done < all; done += 1) {
    await left.first().getByRole('button', { name: /^Rút lại/ }).click();
    await other.getByRole('button', { name: /^Rút lại đồng ý/ }).click();
    await other.locator('mc-repository .withdrawn').nth(done).waitFor();
  }
  await other.close();
};

test('a form that was filled in before the consent was taken back in another tab', async () => {
  const { visit } = register();
  await visit({ viewport: { width: 360, height: 800 }, expected: /status of 422/ }, async (visited) => {
    const { person } = visited;
    const { page } = person;
    await person.signIn(CITIZEN);
    await person.openForm();
    await person.start(true);
    await fillIn(person, answers, /^Kiểm tra lại/, true);
    await person.saved();
    await withdrawElsewhere(person);

    await person.button('Nộp hồ sơ').click();
    await page.getByText('Ông/bà đã rút lại đồng ý cho lấy dữ liệu vào tờ khai này.').waitFor();
    assert.match((await person.summary()).join(), /Đính kèm giấy tờ: Giấy chứng tử/);
    await page.getByText('04/2020-TD').waitFor();
    await look(visited, 'a paper is asked for, and why');

    await page.locator('mc-error-summary a').first().click();
    await attach(page.locator('mc-papers'), paper('giay-chung-tu.pdf', 'a copy'));
    await person.next();
    await person.heading.getByText('Kiểm tra lại').waitFor();
    await submit(person);
  });
});
