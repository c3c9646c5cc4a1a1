import { expect, waitUntil } from '@open-wc/testing';
import '../define/form.ts';
import { all, focused, visibleText } from '../../test/dom.ts';
import { button, control, fetchLists, field, opened } from '../../test/form.ts';
import { issueTexts } from '../later-messages.ts';

describe('What is wrong, in a form that has not fetched the words for it yet', () => {
  const { requestIdleCallback, fetch } = window;
  before(() => Object.assign(window, { requestIdleCallback: () => 0, fetch: fetchLists }));
  after(() => Object.assign(window, { requestIdleCallback, fetch }));

  it('is told by the summary, which takes the focus, and at each field, once they are there', async () => {
    const form = await opened();
    expect(issueTexts()).to.equal(undefined);
    expect(control(form, '/requester/name').getAttribute('aria-invalid')).to.equal('false');
    button(form, 'Tiếp tục').click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    const [summary] = all(form, 'mc-error-summary');
    expect(summary && visibleText(summary)).to.match(/Có \d chỗ cần sửa.*nhập họ/);
    const name = (): string => all(field(form, '/requester/name'), '.error').map((error) => error.textContent?.trim()).join();
    await waitUntil(() => name() !== '', 'the field says it too');
    expect(name()).to.contain('Nhập họ');
    expect(control(form, '/requester/name').getAttribute('aria-invalid')).to.equal('true');
  });
});
