import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession, type AsyncCheck } from '@motcua/form';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button, control, fetchLists } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import { rowsPlan, tasksPlan } from '../../test/rows-plan.ts';
import type { MessageFor } from '../messages.ts';
import { FormFlow } from './flow.ts';
import type { McForm } from './form.ts';
import type { HostPage } from './steps.ts';

interface Given {
  readonly plan?: typeof plan;
  readonly hostPages?: readonly HostPage[];
  readonly checks?: readonly AsyncCheck[];
  readonly messageFor?: MessageFor;
}

const opened = async ({ plan: given = plan, hostPages = [], checks = [], messageFor }: Given): Promise<McForm> => {
  const form = await fixture<McForm>(
    html`<mc-form .plan=${given} .hostPages=${hostPages} .checks=${checks} .messageFor=${messageFor} code-lists="/lists/"><p slot="page-map">Bản đồ của trang</p></mc-form>`,
  );
  await waitUntil(() => all(form, 'h1').length > 0, 'the form opens');
  return form;
};
const heading = (form: McForm): string => visibleText(all(form, 'h1')[0] ?? form);
const forward = (form: McForm): HTMLElement => deep(form, 'button.primary');
const answerFirstPage = (form: McForm): void => {
  type(control(form, '/requester/name'), 'Nguyễn Thị Hoa');
  type(control(form, '/requester/birthDate'), '2/9/1954');
};
const states = (form: McForm): string[] => all(form, '.state').map(({ textContent }) => textContent);

