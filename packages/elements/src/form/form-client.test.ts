import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Client, OwnRepository, Submission } from '@motcua/client';
import '../define.ts';
import { dossier, fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button, control, field } from '../../test/form.ts';
import { ownRepository } from '../../test/held-papers.ts';
import { plan } from '../../test/plan.ts';
import { onToPapers } from '../../test/draft-form.ts';
import { detail, source, values } from '../../test/prefill.ts';
import type { McForm } from './form.ts';

interface Sent {
  readonly submission: Submission;
  readonly key: string;
}

interface Setting {
  readonly client: Client;
  readonly sent: Sent[];
  readonly consents: unknown[];
}

const setting = (answer: (attempt: number) => Promise<typeof dossier> = async () => dossier): Setting => {
  const sent: Sent[] = [];
  const consents: unknown[] = [];
  const client = fakeClient({
    procedures: {
      get: async () => detail,
      plan: async () => ({ ...plan }),
    },
    codeLists: { get: async () => [] },
    prefill: {
      create: async (procedure, request) => {
        consents.push(...request.consents);
        return { id: 'a5a1b2c3', procedure, version: '1.0.0', issuedAt: source.retrievedAt, expiresAt: source.retrievedAt, values };
      },
    },
    dossiers: {
      submit: (submission, { idempotencyKey }) => {
        sent.push({ submission, key: idempotencyKey });
        return answer(sent.length);
      },
    },
  });
  return { client, sent, consents };
};

const press = (form: Element, text: string): void => button(form, text).click();
const input = (form: Element, pointer: string, selector = 'input'): HTMLElement => control(form, pointer, selector);
const on = (form: Element, tag: string): Promise<void> => waitUntil(() => all(form, tag).length === 1, `${tag} is shown`);

const opened = async ({ client }: Setting): Promise<McForm> => {
  const form = await fixture<McForm>(html`<mc-form procedure="1.000000" .client=${client}></mc-form>`);
  await on(form, 'mc-start');
  await waitUntil(() => all(form, 'h1').length === 1, 'the facts are shown');
  return form;
};

const toCheck = async (form: McForm): Promise<void> => {
  press(form, 'Bắt đầu');
  await on(form, 'mc-page');
  await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
  if (!all(form, 'mc-source-note').length) {
    type(input(form, '/requester/name'), 'Trần Thị B');
    type(input(form, '/requester/birthDate'), '1960');
  }
  await onToPapers(form);
  press(form, 'Tiếp tục');
  await on(form, 'mc-check-answers');
  await waitUntil(() => all(form, '.row').length > 2, 'the answers are listed');
};

const agree = (form: McForm): void => deep(form, 'mc-start', 'mc-checkbox', 'input').click();

