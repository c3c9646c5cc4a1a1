import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Client, ConsentRecord } from '@motcua/client';
import '../define/repository.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient, networkError } from '../../test/client.ts';
import { consents } from '../../test/consents.ts';
import { all, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { button } from '../../test/form.ts';
import { ownRepository } from '../../test/held-papers.ts';
import type { McRepository } from './repository.ts';

const [held, past] = consents;
const opened = (given: Partial<Client['consents']>): Promise<McRepository> =>
  fixture<McRepository>(html`<mc-repository .client=${fakeClient({ consents: given })}></mc-repository>`);
const shows = (element: McRepository, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);
const list = async (): Promise<ConsentRecord[]> => [...consents];
const withdrawn = async (id: string): Promise<ConsentRecord> => {
  if (!held || id !== held.id) throw new Error(id);
  return { ...held, withdrawnAt: '2026-09-05T03:20:00Z' };
};

describe('mc-repository', () => {
  it('tells of each consent what it was for, whom it let ask, and what came of it', async () => {
    const element = await opened({ list });
    await shows(element, 'Cấp Giấy xác nhận tình trạng hôn nhân');
    const text = visibleText(element);
    expect(text).to.contain('đồng ý lúc 09:00 ngày 01/09/2026');
    expect(text).to.contain('Cơ sở dữ liệu quốc gia về dân cư: đã điền: Họ, chữ đệm, tên; Ngày sinh');
    expect(text).to.contain('Cơ sở dữ liệu hộ tịch điện tử: chưa tra được');
    expect(text).to.contain('đã điền: Họ, chữ đệm, tên; Ngày sinh · 09:00 ngày 01/09/2026');
    expect(text).to.contain('Đã nộp trong hồ sơ H99.001-260902-0001: câu trả lời điền sẵn: Họ, chữ đệm, tên. giấy tờ: Trích lục ghi chú ly hôn · 10:10 ngày 02/09/2026');
    expect(text).to.contain('cán bộ đã mở xem: Trích lục ghi chú ly hôn · 14:45 ngày 03/09/2026');
    expect(text).to.contain('không có dữ liệu về ông/bà').and.to.contain('Đã rút lại lúc 08:05 ngày 21/08/2026');
    expect(element.renderRoot.querySelectorAll('.ask')).to.have.length(1);
    await expectAccessible(element);
  });

  it('goes on asking about one while another is still being taken back', async () => {
    let done = (): void => undefined;
    const finished = new Promise<void>((resolve) => { done = resolve; });
    const second = held && { ...held, id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a09' };
    const element = await opened({ list: async () => (held && second ? [held, second] : []), withdraw: async (id) => (await finished, withdrawn(id)) });
    await waitUntil(() => all(element, '.ask').length === 2);
    all(element, '.ask')[0]?.click();
    await shows(element, 'Rút lại đồng ý');
    all(element, '.asking .primary')[0]?.click();
    await shows(element, 'Đang rút lại…');
    all(element, '.ask')[0]?.click();
    await waitUntil(() => all(element, '#consent-0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a09 .asking').length === 1);
    done();
    await shows(element, 'Đã rút lại lúc');
    expect(all(element, '#consent-0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a09 .asking')).to.have.length(1);
  });

  it('says what goes with a consent of when one box was for all that is asked before a form is begun', async () => {
    const more = 'giấy tờ đã có và câu trả lời của hồ sơ trước';
    for (const [version, says] of [['6', true], ['7', false]] as const) {
      const element = await opened({ list: async () => (held ? [{ ...held, version }] : []) });
      await shows(element, 'Rút lại');
      all(element, '.ask')[0]?.click();
      await shows(element, 'dữ liệu đã lấy bị xóa');
      expect(visibleText(element).includes(more)).to.equal(says);
    }
  });

  it('shows the words that were agreed to, their number, and how and in which language it was done, by the keyboard too', async () => {
    const element = await opened({ list });
    await shows(element, 'Xem lời đã đồng ý: Cấp Giấy xác nhận tình trạng hôn nhân, Để điền sẵn tờ khai');
    const [first, second] = all(element, 'details');
    const words = (): string => first?.innerText.replaceAll(/\s+/g, ' ') ?? '';
    expect(words()).not.to.contain('Tôi đồng ý');
    first?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words().includes('“Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm lấy dữ liệu của tôi'), 'it is open');
    expect(words()).to.contain('đánh dấu vào ô trên biểu mẫu trực tuyến, bằng tiếng Việt · bản lời số 7');
    expect(second?.textContent, 'of which less is known').to.contain('bản lời số 2').and.not.to.contain('bằng tiếng').and.not.to.contain('“');
    await expectAccessible(element);
    await setLanguage('en');
    await waitUntil(() => words().includes('in Vietnamese · wording number 7'), 'in English');
    expect(first?.querySelector('[lang=vi]')?.textContent, 'as it was agreed to').to.contain('Tôi đồng ý');
    await setLanguage('vi');
  });

  it('tells by which button the first wordings of a supplement were agreed to, and which boxes otherwise', async () => {
    if (!held) throw new Error('no consent');
    const list = async (): Promise<ConsentRecord[]> => [
      { id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a04', purpose: 'supplement', version: '2', words: { vi: 'Đồng ý, tìm giấy tờ giúp tôi', en: 'I agree, look for the papers' }, method: held.method, givenAt: held.givenAt, uses: [] },
      { ...held, id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a03', purpose: 'supplement', version: '3', language: 'en' },
    ];
    const element = await opened({ list });
    await shows(element, 'Để tìm giấy tờ được yêu cầu bổ sung');
    const [button, box] = all(element, 'details').map((each) => each.textContent ?? '');
    expect(button).to.contain('“Đồng ý, tìm giấy tờ giúp tôi”').and.to.contain('Cách đồng ý: bấm nút trên biểu mẫu trực tuyến');
    expect(box).to.contain('đánh dấu vào ô').and.to.contain('bằng tiếng Anh').and.to.contain('“I agree that');
  });

  for (const [purpose, said, asked, nothing] of [
    ['prefill', 'Để điền sẵn tờ khai', 'dữ liệu đã lấy bị xóa', 'không có gì để điền'],
    ['held-papers', 'Để dùng giấy tờ đã có', 'giấy tờ đã tìm thấy mà chưa nộp không dùng được nữa', 'không có giấy tờ nào dùng được'],
    ['earlier-answers', 'Để dùng lại câu trả lời của hồ sơ trước', 'không được điền vào tờ khai này nữa', 'không có gì để điền'],
    ['supplement', 'Để tìm giấy tờ được yêu cầu bổ sung', 'giấy tờ đã tìm thấy mà chưa gửi không dùng được nữa', 'không có giấy tờ nào dùng được'],
  ] as const) {
    it(`takes ${purpose} back alone, and says first what that changes`, async () => {
      if (!held) throw new Error('no consent');
      const [use] = held.uses;
      const [one, other] = [{ ...held, purpose, uses: use ? [{ ...use, questions: [] }] : [] }, { ...held, id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a09', purpose: 'keep-papers' as const }];
      const asks: string[] = [];
      const element = await opened({ list: async () => [one, other], withdraw: async (id) => (asks.push(id), { ...one, withdrawnAt: '2026-09-05T03:20:00Z' }) });
      await shows(element, said);
      await shows(element, nothing);
      button(element, `Rút lại: Cấp Giấy xác nhận tình trạng hôn nhân, ${said}`).click();
      await shows(element, asked);
      button(element, 'Rút lại đồng ý').click();
      await shows(element, 'Đã rút lại lúc 10:20 ngày 05/09/2026');
      expect([asks, element.renderRoot.querySelectorAll('.ask').length]).to.deep.equal([[held.id], 1]);
    });
  }

  it('asks before a consent is taken back, and leaves it when the person says so', async () => {
    const element = await opened({ list });
    await shows(element, 'Rút lại');
    button(element, 'Rút lại').click();
    await waitUntil(() => focused()?.closest('.asking'));
    await expectAccessible(element);
    button(element, 'Để nguyên').click();
    await waitUntil(() => focused()?.className === 'ask');
    expect(element.renderRoot.querySelector('.asking')).to.equal(null);
  });

  it('takes it back once, says when, and tells the page nothing of it', async () => {
    let asked = 0;
    const heard: unknown[] = [];
    const element = await opened({ list, withdraw: (id) => ((asked += 1), withdrawn(id)) });
    element.addEventListener('mc-withdrawn', ({ detail }) => heard.push(detail));
    await shows(element, 'Rút lại');
    button(element, 'Rút lại').click();
    await waitUntil(() => element.renderRoot.querySelector('.asking'));
    const sure = button(element, 'Rút lại đồng ý');
    sure.click();
    sure.click();
    await shows(element, 'Đã rút lại lúc 10:20 ngày 05/09/2026');
    await waitUntil(() => focused()?.localName === 'h2');
    expect([asked, heard]).to.deep.equal([1, [null]]);
    await expectAccessible(element);
  });

  it('says why it came to nothing, and lets the person try again', async () => {
    let fails = true;
    const element = await opened({ list, withdraw: (id) => (fails ? Promise.reject(networkError()) : withdrawn(id)) });
    await shows(element, 'Rút lại');
    button(element, 'Rút lại').click();
    await waitUntil(() => element.renderRoot.querySelector('.asking'));
    button(element, 'Rút lại đồng ý').click();
    await shows(element, 'Không kết nối được với hệ thống');
    await waitUntil(() => focused()?.closest('.asking'));
    fails = false;
    button(element, 'Rút lại đồng ý').click();
    await shows(element, 'Đã rút lại lúc');
    expect(visibleText(element)).not.to.contain('Không kết nối được');
  });

  it('says when there is nothing, and when the list can’t be had', async () => {
    expect(visibleText(await opened({ list: () => new Promise(() => undefined) }))).not.to.contain('chưa đồng ý');
    const none = await opened({ list: async () => [] });
    await shows(none, 'Ông/bà chưa đồng ý cho lấy dữ liệu lần nào.');
    await expectAccessible(none);
    let fails = true;
    const element = await opened({ list: () => (fails ? Promise.reject(networkError()) : list()) });
    await shows(element, 'Không kết nối được với hệ thống');
    await expectAccessible(element);
    fails = false;
    button(element, 'Thử lại').click();
    await shows(element, 'Cấp Giấy xác nhận tình trạng hôn nhân');
  });

  it('lists what the person keeps for next time, asks before it is removed, and removes it', async () => {
    const removed: string[] = [];
    const client = fakeClient({ consents: { list }, repository: { get: async () => ownRepository, remove: async (id) => void removed.push(id) } });
    const element = await fixture<McRepository>(html`<mc-repository .client=${client}></mc-repository>`);
    await shows(element, 'Kho dữ liệu điện tử của tôi');
    const text = visibleText(element);
    for (const said of ['ket-hon.pdf', 'Từ hồ sơ H99.001-260901-0001, giữ từ ngày 05/09/2026 đến ngày 04/09/2031', 'Ngày ly hôn 01/06/2018', 'Tình trạng hôn nhân Đã ly hôn']) expect(text).to.contain(said);
    await expectAccessible(element);
    button(element, 'Xóa: Giấy chứng nhận kết hôn').click();
    await waitUntil(() => focused()?.closest('.asking'));
    expect(removed).to.deep.equal([]);
    await expectAccessible(element);
    button(element, 'Xóa khỏi kho').click();
    await waitUntil(() => !visibleText(element).includes('ket-hon.pdf'), 'it is gone');
    expect(removed).to.deep.equal(ownRepository.papers.map(({ id }) => id));
    await waitUntil(() => focused()?.id === 'kept', 'the focus is not lost');
  });

  const [answer] = ownRepository.answers;
  const DOSSIER = answer?.dossier ?? '';

  it('removes all answers of one dossier at once, asked first by its name, and says so', async () => {
    const removed: string[] = [];
    let fails = true;
    const other = ownRepository.answers.map((each) => ({ ...each, id: each.id.replace(/^7/, '8'), dossier: 'H99.001-261001-0002' }));
    const client = fakeClient({
      consents: { list },
      repository: { get: async () => ({ ...ownRepository, answers: [...ownRepository.answers, ...other] }), removeAnswers: async (dossier) => (fails ? Promise.reject(networkError()) : void removed.push(dossier)) },
    });
    const element = await fixture<McRepository>(html`<mc-repository .client=${client}></mc-repository>`);
    await shows(element, 'Xóa tất cả câu trả lời của hồ sơ này');
    const whole = (): HTMLElement => button(element, `Xóa tất cả câu trả lời của hồ sơ này: ${DOSSIER}`);
    whole().click();
    await shows(element, `Xóa tất cả 2 câu trả lời đã giữ lại từ hồ sơ ${DOSSIER}?`);
    await waitUntil(() => focused()?.closest('.asking'));
    await expectAccessible(element);
    button(element, 'Để nguyên').click();
    await waitUntil(() => focused()?.textContent?.includes(DOSSIER), 'back where the person was');
    expect(removed).to.deep.equal([]);
    whole().click();
    await waitUntil(() => focused()?.closest('.asking'));
    button(element, 'Xóa khỏi kho').click();
    await shows(element, 'Không kết nối được với hệ thống');
    await waitUntil(() => focused()?.closest('.asking'));
    expect(visibleText(element), 'nothing is gone').to.contain(`Từ hồ sơ ${DOSSIER}`).and.to.contain('Ngày ly hôn');
    fails = false;
    button(element, 'Xóa khỏi kho').click();
    await waitUntil(() => focused()?.id === 'kept', 'the focus is not lost');
    expect(removed).to.deep.equal([DOSSIER]);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.equal(`Đã xóa tất cả câu trả lời đã giữ lại từ hồ sơ ${DOSSIER}`);
    expect([...element.renderRoot.querySelectorAll('.answer')].map(({ id }) => id)).to.deep.equal(other.map(({ id }) => `kept-${id}`));
    expect(visibleText(element), 'papers stay').to.contain('ket-hon.pdf');
    await expectAccessible(element);
  });

  it('shows a row with all that is kept of it', async () => {
    if (!answer) throw new Error('no answer');
    const { id, procedure, dossier, keptAt, expiresAt } = answer;
    const row = { id, procedure, dossier, keptAt, expiresAt, question: { vi: 'Ngành, nghề 1' }, row: [{ question: { vi: 'Tên ngành' }, value: 'Bán gạo' }, { question: { vi: 'Ngành chính' }, value: true }, { question: { vi: 'Nơi bán' }, value: ['a', 'b'], label: { vi: 'Chợ, nhà' } }] };
    const element = await fixture<McRepository>(html`<mc-repository .client=${fakeClient({ consents: { list }, repository: { get: async () => ({ papers: [], answers: [row] }) } })}></mc-repository>`);
    await shows(element, 'Ngành, nghề 1');
    expect(visibleText(element)).to.contain('Tên ngành Bán gạo').and.to.contain('Ngành chính Có').and.to.contain('Nơi bán Chợ, nhà').and.not.to.contain('Xóa tất cả');
    button(element, 'Xóa: Ngành, nghề 1: Bán gạo');
    await expectAccessible(element);
  });

  it('what was kept by a consent goes with it', async () => {
    if (!held) throw new Error('no consent');
    const keeping: ConsentRecord = { ...held, purpose: 'keep-papers', uses: [] };
    let kept = ownRepository;
    const client = fakeClient({
      consents: { list: async () => [keeping], withdraw: async () => ((kept = { papers: [], answers: [] }), { ...keeping, withdrawnAt: '2026-09-05T03:20:00Z' }) },
      repository: { get: async () => kept },
    });
    const element = await fixture<McRepository>(html`<mc-repository .client=${client}></mc-repository>`);
    await shows(element, 'Để giữ lại giấy tờ cho hồ sơ sau');
    button(element, 'Rút lại').click();
    await shows(element, 'bị xóa khỏi kho của ông/bà');
    button(element, 'Rút lại đồng ý').click();
    await waitUntil(() => !visibleText(element).includes('ket-hon.pdf'), 'it is gone');
  });

  it('speaks English, and names of whoever was asked too', async () => {
    const element = await opened({ list: async () => (past ? [past] : []) });
    await shows(element, 'Đăng ký tạm trú');
    await setLanguage('en');
    await shows(element, 'Registration of temporary residence');
    expect(visibleText(element)).to.contain('National population database').and.to.contain('has nothing about you');
    await setLanguage('vi');
  });
});
