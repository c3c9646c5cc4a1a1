import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define.ts';
import { fakeClient, networkError } from '../../test/client.ts';
import { all, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import { stored } from '../../test/files.ts';
import { button } from '../../test/form.ts';
import type { Client } from '@motcua/client';
import type { McFileList } from './file-list.ts';

const files = [
  stored({ id: 'one', name: 'ket-qua.pdf', size: 1_500_000 }),
  stored({ id: 'two', name: 'anh.jpg', type: 'image/jpeg', state: 'not-scanned' }),
  stored({ id: 'three', name: 'la.pdf', state: 'infected' }),
];
const list = (content: Client['files']['content']): Promise<McFileList> =>
  fixture<McFileList>(html`<mc-file-list .files=${files} .client=${fakeClient({ files: { content } })}></mc-file-list>`);

describe('mc-file-list', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  const { setTimeout } = window;
  const clicked: string[] = [];
  const made: string[] = [];
  const click = HTMLAnchorElement.prototype.click;
  before(() => {
    URL.createObjectURL = () => {
      made.push('blob:x');
      return 'blob:x';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    };
  });
  after(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    HTMLAnchorElement.prototype.click = click;
  });

  it('names size, kind and state, and lets only what may be used be downloaded', async () => {
    const element = await list(async () => new Blob());
    expect(visibleText(element)).to.contain('ket-qua.pdf PDF · 1,5 MB').and.to.contain('Chưa kiểm tra mã độc').and.to.contain('Có mã độc');
    expect(all(element, 'button').map((one) => one.textContent?.trim())).to.deep.equal(['Tải về: ket-qua.pdf', 'Tải về: anh.jpg']);
    await expectAccessible(element);
  });

  it('hands the bytes to the browser under their name, and lets go of them afterwards', async () => {
    let give: ((blob: Blob) => void) | undefined;
    const revoked: string[] = [];
    URL.revokeObjectURL = (address) => revoked.push(address);
    const late: (() => void)[] = [];
    const element = await list(() => new Promise((resolve) => (give = resolve)));
    button(element, 'Tải về: ket-qua.pdf').click();
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Đang tải về…');
    expect(button(element, 'Đang tải về').getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
    Object.assign(window, { setTimeout: (then: () => void) => late.push(then) });
    give?.(new Blob(['x']));
    await Promise.resolve();
    await element.updateComplete;
    Object.assign(window, { setTimeout });
    await waitUntil(() => clicked.length === 1);
    expect(clicked).to.deep.equal(['ket-qua.pdf blob:x']);
    expect(made).to.have.length(1);
    expect(revoked).to.deep.equal([]);
    for (const then of late) then();
    expect(revoked).to.deep.equal(['blob:x']);
    expect(deep(element, '[role=status]').textContent).to.equal('Đã tải về tệp ket-qua.pdf.');
  });

  it('says what failed, and does it again', async () => {
    let attempts = 0;
    const element = await list(async () => {
      attempts += 1;
      if (attempts === 1) throw networkError();
      return new Blob();
    });
    button(element, 'Tải về: anh.jpg').click();
    await waitUntil(() => visibleText(element).includes('Chưa tải về được tệp anh.jpg. Không kết nối được'));
    expect(deep(element, '[role=status]').textContent).to.contain('Chưa tải về được');
    await expectAccessible(element);
    button(element, 'Tải về: anh.jpg').click();
    await waitUntil(() => !all(element, '.error').length && attempts === 2);
  });
});
