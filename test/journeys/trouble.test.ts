/** A page that can't have what it shows says so, says what is safe, and gets it at the next try. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look } from '../support/look.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

test('lists that the gateway did not give are tried again where they would stand', () =>
  visit({ viewport: { width: 360, height: 720 }, expected: /net::ERR_FAILED/ }, async ({ person, watched }) => {
    const { page } = person;
    await person.signIn('Trần Văn Mẫu');
    await page.route(/\/(drafts|dossiers)(\?|$)/, (route) => route.abort());
    await person.open('/');

    const [drafts, dossiers] = [page.locator('#drafts'), page.locator('#dossiers')];
    await drafts.getByRole('heading', { name: 'Chưa tải được các bản khai dở' }).waitFor();
    const trouble = dossiers.getByRole('alert');
    await trouble.getByRole('heading', { name: 'Chưa tải được danh sách hồ sơ' }).waitFor();
    await trouble.getByText('Hồ sơ đã nộp không bị ảnh hưởng.').waitFor();
    await look({ watched }, 'lists that are not there');

    await page.unroute(/\/(drafts|dossiers)(\?|$)/);
    await trouble.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await dossiers.getByRole('heading', { name: 'Chưa nộp hồ sơ nào' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'dossiers', 'the focus is not lost');
    await drafts.getByRole('button', { name: 'Thử lại' }).click();
    await drafts.getByText(/^Không có bản khai dở/).waitFor();
    await look({ watched }, 'lists that came late');
  }));
