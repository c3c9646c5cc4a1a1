import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define/panels.ts';
import { deep, expectAccessible, focused } from '../../test/dom.ts';
import type { McTooltip } from './tooltip.ts';

const made = async (): Promise<{ readonly tooltip: McTooltip; readonly trigger: HTMLElement; readonly tip: HTMLElement }> => {
  const page = await fixture(html`<div style="padding: 100px">
    <button>Trước</button>
    <mc-tooltip><button aria-describedby="more">Mã tra cứu</button><span slot="tip">Mười ký tự in trên giấy tiếp nhận.</span></mc-tooltip>
    <button>Sau</button><span id="more">Bắt buộc</span>
  </div>`);
  const tooltip = page.querySelector('mc-tooltip');
  const trigger = tooltip?.querySelector('button');
  if (!tooltip || !trigger) throw new Error('not rendered');
  return { tooltip, trigger, tip: deep(tooltip, '.tip') };
};
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const point = (element: Element): Promise<void> => sendMouse({ type: 'move', position: middle(element) });
const shows = (tip: HTMLElement): boolean => tip.checkVisibility();
/** A finger, as browsers tell of one: touched, focused (not by all of them), clicked. */
const tap = (element: HTMLElement, focuses = true): void => {
  const touch = { bubbles: true, composed: true, pointerType: 'touch' };
  for (const type of ['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'pointerleave']) element.dispatchEvent(new PointerEvent(type, { ...touch, bubbles: !/enter|leave/.test(type) }));
  if (focuses) element.focus();
  element.click();
};

describe('mc-tooltip', () => {
  afterEach(() => resetMouse());

  it('describes its trigger, together with what did before, and passes axe shown and not', async () => {
    const { tooltip, trigger, tip } = await made();
    const ids = trigger.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).to.deep.equal(['Bắt buộc', 'Mười ký tự in trên giấy tiếp nhận.']);
    expect(document.getElementById(ids[1] ?? '')?.getAttribute('role')).to.equal('tooltip');
    expect(shows(tip)).to.equal(false);
    await expectAccessible(tooltip);
    tooltip.open = true;
    await tooltip.updateComplete;
    expect([shows(tip), tip.matches(':popover-open')]).to.deep.equal([true, true]);
    await expectAccessible(tooltip);
    const tipText = tooltip.querySelector('[slot=tip]');
    tipText?.remove();
    await waitUntil(() => trigger.getAttribute('aria-describedby') === 'more', 'says no more than there is');
  });

  it('is seen while the focus is on its trigger, and Escape takes it away', async () => {
    const { tip, trigger } = await made();
    await sendKeys({ press: 'Tab' });
    document.querySelector<HTMLElement>('button')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(trigger);
    await waitUntil(() => shows(tip));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shows(tip));
    expect(focused()).to.equal(trigger);
    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => shows(tip), 'comes again');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => !shows(tip));
    expect(focused()?.textContent, 'the tip is no stop').to.equal('Sau');
  });

  it('is seen while the pointer is on its trigger or on itself, and Escape takes it away without the focus', async () => {
    const { tip, trigger } = await made();
    await point(trigger);
    await waitUntil(() => shows(tip));
    await sendMouse({ type: 'move', position: [middle(trigger)[0], Math.round(trigger.getBoundingClientRect().bottom + 2)] });
    await point(tip);
    // The grace is over when a timer of the same length, set later, is.
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(shows(tip), 'hoverable').to.equal(true);
    await sendMouse({ type: 'move', position: [5, 5] });
    await waitUntil(() => !shows(tip), 'gone with the pointer');
    await point(trigger);
    await waitUntil(() => shows(tip));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shows(tip), 'gone by Escape');
  });

  it('stays while one of the two is there', async () => {
    const { tip, trigger } = await made();
    trigger.focus();
    await point(trigger);
    await sendMouse({ type: 'move', position: [5, 5] });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(shows(tip), 'the focus is').to.equal(true);
    await point(trigger);
    trigger.blur();
    await new Promise((resolve) => setTimeout(resolve));
    expect(shows(tip), 'the pointer is').to.equal(true);
  });

  for (const focuses of [true, false]) {
    it(`a tap shows it, another takes it away, where a tap ${focuses ? 'moves the focus' : 'leaves the focus'}`, async () => {
      const { tooltip, trigger, tip } = await made();
      tap(trigger, focuses);
      await tooltip.updateComplete;
      expect(shows(tip)).to.equal(true);
      tap(trigger, focuses);
      await tooltip.updateComplete;
      expect(shows(tip)).to.equal(false);
      tap(trigger, focuses);
      await tooltip.updateComplete;
      expect(shows(tip)).to.equal(true);
      tap(document.body, false);
      await tooltip.updateComplete;
      expect(shows(tip), 'a tap elsewhere').to.equal(false);
    });
  }

  it('leaves a click and Enter to its trigger', async () => {
    const { tip, trigger } = await made();
    let pressed = 0;
    trigger.addEventListener('click', () => pressed++);
    await sendMouse({ type: 'click', position: middle(trigger) });
    await sendKeys({ press: 'Enter' });
    expect(pressed).to.equal(2);
    expect(shows(tip)).to.equal(true);
  });

  it('takes away only itself in a dialog', async () => {
    // eslint-disable-next-line lit-a11y/no-autofocus -- in a dialog it says where to begin
    const dialog = await fixture(html`<mc-dialog heading="Nhập mã" open><mc-tooltip><button autofocus>Mã tra cứu</button><span slot="tip">Mười ký tự.</span></mc-tooltip></mc-dialog>`);
    const tooltip = dialog.querySelector('mc-tooltip');
    await waitUntil(() => tooltip?.open);
    await sendKeys({ press: 'Escape' });
    expect([tooltip?.open, dialog.hasAttribute('open')]).to.deep.equal([false, true]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.hasAttribute('open'));
  });

  it('leaves with its trigger', async () => {
    const { tooltip, tip } = await made();
    tooltip.open = true;
    await tooltip.updateComplete;
    tooltip.remove();
    expect([tooltip.open, shows(tip)]).to.deep.equal([false, false]);
  });
});

