import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession, type Prefill, type Snapshot } from '@motcua/form';
import { Prefilled } from '@motcua/form/prefill';
import { restoring, snapshotOf } from '@motcua/form/snapshot';
import type { Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { cardText, NUMBER } from '../../test/card.ts';
import { all, button, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import { plan as small, planField } from '../../test/plan.ts';
import { readCard } from '../card-reader/read-card.ts';
import type { McCardFill } from './card-fill.ts';

const from = (...pointers: string[]) => ({ sources: [{ guard: [], from: pointers, lock: true }] });
/** The small plan with more that a card has, something that it hasn't, and a person in rows. */
const plan: Plan = {
  ...small,
  fields: [
    ...small.fields,
    planField('/number', 'string', 'personal-id', 'Số định danh', from('/person/personalId')),
    planField('/sex', 'string', 'radio', 'Giới tính', { ...from('/person/sex'), options: [{ value: 'male', label: { vi: 'Nam' } }, { value: 'female', label: { vi: 'Nữ' } }] }),
    planField('/issuedOn', 'string', 'date', 'Ngày cấp', { ...from('/identityDocument/issuedOn'), format: 'date' }),
    planField('/email', 'string', 'email', 'Thư điện tử', from('/person/email')),
    planField('/street', 'string', 'text', 'Địa chỉ', from('/residence/permanent/detail')),
  ],
  order: [...small.order, '/number', '/sex', '/issuedOn', '/email', '/street'],
  pages: small.pages.map((page, index) => (index === 0 ? { ...page, sections: [...page.sections, { id: 'more', fields: ['/number', '/sex', '/issuedOn', '/email', '/street'] }] } : page)),
};
const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const DAY = '2026-09-01T02:00:00.000Z';

const sessionOf = ({ snapshot, prefill }: { readonly snapshot?: Snapshot; readonly prefill?: Prefill } = {}): FormSession =>
  new FormSession(plan, { validators: interpret(plan), ...(prefill ? { prefilled: new Prefilled(prefill) } : {}), ...(snapshot ? { restore: restoring(snapshot) } : {}) });
const made = async (session: FormSession, page = plan.pages[0]): Promise<McCardFill> => fixture<McCardFill>(html`<mc-card-fill .session=${session} .page=${page}></mc-card-fill>`);
const give = async (element: McCardFill, text: string): Promise<void> => {
  const detail = readCard(text, new Date(DAY));
  if (!detail) throw new Error('no card');
  deep(element, 'mc-card-reader').dispatchEvent(new CustomEvent('mc-card', { detail }));
  await element.updateComplete;
};
const value = (session: FormSession, pointer: string): unknown => session.at(pointer).state.value;
const kind = (session: FormSession, pointer: string): string | undefined => session.at(pointer).state.origin?.kind;

describe('mc-card-fill', () => {
  it('fills in what is empty, each marked with the day, and leaves alone what a card doesn\'t say for certain', async () => {
    const session = sessionOf();
    const element = await made(session);
    await expectAccessible(element);
    await give(element, cardText());
    expect([NAME, BIRTH, '/number', '/sex', '/issuedOn'].map((pointer) => value(session, pointer))).to.deep.equal(['Nguyễn Thị Hoa Đào', '1990-02-05', NUMBER, 'female', '2021-05-10']);
    expect(session.at(NAME).state.origin).to.deep.equal({ kind: 'card', readAt: DAY });
    expect(['/street', '/email', '/requester/province'].map((pointer) => value(session, pointer))).to.deep.equal([undefined, undefined, undefined]);
    expect(visibleText(element)).to.contain('Đã điền 5 mục').and.to.contain('chưa được xác thực');
    await expectAccessible(element);
    expect(session.at(NAME).state.locked).to.equal(false);
    expect(session.origins()[BIRTH]).to.deep.equal({ kind: 'card', readAt: DAY });
  });

  it('shows what differs side by side, and replaces nothing before the person says so', async () => {
    for (const [choice, name, origin] of [['Giữ như đã khai', 'Trần Văn B', 'manual'], ['Thay bằng', 'Nguyễn Thị Hoa Đào', 'card']] as const) {
      const session = sessionOf();
      session.at('/number').input(NUMBER);
      session.at(NAME).input('Trần Văn B');
      session.at('/issuedOn').input(undefined, '32/13');
      const element = await made(session);
      await give(element, cardText());
      const dialog = deep(element, 'mc-dialog');
      await waitUntil(() => dialog.shadowRoot?.querySelector('dialog[open]'), 'asks');
      expect(value(session, NAME), 'not before').to.equal('Trần Văn B');
      expect(value(session, BIRTH), 'what is empty is filled in already').to.equal('1990-02-05');
      expect([...dialog.querySelectorAll('li')].map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim())).to.deep.equal([
        'Họ, chữ đệm, tên Đang khaiTrần Văn B Trên thẻNguyễn Thị Hoa Đào',
        'Ngày cấp Đang khai32/13 Trên thẻ10/05/2021',
      ]);
      await expectAccessible(element);
      button(element, choice).click();
      await element.updateComplete;
      expect([value(session, NAME), kind(session, NAME)]).to.deep.equal([name, origin]);
      expect(dialog.isConnected, 'closed').to.equal(false);
    }
  });

  it('fills in nothing of what may be somebody else\'s card before the person says that it is the right one', async () => {
    const others = { '/number': '001198000001', [NAME]: 'Trần Văn B', [BIRTH]: '1985-11-30', '/sex': 'male' };
    for (const [pointer, typed] of Object.entries(others)) {
      for (const [choice, isTaken] of [['Giữ như đã khai', false], ['Thay bằng', true]] as const) {
        const session = sessionOf();
        session.at(pointer).input(typed);
        const element = await made(session);
        await give(element, cardText());
        const before = session.answers();
        await waitUntil(() => deep(element, 'mc-dialog').shadowRoot?.querySelector('dialog[open]'), 'asks');
        expect(visibleText(element), pointer).to.contain('thẻ của người khác').and.not.to.contain('Đã điền');
        await expectAccessible(element);
        button(element, choice).click();
        await element.updateComplete;
        const now = [NAME, BIRTH, '/number', '/sex', '/issuedOn'].map((each) => value(session, each));
        const card = ['Nguyễn Thị Hoa Đào', '1990-02-05', NUMBER, 'female', '2021-05-10'];
        expect(now, pointer).to.deep.equal(isTaken ? card : [NAME, BIRTH, '/number', '/sex', '/issuedOn'].map((each) => (each === pointer ? typed : undefined)));
        if (!isTaken) expect(session.answers(), 'as they were').to.deep.equal(before);
        expect(visibleText(element)).to.contain(isTaken ? 'Đã điền 5 mục' : 'không điền gì từ thẻ này');
      }
    }
  });

  it('takes a number that isn\'t finished for another one', async () => {
    const session = sessionOf();
    session.at('/number').input(undefined, '00119');
    const element = await made(session);
    await give(element, cardText());
    expect([value(session, NAME), value(session, BIRTH)]).to.deep.equal([undefined, undefined]);
    expect(visibleText(element)).to.contain('thẻ của người khác');
  });

  it('doesn\'t mix a second card into what the first one filled in', async () => {
    const session = sessionOf();
    const element = await made(session);
    await give(element, cardText());
    session.at('/issuedOn').input(undefined);
    await give(element, cardText({ number: '079085000002', name: 'Trần Văn Khác', birthDate: '30111985', sex: 'Nam' }));
    expect([value(session, '/number'), value(session, NAME), value(session, '/issuedOn')]).to.deep.equal([NUMBER, 'Nguyễn Thị Hoa Đào', undefined]);
    button(element, 'Giữ như đã khai').click();
    await element.updateComplete;
    expect([value(session, '/number'), value(session, '/issuedOn')]).to.deep.equal([NUMBER, undefined]);
  });

  it('takes nothing from a card whose name or birth date isn\'t the one that is vouched for, where no number tells whose it is', async () => {
    const source = { authority: 'CSDL', record: 'r', retrievedAt: DAY, verified: true };
    const vouched = (pointer: string, known: string): Prefill => ({ id: 'p', values: [{ pointer, value: known, locked: true, source }] });
    for (const [pointer, known] of [[NAME, 'Trần Văn Khác'], [BIRTH, '1985-11-30'], [BIRTH, '1985']] as const) {
      const session = sessionOf({ prefill: vouched(pointer, known) });
      const element = await made(session);
      await give(element, cardText());
      expect([value(session, '/number'), value(session, '/sex')], known).to.deep.equal([undefined, undefined]);
      expect(visibleText(element)).to.contain('khác với dữ liệu đã được xác thực');
    }
    for (const [pointer, known] of [[NAME, 'NGUYỄN THỊ HOA ĐÀO'], [BIRTH, '1990'], [BIRTH, '1990-02']] as const) {
      const session = sessionOf({ prefill: vouched(pointer, known) });
      await give(await made(session), cardText());
      expect(value(session, '/number'), known).to.equal(NUMBER);
    }
  });

  it('takes the same name in other letters for the same', async () => {
    const session = sessionOf();
    session.at(NAME).input('NGUYỄN THỊ HOA ĐÀO');
    const element = await made(session);
    await give(element, cardText());
    expect([all(element, 'dialog[open]').length, kind(session, NAME)]).to.deep.equal([0, 'manual']);
  });

  it('no longer says that it was read once it is changed', async () => {
    const session = sessionOf();
    await give(await made(session), cardText());
    session.at(NAME).input('Nguyễn Thị Hoa');
    expect(kind(session, NAME)).to.equal('manual');
    session.at(NAME).input('Nguyễn Thị Hoa Đào');
    expect(kind(session, NAME), 'typed, though it is the same').to.equal('manual');
  });

  it('touches nothing that is vouched for, and takes nothing from another person\'s card', async () => {
    const source = { authority: 'CSDL', record: 'r', retrievedAt: DAY, verified: true };
    const prefill: Prefill = { id: 'p', values: [{ pointer: '/number', value: NUMBER, locked: true, source }, { pointer: NAME, value: 'Nguyễn Thị Hoa', locked: true, source }] };
    const session = sessionOf({ prefill });
    const element = await made(session);
    await give(element, cardText({ number: '001290000022' }));
    expect(visibleText(element)).to.contain('khác với dữ liệu đã được xác thực');
    expect([value(session, BIRTH), value(session, NAME)]).to.deep.equal([undefined, 'Nguyễn Thị Hoa']);
    await give(element, cardText());
    expect([value(session, BIRTH), value(session, NAME), kind(session, NAME)]).to.deep.equal(['1990-02-05', 'Nguyễn Thị Hoa', 'repository']);
    expect(all(element, 'dialog[open]').length, 'nothing to choose').to.equal(0);
  });

  it('says how much of a card could not be read', async () => {
    const session = sessionOf();
    const element = await made(session);
    await give(element, cardText({ birthDate: '31132990' }));
    expect(value(session, BIRTH)).to.equal(undefined);
    expect(visibleText(element)).to.contain('Có 1 mục trên thẻ không đọc được');
  });

  it('isn\'t there on a page that asks for nothing of a card', async () => {
    const session = sessionOf();
    const element = await made(session, plan.pages[1]);
    expect([element.hidden, all(element, 'mc-card-reader').length]).to.deep.equal([true, 0]);
    expect((await made(session)).hidden).to.equal(false);
  });

  it('is kept with a snapshot, and only what is well-formed comes back', async () => {
    const session = sessionOf();
    await give(await made(session), cardText());
    const snapshot = snapshotOf(session);
    expect(snapshot.card?.[NAME]).to.equal(DAY);
    expect(kind(sessionOf({ snapshot: JSON.parse(JSON.stringify(snapshot)) }), NAME)).to.equal('card');
    const odd = { ...JSON.parse(JSON.stringify(snapshot)), card: { [NAME]: { value: 'Nguyễn Thị Hoa Đào' }, [BIRTH]: 7, '/nowhere': { value: 'x', readAt: DAY } } };
    expect([kind(sessionOf({ snapshot: odd }), NAME), kind(sessionOf({ snapshot: odd }), BIRTH)]).to.deep.equal(['manual', 'manual']);
  });
});
