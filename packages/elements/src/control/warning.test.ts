import { expect, fixture, html } from '@open-wc/testing';
import '../define/controls.ts';
import type { McTextField } from '../index.ts';
import { deep, visibleText } from '../../test/find.ts';

const described = (control: Element): string =>
  (deep(control, 'input').getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => control.shadowRoot?.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join(' | ');

describe('A warning', () => {
  it('is read with the input and shown beside the error, and makes nothing invalid', async () => {
    const control = await fixture<McTextField>(html`<mc-text-field name="id" label="Số định danh" warning="Năm sinh trong số này là 1990."></mc-text-field>`);
    expect(described(control)).to.equal('Lưu ý: Năm sinh trong số này là 1990.');
    expect(deep(control, 'input').getAttribute('aria-invalid')).to.equal('false');
    expect(control.checkValidity()).to.equal(true);
    control.error = 'Số định danh gồm 12 chữ số.';
    await control.updateComplete;
    expect(described(control)).to.equal('Lỗi: Số định danh gồm 12 chữ số. | Lưu ý: Năm sinh trong số này là 1990.');
  });

  it('waits while an input method composes, and goes with its cause', async () => {
    const control = await fixture<McTextField>(html`<mc-text-field name="id" label="Số định danh"></mc-text-field>`);
    const input = deep(control, 'input');
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    control.warning = 'Xem lại';
    await control.updateComplete;
    expect(visibleText(control)).not.to.contain('Xem lại');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await control.updateComplete;
    expect(visibleText(control)).to.contain('Xem lại');
    control.warning = '';
    await control.updateComplete;
    expect(described(control)).to.equal('');
  });
});