describe('place of a tip', () => {
  const placed = async (style: string): Promise<{ readonly anchor: DOMRect; readonly box: DOMRect }> => {
    const tooltip = await fixture<McTooltip>(html`<mc-tooltip style="position: absolute; ${style}"><button>?</button><span slot="tip">Một lời giải thích dài, nhiều hơn một dòng chữ trên màn hình điện thoại nhỏ.</span></mc-tooltip>`);
    tooltip.open = true;
    await tooltip.updateComplete;
    return { anchor: (tooltip.querySelector('button') ?? tooltip).getBoundingClientRect(), box: deep(tooltip, '.tip').getBoundingClientRect() };
  };

  it('is under its trigger, or above it where there is no room, never outside the window or over the trigger', async () => {
    const under = await placed('top: 100px; left: 200px');
    expect(under.box.top).to.be.at.least(under.anchor.bottom);
    const above = await placed('bottom: 0; left: 200px');
    expect(above.box.bottom).to.be.at.most(above.anchor.top);
    for (const style of ['top: 0; left: 0', 'top: 0; right: 0', 'bottom: 0; right: 0']) {
      const { box } = await placed(style);
      expect(box.left >= 0 && box.right <= document.documentElement.clientWidth && box.top >= 0 && box.bottom <= innerHeight, style).to.equal(true);
    }
  });

  it('is the same in a browser without popovers, in a part of the page that holds what is fixed in it', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const place = await fixture(html`<div style="transform: translate(30px, 40px)"><mc-tooltip><button>Mã</button><span slot="tip">Mười ký tự.</span></mc-tooltip></div>`);
      const tooltip = place.querySelector('mc-tooltip');
      if (!tooltip) throw new Error('not rendered');
      const tip = deep(tooltip, '.tip');
      // What such a browser makes nothing of.
      tip.removeAttribute('popover');
      tooltip.open = true;
      await tooltip.updateComplete;
      expect(shows(tip)).to.equal(true);
      const anchor = (tooltip.querySelector('button') ?? tooltip).getBoundingClientRect();
      expect(Math.round(tip.getBoundingClientRect().top - anchor.bottom)).to.equal(4);
      tooltip.open = false;
      await tooltip.updateComplete;
      expect(shows(tip)).to.equal(false);
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'showPopover', { configurable: true, writable: true, value: showPopover });
    }
  });
});
