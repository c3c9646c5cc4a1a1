import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define.ts';
import { dossier } from '../../test/client.ts';
import { all, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import type { McReceipt } from '../receipt/receipt.ts';
import { qrPath } from './modules.ts';
import type { McQr } from './qr.ts';

const drawn = async (value: string): Promise<McQr> => {
  const element = await fixture<McQr>(html`<mc-qr value=${value} label="Mã QR"></mc-qr>`);
  await waitUntil(() => element.shadowRoot?.querySelector('svg'), 'is drawn');
  return element;
};

describe('mc-qr', () => {
  it('draws its modules with room around them', async () => {
    const { size, path } = qrPath('H99.001-260901-0001');
    const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(([, x, y, width]) => [Number(x), Number(y), Number(x) + Number(width)] as const);
    expect(Math.min(...dark.map(([x, y]) => Math.min(x, y)))).to.equal(4);
    expect(Math.max(...dark.map(([, y, end]) => Math.max(y + 1, end)))).to.equal(size - 4);
    expect(dark[0], 'a corner that readers look for').to.deep.equal([4, 4, 11]);
    const element = await drawn('H99.001-260901-0001');
    const code = element.shadowRoot?.querySelector('svg');
    expect(code?.getAttribute('aria-label')).to.equal('Mã QR');
    expect(code?.querySelector('path')?.getAttribute('d')).to.equal(path);
    await expectAccessible(element);
  });

  it('is dark on light in forced colours too', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await drawn('x');
    const code = element.shadowRoot?.querySelector('svg');
    expect(code && getComputedStyle(code).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(code && getComputedStyle(code).fill).to.equal('rgb(0, 0, 0)');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('follows its value, and shows nothing for none', async () => {
    const element = await drawn('x');
    element.value = '';
    await waitUntil(() => !element.shadowRoot?.querySelector('svg'));
  });
});

describe('mc-receipt with a lookup code', () => {
  it('shows the code, and the QR code only where a page takes it', async () => {
    const receipt = await fixture<McReceipt>(html`<mc-receipt .dossier=${{ ...dossier, lookup: 'K7Q2M-9XWTP' }}></mc-receipt>`);
    expect(visibleText(receipt)).to.contain('Mã tra cứu K7Q2M-9XWTP').and.to.contain('không cần đăng nhập');
    expect(all(receipt, 'mc-qr')).to.deep.equal([]);
    receipt.lookupUrl = '/tra-cuu';
    await receipt.updateComplete;
    const code = deep(receipt, 'mc-qr');
    expect('value' in code && code.value).to.equal(`${location.origin}/tra-cuu#${dossier.code}.K7Q2M-9XWTP`);
    await waitUntil(() => code.shadowRoot?.querySelector('svg'));
    await expectAccessible(receipt);
  });
});
