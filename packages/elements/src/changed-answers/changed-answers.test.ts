import { fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FormSession, type Prefill, type PrefillValue } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import { dispute } from '@motcua/form/disputes';
import { changesOf, refresh, type Change } from '@motcua/form/refresh';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { all, button, expect, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { plan } from '../../test/plan.ts';
import { source, values } from '../../test/prefill.ts';
import type { ChangedDecidedEvent, McChangedAnswers } from './changed-answers.ts';

const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const value = (pointer: string, given: string, locked: boolean): PrefillValue => ({ pointer, value: given, locked, source: { ...source, verified: locked, retrievedAt: '2026-09-20T02:00:00Z' } });

const filled = (): FormSession => {
  const session = new FormSession(plan, { validators: interpret(plan), context: { today: '2026-09-01', channel: 'online' } });
  applyPrefill(session, { id: 'p', values });
  return session;
};
interface Shown {
  readonly element: McChangedAnswers;
  readonly changes: readonly Change[];
  readonly prefill: Prefill;
}
const shown = async (session: FormSession, ...now: PrefillValue[]): Promise<Shown> => {
  const prefill = { id: 'p2', values: now };
  const changes = changesOf(session, prefill);
  return { element: await fixture<McChangedAnswers>(html`<mc-changed-answers .session=${session} .changes=${changes}></mc-changed-answers>`), changes, prefill };
};
const decide = async ({ element }: Shown): Promise<ChangedDecidedEvent> => {
  const decided = new Promise<ChangedDecidedEvent>((resolve) => element.addEventListener('mc-changed-decided', resolve, { once: true }));
  button(element, 'Xong').click();
  return decided;
};
const checked = (element: Element): string[] => all(element, 'input[type=radio]').filter((radio) => radio instanceof HTMLInputElement && radio.checked).map((radio) => radio.closest('label')?.querySelector('.value')?.textContent ?? '');

describe('mc-changed-answers', () => {
  afterEach(() => setLanguage('vi'));

  it('shows old and new side by side, with where each is from; the new one is chosen where nobody touched it', async () => {
    const session = filled();
    session.at(BIRTH).input('1955');
    const given = await shown(session, value(NAME, 'Nguyễn Thị Hoà', true), value(BIRTH, '1956', false));
    const { element } = given;
    await waitUntil(() => checked(element).length === 2, 'choices');
    expect(checked(element)).to.deep.equal(['Nguyễn Thị Hoà', '1955']);
    const text = visibleText(element);
    for (const part of ['Nguyễn Thị Hoa', 'lấy ngày 01/09/2026', 'lấy ngày 20/09/2026 · đã xác thực', 'Ông/bà tự khai', 'chưa xác thực']) expect(text).to.contain(part);
    await expectAccessible(element);
    const { detail } = await decide(given);
    expect([...detail.decisions]).to.deep.equal([[NAME, { keep: 'new' }], [BIRTH, { keep: 'own' }]]);
  });

  it('says, where the form had been sent in, that it isn’t submitted yet', async () => {
    const { element } = await shown(filled(), value(NAME, 'Nguyễn Thị Hoa', true), value(BIRTH, '1955', false));
    expect(visibleText(element)).not.to.contain('chưa được nộp');
    element.submitting = true;
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Hồ sơ chưa được nộp').and.contain('Xong, kiểm tra lại');
    await setLanguage('en');
    await element.updateComplete;
    expect(visibleText(element)).to.contain('not been submitted');
  });

  it('asks why, where the old one is kept against a verified one', async () => {
    const session = filled();
    const given = await shown(session, value(NAME, 'Nguyễn Thị Hoà', true), value(BIRTH, '1954', false));
    const { element, changes, prefill } = given;
    expect(all(element, 'textarea')).to.deep.equal([]);
    all(element, 'input[type=radio]')[0]?.click();
    await waitUntil(() => all(element, 'textarea').length === 1, 'the reason');
    button(element, 'Xong').click();
    await waitUntil(() => focused()?.localName === 'textarea', 'the focus is where it is missing');
    await expectAccessible(element);
    const [reason] = all(element, 'textarea');
    if (reason) type(reason, 'Tôi không đổi tên');
    const { detail } = await decide(given);
    refresh(session, prefill, changes, detail.decisions);
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Hoà', locked: true });
    expect(session.parts.kept.disputes.get(NAME)).to.deep.equal({ held: 'Nguyễn Thị Hoà', correction: 'Nguyễn Thị Hoa', reason: 'Tôi không đổi tên' });
  });

  it('tells of what the source has no more, and of what is now as the person said: nothing to choose', async () => {
    const session = filled();
    dispute(session, NAME, { correction: 'Nguyễn Thị Hoà', reason: 'Sai dấu' });
    const given = await shown(session, value(NAME, 'Nguyễn Thị Hoà', true));
    const { element } = given;
    expect(all(element, 'input')).to.deep.equal([]);
    expect(visibleText(element)).to.contain('Nay đã đúng như ông/bà báo').and.to.contain('không còn thông tin này');
    await expectAccessible(element);
    const { detail } = await decide(given);
    expect([...detail.decisions.keys()]).to.deep.equal([NAME, BIRTH]);
  });

  it('keeps what was said to be wrong against another value, with the reason that was given', async () => {
    const session = filled();
    dispute(session, NAME, { reason: 'Không phải tên tôi' });
    const { element } = await shown(session, value(NAME, 'Nguyễn Thị Hoè', true), value(BIRTH, '1954', false));
    await waitUntil(() => all(element, 'textarea').length === 1, 'the reason');
    expect(all(element, 'textarea')[0]).to.have.property('value', 'Không phải tên tôi');
    expect(visibleText(element)).to.contain('Vẫn báo là sai');
  });

  it('is stacked where there is little room, and speaks English', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      await setLanguage('en');
      const { element } = await shown(filled(), value(NAME, 'Nguyễn Thị Hoà', true), value(BIRTH, '1956', false));
      const [first, second] = all(element, '.option').map((option) => option.getBoundingClientRect());
      expect(first && second && first.bottom <= second.top).to.equal(true);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(visibleText(element)).to.contain('Use the new data');
      await setViewport({ width: 1024, height: 640 });
      await waitUntil(() => {
        const [left, right] = all(element, '.option').map((option) => option.getBoundingClientRect());
        return left && right && left.top === right.top;
      }, 'side by side');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
