import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { deep, expectAccessible } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';

const kinds = ['neutral', 'info', 'success', 'warning', 'error'] as const;

describe('mc-badge', () => {
  it('has a drawing of its own for each kind, so that colour is never alone', async () => {
    const page = await fixture(html`<div>${kinds.map((kind) => html`<mc-badge kind=${kind}>Đang giải quyết</mc-badge> `)}</div>`);
    const drawings = [...page.querySelectorAll('mc-badge')].map((badge) => deep(badge, '.badge').querySelector('path')?.getAttribute('d'));
    expect(new Set(drawings).size).to.equal(kinds.length);
    expect(drawings).not.to.include(undefined);
    await expectAccessible(page);
  });

  it('breaks a long word rather than a narrow screen with large text', async () => {
    await fits(await fixture(html`<mc-badge kind="warning">Yêu_cầu_bổ_sung_giấy_tờ_và_nộp_lệ_phí</mc-badge>`));
  });

  it('has an edge and a drawing that can be seen in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const badge = await fixture(html`<mc-badge kind="success">Đã xong</mc-badge>`);
    const { borderTopStyle, color } = getComputedStyle(deep(badge, '.badge'));
    expect(borderTopStyle).to.equal('solid');
    const drawing = deep(badge, '.badge').querySelector('svg');
    expect(drawing && getComputedStyle(drawing).color, 'on any ground').to.equal(color);
    await emulateMedia({ forcedColors: 'none' });
  });
});
