import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DossierContent, DossierEvent, DossierFile } from '@motcua/client';
import '../define.ts';
import { dossier } from '../../test/client.ts';
import { answers } from '../../test/declaration.ts';
import { all, deep, expectAccessible } from '../../test/dom.ts';
import { plan } from '../../test/plan.ts';
import type { McReceptionSlip } from './reception-slip.ts';

const file = (id: string, component: string): DossierFile => ({ id, component, name: `${id}.pdf`, type: 'application/pdf', size: 1, sha256: 'a'.repeat(43), state: 'clean' });
const submitted: DossierEvent = { seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 };
const received: DossierEvent = { seq: 2, type: 'moved', at: '2026-09-01T18:30:00Z', state: 2, unit: 'Bộ phận Một cửa', appointment: '2026-09-04' };
const content: DossierContent = {
  code: dossier.code, procedure: '1.000000', version: '1.0.0', context: {}, origins: {}, files: [file('a', 'TP1'), file('b', 'TP1')],
  answers: { ...answers, requester: { ...answers.requester, personalId: '001190000001' } },
};

const slip = async (events: readonly DossierEvent[], given: Partial<Pick<McReceptionSlip, 'content' | 'dossier'>> = {}): Promise<McReceptionSlip> => {
  const element = await fixture<McReceptionSlip>(html`<mc-reception-slip
    .dossier=${given.dossier ?? dossier}
    .content=${given.content ?? content}
    .events=${events}
    .plan=${plan}
    ><svg slot="qr" role="img" aria-label="Mã QR của hồ sơ"></svg
  ></mc-reception-slip>`);
  await element.updateComplete;
  return element;
};
const textOf = async (element: McReceptionSlip): Promise<string> => {
  await waitUntil(() => element.shadowRoot?.querySelector('.sheet'), 'the slip is drawn');
  return deep(element, '.sheet').textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
};

describe('mc-reception-slip', () => {
  it('is not there before the dossier was received', async () => {
    const element = await slip([submitted]);
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
    element.events = [submitted, received];
    expect(await textOf(element)).to.match(/giấy tiếp nhận hồ sơ và hẹn trả kết quả/i);
  });

  it('says what is held, and leaves the rest open', async () => {
    const element = await slip([submitted, received, { seq: 3, type: 'supplemented', at: received.at, state: 5, files: [file('c', 'unknown')] }]);
    const text = await textOf(element);
    for (const part of [
      'Ủy ban nhân dân xã Thử Nghiệm', `Số: ${dossier.code}`, 'ngày 02 tháng 9 năm 2026', 'Bộ phận tiếp nhận: Bộ phận Một cửa', 'Tiếp nhận hồ sơ của: Nguyễn Thị Mẫu',
      'Số điện thoại: (để trống)', 'Địa chỉ: (để trống)', 'Nội dung yêu cầu giải quyết: Thủ tục thử nghiệm', '3. Thời gian giải quyết hồ sơ theo quy định: 3 ngày làm việc',
      '4. Thời gian nhận hồ sơ: 01:30 ngày 02/09/2026', '5. Thời gian trả kết quả giải quyết hồ sơ: ngày 04/09/2026',
    ]) expect(text).to.contain(part);
    const rows = all(element, 'tbody tr').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
    expect(rows).to.deep.equal([['1', 'Tờ khai điện tử', '', '', '', '1'], ['2', 'Giấy ủy quyền', '', '', '', '2'], ['3', 'unknown', '', '', '', '1']]);
    await expectAccessible(element);
  });

  it('promises no day while there is no appointment, and takes hostile answers for text', async () => {
    const attack = '<img src=x onerror=alert(1)>';
    const { seq, type, at, state } = received;
    const element = await slip([{ seq, type, at, state }], { content: { ...content, answers: { requester: { name: attack, residence: [] }, subject: { name: { a: 1 } } } } });
    const text = await textOf(element);
    expect(text).to.contain('kết quả giải quyết hồ sơ: (để trống)');
    expect(text).to.contain(`Người nộp hồ sơ: ${attack}`);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});