describe('mc-form in the hands of a host', () => {
  const native = window.fetch;
  before(() => (window.fetch = fetchLists));
  after(() => (window.fetch = native));

  it('says what the host says, where the procedure says nothing itself', async () => {
    const form = await opened({ messageFor: ({ code }, { key }, language) => (code === 'required' && key === 'name' ? `${language}: tên của ông/bà là gì?` : undefined) });
    forward(form).click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    expect(all(form, '.summary a').map((link) => visibleText(link))).to.deep.equal(['Người yêu cầu: vi: tên của ông/bà là gì?', 'Người yêu cầu: nhập ngày sinh']);
    await waitUntil(() => all(form, '.error').some((error) => visibleText(error) === 'Lỗi: vi: tên của ông/bà là gì?'), 'beside the field too');
  });

  it('lets nobody past a page while a check of the host’s is under way', async () => {
    const answers: ((right: boolean | string) => void)[] = [];
    const checks: AsyncCheck[] = [{ pointer: '/requester/name', code: 'known', check: () => new Promise((resolve) => answers.push(resolve)) }];
    const form = await opened({ checks });
    answerFirstPage(form);
    forward(form).click();
    await waitUntil(() => visibleText(forward(form)) === 'Đang kiểm tra…', 'it says that it waits');
    expect(forward(form).getAttribute('aria-disabled')).to.equal('true');
    expect(heading(form)).to.equal('Người yêu cầu');
    forward(form).click();
    answers.at(-1)?.('Tên này không có trong sổ');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    expect(visibleText(deep(form, 'mc-error-summary', 'a'))).to.contain('tên này không có trong sổ');
    type(control(form, '/requester/name'), 'Trần Văn An');
    forward(form).click();
    await waitUntil(() => visibleText(forward(form)) === 'Đang kiểm tra…', 'it waits again');
    answers.at(-1)?.(true);
    await waitUntil(() => heading(form) === 'Tình trạng hôn nhân', 'the next page');
  });

  it('shows a page of the host’s own between ours, which the host may keep open', async () => {
    const form = await opened({ hostPages: [{ id: 'map', title: { vi: 'Vị trí trên bản đồ' }, after: 'requester' }] });
    expect(visibleText(deep(form, 'mc-steps', 'p'))).to.equal('Bước 1/4');
    answerFirstPage(form);
    forward(form).click();
    await waitUntil(() => heading(form) === 'Vị trí trên bản đồ', 'the host’s page');
    await waitUntil(() => focused()?.localName === 'h1', 'its title has the focus');
    expect(visibleText(deep(form, 'mc-steps', 'p'))).to.equal('Bước 2/4');
    expect(form.querySelector('[slot=page-map]')?.assignedSlot).not.to.equal(null);
    await expectAccessible(form);
    let asked = 0;
    form.addEventListener('mc-host-page', (event) => {
      asked += 1;
      expect(event.detail.page).to.equal('map');
      if (asked === 1) event.preventDefault();
    });
    forward(form).click();
    await form.updateComplete;
    expect([asked, heading(form)]).to.deep.equal([1, 'Vị trí trên bản đồ']);
    button(form, 'Quay lại').click();
    await waitUntil(() => heading(form) === 'Người yêu cầu', 'back');
    expect(asked).to.equal(1);
    forward(form).click();
    await waitUntil(() => heading(form) === 'Vị trí trên bản đồ', 'forward again');
    forward(form).click();
    await waitUntil(() => heading(form) === 'Tình trạng hôn nhân', 'and on');
  });

  it('leads whoever goes on at the check to the page of the host’s first: nothing of it is in a draft', async () => {
    const left: string[] = [];
    const session = new FormSession(tasksPlan, { validators: interpret(tasksPlan) });
    const hostPages = [{ id: 'map', title: { vi: 'Bản đồ' }, after: 'contact' }];
    const flow = new FormFlow({ plan: { ...tasksPlan, flow: undefined }, session, hostPages, place: '~check' }, {
      changed: () => undefined, handOver: () => true, received: () => undefined, prepare: () => undefined,
      leaveHostPage: (id) => left.push(id) > 1,
    });
    await flow.submit();
    expect(flow.stage).to.deep.equal({ name: 'host', id: 'map' });
    await flow.next();
    expect(flow.stage, 'the host keeps it open').to.deep.equal({ name: 'host', id: 'map' });
    await flow.next();
    expect(flow.stage.name, 'then what else is open, and the check').to.equal('page');
    expect(left).to.deep.equal(['map', 'map']);
  });

  it('names a page of the host’s that has no place', async () => {
    const form = await fixture<McForm>(html`<mc-form .plan=${plan} .hostPages=${[{ id: 'map', title: { vi: 'Bản đồ' }, after: 'nowhere' }]} code-lists="/lists/"></mc-form>`);
    await waitUntil(() => all(form, 'mc-notice').length === 1, 'it says so');
    expect(deep(form, 'mc-notice').textContent).to.contain('map follows nowhere');
  });

  it('goes through a long form from a list of tasks: any order, states, the check when all is done', async () => {
    const form = await opened({ plan: tasksPlan, hostPages: [{ id: 'map', title: { vi: 'Bản đồ' }, after: 'contact' }] });
    expect(heading(form)).to.equal('Việc cần làm');
    expect(states(form)).to.deep.equal(['Chưa làm', 'Chưa làm', 'Chưa làm', 'Chưa làm', 'Chưa mở được']);
    expect(all(form, 'mc-steps')).to.have.length(0);
    await expectAccessible(form);

    button(form, 'Liên hệ').click();
    await waitUntil(() => heading(form) === 'Liên hệ và nhận kết quả', 'the third page first');
    forward(form).click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'something is missing');
    expect(visibleText(deep(form, 'mc-error-summary', 'a'))).to.contain('hi email hoặc địa chỉ nhận thư');
    button(form, 'Về danh sách').click();
    await waitUntil(() => states(form)[2] === 'Cần sửa', 'it is to be mended');
    expect(focused()?.localName).to.equal('h1');

    button(form, 'Liên hệ').click();
    await waitUntil(() => all(form, 'mc-page').length === 1, 'the page');
    type(control(form, '/contact/email'), 'a@vidu.vn');
    forward(form).click();
    await waitUntil(() => states(form)[2] === 'Đã xong', 'done, and back at the list');

    button(form, 'Thành viên').click();
    await waitUntil(() => all(form, 'mc-rows .row, .row').length === 1, 'rows');
    const name = (): HTMLElement | undefined => all(form, 'mc-text-field').flatMap((each) => all(each, 'input'))[0];
    await waitUntil(name, 'its first control');
    type(name() ?? form, 'Nguyễn Văn An');
    button(form, 'Về danh sách').click();
    await waitUntil(() => states(form)[0] === 'Đang làm', 'what was typed is not lost');

    for (const task of ['Thành viên', 'Nhà đất', 'Bản đồ']) {
      button(form, task).click();
      await waitUntil(() => all(form, 'mc-task-list').length === 0, task);
      await waitUntil(() => all(form, 'button.primary').length === 1, 'it can be left');
      forward(form).click();
      await waitUntil(() => all(form, 'mc-task-list').length === 1, 'the list again');
    }
    expect(states(form)).to.deep.equal(['Đã xong', 'Đã xong', 'Đã xong', 'Đã xong', 'Chưa làm']);
    button(form, 'Kiểm tra lại và hoàn tất').click();
    await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'the check');
    expect(all(form, 'mc-check-answers h3, h3').map((each) => visibleText(each))).to.contain('Thành viên 1: Nguyễn Văn An');
    await expectAccessible(form);
  });

  it('names the row in the summary of errors, leads into it, and comes back to the check from it', async () => {
    const form = await opened({ plan: rowsPlan });
    button(form, 'Thêm thành viên').click();
    await waitUntil(() => all(form, '.row').length === 2, 'two rows');
    const inputs = (): HTMLElement[] => all(form, 'mc-text-field').filter((each) => !each.closest('[hidden]')).flatMap((each) => all(each, 'input'));
    type(inputs()[0] ?? form, 'Hoa');
    forward(form).click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    const links = all(form, '.summary a');
    expect(links.map((link) => visibleText(link))).to.deep.equal(['Thành viên 2: nhập họ, chữ đệm, tên']);
    links[0]?.click();
    await waitUntil(() => focused()?.localName === 'input', 'the focus is in a control');
    const address = all(form, 'mc-field').find((each) => all(each, 'input').includes(focused() as HTMLInputElement) && 'pointer' in each && String(each.pointer).endsWith('/name'));
    expect(String(address && 'pointer' in address && address.pointer)).to.match(/^\/members\/[^/]+\/name$/);
    type(focused() as HTMLElement, 'Trần B');
    for (const page of ['Nhà đất', 'Liên hệ và nhận kết quả']) {
      forward(form).click();
      await waitUntil(() => heading(form) === page, page);
    }
    type(control(form, '/contact/post'), '12 phố Huế');
    forward(form).click();
    await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'the check');
    const check = deep(form, 'mc-check-answers');
    expect(visibleText(check)).to.contain('Xem lại: Tên chỉ có một chữ: ghi đủ họ và tên');
    expect(visibleText(check)).to.contain('Thành viên 2: Trần B');
    await expectAccessible(form);
    const change = all(check, 'button').find((each) => each.textContent?.includes('Thành viên 2: Trần B') && each.textContent.includes('Ngày sinh'));
    change?.click();
    await waitUntil(() => focused()?.localName === 'input', 'the change leads into the row');
    forward(form).click();
    await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'and back to the check');
  });
});
