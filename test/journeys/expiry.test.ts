/** A sign-in that runs out while a form is being filled in: asked for again beside the page, and nothing is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleNamed } from '../support/answers.ts';
import { fillIn } from '../support/filing.ts';
import { look } from '../support/look.ts';
import { assertWalkable, zoomed } from '../support/looks.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

test('a citizen signs in again in a new tab and submits what was filled in before', () =>
  visit({ expected: /status of 401/ }, async (visited) => {
    const { person } = visited;
    const { page } = person;
    await person.signIn('Bùi Văn Chưa Có');
    await person.openForm();
    await person.start(false);
    const { answers } = exampleNamed('02');
    await fillIn(person, answers, /^Kiểm tra lại/, false);
    await page.evaluate(() => {
      const key = 'motcua.signed-in';
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
      sessionStorage.setItem(key, JSON.stringify(Object.assign({}, kept, { expiresAt: 0 })));
    });
    await person.button('Nộp hồ sơ').click();
    const again = page.getByRole('link', { name: 'Đăng nhập lại trong thẻ mới' });
    await again.waitFor();
    // The bar that asks for it stays in sight, and hides nothing that has the focus.
    for (const viewport of [zoomed, { width: 320, height: 640 }, { width: 1280, height: 720 }]) {
      await page.setViewportSize(viewport);
      await look(visited, 'the sign-in has run out');
      await assertWalkable(page, `the sign-in has run out, ${viewport.width} × ${viewport.height}`);
    }
    const opened = page.context().waitForEvent('page');
    await again.click();
    const tab = await opened;
    await tab.getByText('Đã đăng nhập lại.').waitFor();
    await tab.close();
    await again.waitFor({ state: 'detached' });
    await person.button(/^Nộp (lại|hồ sơ)$/).click();
    await person.heading.getByText('Đã nộp hồ sơ').waitFor();
    assert.match(await page.locator('mc-receipt .code').innerText(), /-/);
  }));
