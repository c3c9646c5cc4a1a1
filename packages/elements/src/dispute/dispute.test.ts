import { fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FormSession, type PrefillValue } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import { disputeAt, LONGEST_REASON } from '@motcua/form/disputes';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { Uploads } from '../attachments/uploads.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient } from '../../test/client.ts';
import { all, button, deep, expect, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { plan } from '../../test/plan.ts';
import { source, values } from '../../test/prefill.ts';
import type { McDispute } from './dispute.ts';
import { provideProofs } from './proofs.ts';

const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const locked = (pointer: string, value: string): PrefillValue => ({ pointer, value, locked: true, source });

const filled = (...given: PrefillValue[]): FormSession => {
  const session = new FormSession(plan, { validators: interpret(plan), context: { today: '2026-09-01', channel: 'online' } });
  applyPrefill(session, { id: 'p', values: given.length > 0 ? given : values });
  return session;
};
const shown = (session: FormSession, pointer = NAME): Promise<McDispute> => fixture<McDispute>(html`<mc-dispute .session=${session} .pointer=${pointer}></mc-dispute>`);
const opened = async (element: McDispute): Promise<void> => {
  button(element, element.shadowRoot?.querySelector('.said') ? 'Sửa điều' : 'Thông tin này sai').click();
  await waitUntil(() => all(element, 'mc-dispute-form').length === 1, 'the form is there');
  await waitUntil(() => all(element, 'input').length > 0, 'its control is there');
};
const reason = (element: McDispute): HTMLElement => deep(element, 'mc-dispute-form', 'mc-text-field.reason', 'textarea');

describe('mc-dispute', () => {
  afterEach(() => setLanguage('vi'));

  it('is there beside a locked answer alone', async () => {
    expect(visibleText(await shown(filled()))).to.contain('Thông tin này sai: Họ, chữ đệm, tên');
    expect(visibleText(await shown(filled(), BIRTH))).to.equal('');
    expect(visibleText(await shown(filled(), '/status'))).to.equal('');
  });

  it('takes what is right in the control of the field, and why; the answer stays, the focus goes in and back', async () => {
    const session = filled();
    const element = await shown(session);
    await opened(element);
    expect(focused()?.textContent).to.contain('Báo thông tin sai');
    await expectAccessible(element);
    const [input] = all(element, 'input');
    if (input) type(input, 'Nguyễn  Thị Hoà');
    type(reason(element), 'Sai dấu trong tên');
    button(element, 'Ghi lại').click();
    await waitUntil(() => all(element, '.said').length === 1, 'what was said is shown');
    expect(disputeAt(session, NAME)).to.deep.equal({ held: 'Nguyễn Thị Hoa', correction: 'Nguyễn Thị Hoà', reason: 'Sai dấu trong tên' });
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Hoa', locked: true });
    expect(focused()?.className).to.equal('said');
    expect(deep(element, '[role=status]').textContent).to.contain('Đã ghi lại');
    expect(visibleText(element)).to.contain('Nguyễn Thị Hoà').and.to.contain('Sai dấu trong tên');
    await expectAccessible(element);
  });

  it('needs a reason, within its length, and a correction that the field could hold, and says so where it is', async () => {
    const session = filled(locked(BIRTH, '1954'));
    const element = await shown(session, BIRTH);
    await opened(element);
    button(element, 'Ghi lại').click();
    await waitUntil(() => focused() === reason(element), 'the focus is where it is wrong');
    expect(deep(element, 'mc-dispute-form', 'mc-text-field.reason').shadowRoot?.textContent).to.contain('Ghi lý do');
    type(reason(element), 'a'.repeat(LONGEST_REASON + 1));
    const [day] = all(element, 'mc-date-field').flatMap((field) => all(field, 'input'));
    if (day) type(day, '31/02/1954');
    button(element, 'Ghi lại').click();
    await waitUntil(() => /dài quá/.test(deep(element, 'mc-dispute-form', 'mc-text-field.reason').shadowRoot?.textContent ?? ''), 'too long');
    await waitUntil(() => all(element, 'mc-date-field').some((field) => field.shadowRoot?.querySelector('[part=error]')?.textContent?.trim()), 'not a day');
    expect(disputeAt(session, BIRTH)).to.equal(undefined);
    if (day) type(day, '1954');
    type(reason(element), 'Sai');
    button(element, 'Ghi lại').click();
    await waitUntil(() => /khác với thông tin đang có/.test(all(element, 'mc-date-field')[0]?.shadowRoot?.textContent ?? ''), 'the same again');
    if (day) type(day, '');
    button(element, 'Ghi lại').click();
    await waitUntil(() => all(element, '.said').length === 1, 'without a correction');
    expect(disputeAt(session, BIRTH)).to.deep.equal({ held: '1954', reason: 'Sai' });
  });

  it('can be left as it was, changed, and taken back; the focus is where one was', async () => {
    const session = filled();
    const element = await shown(session);
    await opened(element);
    button(element, 'Thôi').click();
    await waitUntil(() => focused()?.className === 'open', 'back at the button');
    await opened(element);
    type(reason(element), 'Sai');
    button(element, 'Ghi lại').click();
    await waitUntil(() => all(element, '.said').length === 1, 'said');
    await opened(element);
    expect(reason(element)).to.have.property('value', 'Sai');
    type(reason(element), 'Sai hẳn');
    button(element, 'Ghi lại').click();
    await waitUntil(() => disputeAt(session, NAME)?.reason === 'Sai hẳn', 'changed');
    await waitUntil(() => all(element, '.said').length === 1, 'said again');
    button(element, 'Rút lại').click();
    await waitUntil(() => focused()?.className === 'open', 'taken back');
    expect(disputeAt(session, NAME)).to.equal(undefined);
    expect(deep(element, '[role=status]').textContent).to.contain('Đã rút lại');
  });

  it('takes papers by the form’s own uploads, and names them; what was uploaded for nothing goes again', async () => {
    const session = filled();
    const removed: string[] = [];
    const uploads = new Uploads();
    const client = fakeClient({
      files: {
        list: async () => [],
        upload: async (file, { id, component, name }) => ({ id, component, name: name ?? '', type: file.type, size: file.size, received: file.size, state: 'clean', at: '2026-09-01T02:00:00Z' }),
        remove: async (id) => void removed.push(id),
      },
    });
    provideProofs(session, { client, uploads, target: () => ({ draft: 'd' }), ensureTarget: async () => ({ draft: 'd' }) });
    const element = await shown(session);
    const attach = (): void => {
      const input = all(element, 'input[type=file]')[0];
      if (!(input instanceof HTMLInputElement)) throw new Error('no picker');
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7'], 'khai-sinh.pdf', { type: 'application/pdf' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    };
    await opened(element);
    attach();
    await waitUntil(() => uploads.files[0]?.state === 'clean', 'uploaded');
    button(element, 'Thôi').click();
    await waitUntil(() => removed.length === 1, 'removed');
    await opened(element);
    attach();
    await waitUntil(() => uploads.files.some(({ state }) => state === 'clean'), 'uploaded');
    type(reason(element), 'Xem giấy khai sinh');
    button(element, 'Ghi lại').click();
    await waitUntil(() => all(element, '.said').length === 1, 'said');
    expect(disputeAt(session, NAME)?.papers).to.equal(uploads.files[0]?.component);
    expect(visibleText(element)).to.contain('khai-sinh.pdf');
    button(element, 'Rút lại').click();
    await waitUntil(() => removed.length === 2, 'its papers go with it');
  });

  it('goes away when the answer is not locked any more', async () => {
    const session = filled();
    const element = await shown(session);
    applyPrefill(session, { id: 'p2', values: [] });
    await waitUntil(() => visibleText(element) === '', 'gone');
  });

  it('fits a narrow screen, and speaks English', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await setLanguage('en');
      const element = await shown(filled());
      expect(visibleText(element)).to.contain('This is wrong');
      button(element, 'This is wrong').click();
      await waitUntil(() => all(element, 'textarea').length === 1, 'the form is there');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