describe('mc-form with a client', () => {
  it('tells what to know first, and never ticks the consent', async () => {
    const form = await opened(setting());
    const text = visibleText(deep(form, 'mc-start'));
    for (const fact of ['3 ngày làm việc', '8.000 đồng', 'Giấy xác nhận', 'Giấy ủy quyền', '00/2026/NĐ-CP']) expect(text).to.contain(fact);
    expect(deep(form, 'mc-start', 'mc-checkbox', 'input')).to.have.property('checked', false);
    await expectAccessible(form);
  });

  it('fetches nothing without consent', async () => {
    const given = setting();
    const form = await opened(given);
    await toCheck(form);
    expect(given.consents).to.deep.equal([]);
    press(form, 'Nộp');
    await on(form, 'mc-receipt');
    expect(given.sent[0]?.submission.prefill).to.equal(undefined);
  });

  it('fills in, locks what is verified, keeps the original of what is changed, and gives a receipt', async () => {
    const given = setting();
    const form = await opened(given);
    agree(form);
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    await waitUntil(() => all(form, 'mc-source-note').length === 2, 'sources are shown');
    expect(given.consents).to.deep.equal([{ purpose: 'prefill', version: '7', language: 'vi' }]);
    expect(() => input(form, '/requester/name')).to.throw('no input');
    const note = all(form, 'mc-source-note')[0];
    expect(note && visibleText(note)).to.contain('Từ Cơ sở dữ liệu quốc gia về dân cư · lấy ngày 01/09/2026 · đã xác thực');
    await expectAccessible(form);
    type(input(form, '/requester/birthDate'), '12/1954');
    await waitUntil(() => all(form, 'mc-source-note').some((one) => visibleText(one).includes('Ông/bà đã sửa; giá trị gốc: 1954')), 'the original is kept');

    press(form, 'Tiếp tục');
    await waitUntil(() => all(form, '[type=radio]').length === 2, 'the second page');
    press(form, 'Quay lại');
    await waitUntil(() => all(form, 'mc-source-note').length === 2, 'the first page again');
    press(form, 'Quay lại');
    await on(form, 'mc-start');
    await toCheck(form);
    const submitted = oneEvent(form, 'mc-submitted');
    press(form, 'Nộp');
    expect((await submitted).detail).to.deep.equal({ code: dossier.code });
    await on(form, 'mc-receipt');
    await waitUntil(() => focused()?.localName === 'h1', 'the receipt is read first');
    expect(visibleText(deep(form, 'mc-receipt'))).to.contain(dossier.code);
    expect(given.sent[0]?.submission).to.deep.include({ procedure: '1.000000', version: '1.0.0', prefill: 'a5a1b2c3' });
    expect(given.sent[0]?.submission.origins?.['/requester/birthDate']).to.deep.include({ kind: 'override', original: '1954' });
    await expectAccessible(form);
  });

  it('says what is safe when the connection breaks, and sends the same key again for the same answers', async () => {
    const given = setting((attempt) => (attempt === 1 ? Promise.reject(networkError()) : Promise.resolve(dossier)));
    const form = await opened(given);
    await toCheck(form);
    press(form, 'Nộp');
    await waitUntil(() => all(form, '[role=alert]').some((one) => one.textContent?.includes('không bị nộp hai lần')), 'says what is safe');
    await expectAccessible(form);
    press(form, 'Nộp lại');
    await on(form, 'mc-receipt');
    expect(given.sent).to.have.length(2);
    expect(given.sent[0]?.key).to.equal(given.sent[1]?.key);
  });

  it('lays what the server refuses on the field and the summary, and takes another key for other answers', async () => {
    const errors = [{ pointer: '/requester/name', code: 'maxLength', params: { limit: 5 } }];
    const given = setting((attempt) => (attempt === 1 ? Promise.reject(refusal({ status: 422, code: 'invalidAnswers', errors })) : Promise.resolve(dossier)));
    const form = await opened(given);
    await toCheck(form);
    press(form, 'Nộp');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    const text = 'Ghi họ, chữ đệm, tên ngắn lại, nhiều nhất 5 ký tự';
    const link = deep(form, 'mc-error-summary', 'a');
    expect(link.textContent).to.equal(`Người yêu cầu: ${text.replace('Ghi', 'ghi')}`);
    link.click();
    await waitUntil(() => all(form, 'mc-page').length === 1 && focused()?.id === 'input', 'the field has the focus');
    expect(all(form, '.error').some((one) => one.textContent?.includes(text))).to.equal(true);
    type(input(form, '/requester/name'), 'An');
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp');
    await on(form, 'mc-receipt');
    expect(given.sent[0]?.key).not.to.equal(given.sent[1]?.key);
  });

  it('leads to a locked value that the server refuses, says which it is, and shows the focus', async () => {
    const errors = [{ pointer: '/requester/name', code: 'locked' }];
    const given = setting(() => Promise.reject(refusal({ status: 422, code: 'invalidAnswers', errors })));
    const form = await opened(given);
    agree(form);
    await toCheck(form);
    expect(visibleText(deep(form, 'mc-check-answers'))).to.contain('Nguyễn Thị Hoa');
    press(form, 'Nộp');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    deep(form, 'mc-error-summary', 'a').click();
    await waitUntil(() => focused()?.classList.contains('settled'), 'the locked value has the focus');
    const group = focused();
    const named = (attribute: string): string =>
      field(form, '/requester/name').shadowRoot?.getElementById(group?.getAttribute(attribute) ?? '')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    expect(group?.getAttribute('role')).to.equal('group');
    expect(named('aria-labelledby')).to.equal('Họ, chữ đệm, tên');
    expect(named('aria-describedby')).to.contain('Lỗi: Giữ nguyên họ, chữ đệm, tên');
    expect(group && getComputedStyle(group).outlineStyle).to.equal('solid');
    await expectAccessible(form);
  });

  it('asks to look at a value that nobody vouches for', async () => {
    const note = await fixture(html`<mc-source-note authority="Cơ sở dữ liệu" doubtful></mc-source-note>`);
    expect(visibleText(note)).to.contain('chưa xác thực');
    const sure = await fixture(html`<mc-source-note authority="Cơ sở dữ liệu" verified></mc-source-note>`);
    expect(visibleText(sure)).not.to.contain('chưa xác thực');
  });

  it('says a source once where all that is filled in on a page comes from it', async () => {
    const given = setting();
    const form = await opened(given);
    agree(form);
    await toCheck(form);
    const check = deep(form, 'mc-check-answers');
    const notes = all(check, 'mc-source-note').map((note) => deep(note, 'p').innerText);
    expect(notes).to.deep.equal(['Từ Cơ sở dữ liệu quốc gia về dân cư · lấy ngày 01/09/2026', 'Đã xác thực', 'Đã xác thực']);
  });

  it('goes on when nothing can be fetched, and says so', async () => {
    const given = setting();
    const client = { ...given.client, prefill: { create: () => Promise.reject(networkError()) } };
    const form = await opened({ ...given, client });
    agree(form);
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    expect(visibleText(form)).to.contain('Ông/bà tự khai, tự nộp giấy tờ');
    await expectAccessible(form);
  });

  it('offers what the person keeps once that is known, and begins without waiting for it', async () => {
    const given = setting();
    const waits: ((own: OwnRepository) => void)[] = [];
    const client: Client = { ...given.client, repository: { ...given.client.repository, get: () => new Promise((resolve) => waits.push(resolve)) } };
    const form = await opened({ ...given, client });
    const boxes = (): (string | undefined)[] => all(form, 'mc-start mc-checkbox, mc-checkbox').map(({ dataset }) => dataset['purpose']);
    expect(boxes()).to.deep.equal(['prefill']);
    waits[0]?.(ownRepository);
    await waitUntil(() => boxes().length === 2, 'it is offered');
    expect(boxes()).to.deep.equal(['prefill', 'earlier-answers']);
    await expectAccessible(form);
    deep(form, 'mc-start', '[data-purpose=earlier-answers]', 'input').click();
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    expect(given.consents).to.deep.equal([{ purpose: 'earlier-answers', version: '1', language: 'vi' }]);
  });

  it('offers nothing of what the person keeps where it can’t be learned', async () => {
    const given = setting();
    const form = await opened({ ...given, client: { ...given.client, repository: { ...given.client.repository, get: () => Promise.reject(networkError()) } } });
    expect(all(form, 'mc-checkbox')).to.have.length(1);
    await toCheck(form);
  });

  it('says whom it could not ask, for answers or for papers alone', async () => {
    const given = setting();
    const name = { vi: 'Kho dữ liệu quốc gia' };
    for (const [more, said] of [[{}, 'nên có câu chưa được điền sẵn'], [{ papers: true as const }, 'nên chưa biết giấy tờ nào đã có sẵn']] as const) {
      const create: Client['prefill']['create'] = async (procedure, request) => ({ ...(await given.client.prefill.create(procedure, request)), unreachable: [{ id: 'documents', name, ...more }] });
      const form = await opened({ ...given, client: { ...given.client, prefill: { create } } });
      agree(form);
      press(form, 'Bắt đầu');
      await on(form, 'mc-page');
      await waitUntil(() => visibleText(form).includes(`Chưa tra được Kho dữ liệu quốc gia, ${said}`), said);
      await expectAccessible(form);
      form.remove();
    }
  });

  it('asks for what is agreed to later too, and by what was agreed to before without another word; what was typed meanwhile stays, but for what is locked', async () => {
    const given = setting();
    const client: Client = { ...given.client, repository: { ...given.client.repository, get: async () => ownRepository } };
    const [extended, issued]: [(string | undefined)[], string[]] = [[], []];
    const create: Client['prefill']['create'] = async (procedure, request) => {
      const prefill = await given.client.prefill.create(procedure, request);
      extended.push(request.prefill);
      issued.push(prefill.id);
      return request.consents.some(({ purpose }) => purpose === 'prefill') ? prefill : { ...prefill, values: [] };
    };
    const form = await opened({ ...given, client: { ...client, prefill: { create } } });
    await waitUntil(() => all(form, 'mc-checkbox').length === 2, 'both are offered');
    deep(form, 'mc-start', '[data-purpose=earlier-answers]', 'input').click();
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
    type(input(form, '/requester/name'), 'Trần Thị B');
    type(input(form, '/requester/birthDate'), '1960');
    press(form, 'Quay lại');
    await on(form, 'mc-start');
    await waitUntil(() => all(form, 'mc-checkbox').length === 1, 'nobody is asked twice');
    expect(visibleText(deep(form, 'mc-start'))).to.contain('Ông/bà đã đồng ý: Tôi đồng ý dùng lại những câu');
    await expectAccessible(form);
    agree(form);
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    await waitUntil(() => all(form, 'mc-source-note').length === 2, 'filled in');
    expect(given.consents).to.deep.equal([{ purpose: 'earlier-answers', version: '1', language: 'vi' }, { purpose: 'prefill', version: '7', language: 'vi' }]);
    expect(extended, 'the first one is extended').to.deep.equal([undefined, issued[0]]);
    expect(() => input(form, '/requester/name'), 'locked').to.throw('no input');
    expect(input(form, '/requester/birthDate')).to.have.property('value', '1960');
    press(form, 'Quay lại');
    await on(form, 'mc-start');
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    expect(given.consents, 'nobody is asked without a new word').to.have.length(2);
  });

  it('takes for agreed to what the gateway says stands: what was taken back elsewhere meanwhile is asked for anew', async () => {
    const given = setting();
    const client: Client = { ...given.client, repository: { ...given.client.repository, get: async () => ownRepository } };
    const create: Client['prefill']['create'] = async (procedure, request) => {
      const purposes = request.consents.map(({ purpose }) => purpose);
      return { ...(await given.client.prefill.create(procedure, request)), purposes };
    };
    const form = await opened({ ...given, client: { ...client, prefill: { create } } });
    await waitUntil(() => all(form, 'mc-checkbox').length === 2, 'both are offered');
    for (const purpose of ['earlier-answers', 'prefill']) {
      deep(form, 'mc-start', `[data-purpose=${purpose}]`, 'input').click();
      press(form, 'Bắt đầu');
      await on(form, 'mc-page');
      press(form, 'Quay lại');
      await on(form, 'mc-start');
    }
    expect(all(form, 'mc-checkbox').map(({ dataset }) => dataset['purpose'])).to.deep.equal(['earlier-answers']);
  });

  it('doesn\'t wait for a gateway that hangs, and tries again when it is told to: what was typed meanwhile stays, but for what is locked', async () => {
    const given = setting();
    const waits: (() => void)[] = [];
    const asked: (AbortSignal | undefined)[] = [];
    const { create } = given.client.prefill;
    let hangs = true;
    const client: Client = {
      ...given.client,
      prefill: {
        create: (procedure, request, options) => {
          asked.push(options?.signal);
          return hangs ? new Promise(() => undefined) : create(procedure, request, options);
        },
      },
    };
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => {
      expect(milliseconds).to.be.at.most(5_000);
      const controller = new AbortController();
      waits.push(() => controller.abort());
      return controller.signal;
    };
    try {
      const form = await opened({ ...given, client });
      agree(form);
      press(form, 'Bắt đầu');
      await waitUntil(() => asked.length === 1, 'asked');
      waits[0]?.();
      await on(form, 'mc-page');
      expect(asked[0]?.aborted, 'nobody listens any longer').to.equal(true);
      type(input(form, '/requester/name'), 'Trần Thị B');
      type(input(form, '/requester/birthDate'), '1960');

      const again = button(form, 'Thử lại');
      again.focus();
      again.click();
      await waitUntil(() => visibleText(form).includes('Đang lấy dữ liệu'), 'it is said');
      again.click();
      expect(asked.length, 'once').to.equal(2);
      waits[1]?.();
      await waitUntil(() => visibleText(form).includes('Chưa lấy được những gì đã có'), 'in vain');
      expect(focused(), 'still there').to.equal(again);

      hangs = false;
      again.click();
      await waitUntil(() => all(form, 'mc-source-note').length === 2, 'filled in');
      expect(visibleText(form)).not.to.contain('Chưa lấy được những gì đã có');
      expect(() => input(form, '/requester/name'), 'locked').to.throw('no input');
      expect(all(form, 'mc-source-note').map(visibleText).join(' ')).to.contain('giá trị gốc: 1954');
      expect(input(form, '/requester/birthDate')).to.have.property('value', '1960');
      await waitUntil(() => focused()?.localName === 'h1', 'goes on where the page begins');
    } finally {
      AbortSignal.timeout = timeout;
    }
  });
});
