import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Client, KeepingRequest } from '@motcua/client';
import '../define/repository.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, expectAccessible, visibleText } from '../../test/dom.ts';
import { button } from '../../test/form.ts';
import { keepable, ownRepository } from '../../test/held-papers.ts';
import { KEEPING_VERSION, type McKeep } from './keep.ts';

const opened = (given: Partial<Client['dossiers']>): Promise<McKeep> =>
  fixture<McKeep>(html`<mc-keep code="H99.001-260901-0001" .client=${fakeClient({ dossiers: { keepable: async () => keepable, ...given } })}><p>Xem lại</p></mc-keep>`);
const shows = (element: McKeep, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);
const boxes = (element: McKeep): HTMLInputElement[] => all(element, 'input[type=checkbox]').filter((one): one is HTMLInputElement => one instanceof HTMLInputElement);

describe('mc-keep', () => {
  afterEach(() => setLanguage('vi'));

  it('asks for each kind by itself, ticked for nobody, and keeps what was chosen alone', async () => {
    const asked: KeepingRequest[] = [];
    const heard: unknown[] = [];
    const element = await opened({ keep: async (_code, request) => (asked.push(request), ownRepository) });
    element.addEventListener('mc-kept', ({ detail }) => heard.push(detail));
    await shows(element, 'Giấy chứng nhận kết hôn (ket-hon.pdf)');
    expect(visibleText(element)).to.contain('Người kê khai: Số điện thoại; Thư điện tử');
    await waitUntil(() => boxes(element).length === 2, 'two decisions');
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false]);
    await expectAccessible(element);
    button(element, 'Giữ lại').click();
    await shows(element, 'Chọn ít nhất một mục để giữ lại');
    expect(asked).to.deep.equal([]);
    boxes(element)[0]?.click();
    button(element, 'Giữ lại').click();
    await shows(element, 'Đã giữ lại giấy tờ của hồ sơ này');
    expect(asked).to.deep.equal([{ consents: [{ purpose: 'keep-papers', version: KEEPING_VERSION, language: 'vi' }] }]);
    expect([heard, boxes(element).length]).to.deep.equal([[null], 1]);
    await expectAccessible(element);
  });

  it('shows nothing of a dossier that isn’t finished, and asks again when it has moved on', async () => {
    let finished = false;
    const element = await opened({ keepable: () => (finished ? Promise.resolve(keepable) : Promise.reject(refusal({ status: 409, code: 'notFinished' }))) });
    expect(visibleText(element).trim()).to.equal('');
    finished = true;
    element.seq = 4;
    await shows(element, 'Giữ lại cho lần sau');
  });

  it('says what is kept already, and what went wrong', async () => {
    let fails = true;
    const element = await opened({ keepable: async () => ({ ...keepable, kept: ['keep-papers'] }), keep: () => (fails ? Promise.reject(networkError()) : Promise.resolve(ownRepository)) });
    await shows(element, 'Đã giữ lại giấy tờ của hồ sơ này');
    await waitUntil(() => boxes(element).length === 1);
    boxes(element)[0]?.click();
    button(element, 'Giữ lại').click();
    await shows(element, 'Không kết nối được với hệ thống');
    await expectAccessible(element);
    fails = false;
    button(element, 'Giữ lại').click();
    await shows(element, 'Đã giữ lại câu trả lời của hồ sơ này');
    expect(visibleText(element)).not.to.contain('Không kết nối được');
  });

  it('speaks English', async () => {
    const element = await opened({});
    await shows(element, 'Giữ lại cho lần sau');
    await setLanguage('en');
    await shows(element, 'Keep for next time');
    expect(visibleText(element)).to.contain('Marriage certificate').and.to.contain('Declarant: Telephone; E-mail');
  });
});
