import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define.ts';
import { all, expectAccessible } from '../../test/dom.ts';
import { code, on, press, setting } from '../../test/draft-form.ts';
import type { McForm } from './form.ts';
import { fakeClient } from '../../test/client.ts';

const introduced = async (client: unknown): Promise<{ form: McForm; introduction: HTMLElement }> => {
  const form = await fixture<McForm>(html`<mc-form procedure=${code} .client=${client}>
    <div slot="introduction"><h1>Thủ tục của trang</h1><p>Mang theo giấy tờ này.</p></div>
  </mc-form>`);
  const introduction = form.querySelector<HTMLElement>('[slot=introduction]');
  if (!introduction) throw new Error('not there');
  return { form, introduction };
};

/** Heights of what is drawn: 0 for what is not. */
const drawn = (element: HTMLElement): number => element.getBoundingClientRect().height;

describe('what the page itself says of a procedure', () => {
  it('is there from the first moment, stays at the start, which says none of it again, and goes with the first page', async () => {
    const { form, introduction } = await introduced(setting().client);
    expect(drawn(introduction)).to.be.greaterThan(0);
    await on(form, 'mc-start');
    const place = introduction.getBoundingClientRect();
    expect(all(form, 'h1').filter((title) => !introduction.contains(title))).to.deep.equal([]);
    expect(all(form, 'dt').length).to.equal(0);
    expect(introduction.getBoundingClientRect().top).to.equal(place.top);
    await expectAccessible(form);
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    expect(drawn(introduction)).to.equal(0);
  });

  it('is still there when the form can’t be opened', async () => {
    const { form, introduction } = await introduced(fakeClient({ procedures: { get: async () => { throw new TypeError('no network'); } } }));
    await on(form, 'mc-notice');
    expect(drawn(introduction)).to.be.greaterThan(0);
  });

  it('stands alone while nothing is asked for: nothing is being opened', async () => {
    const form = await fixture<McForm>(html`<mc-form><div slot="introduction"><h1>Thủ tục của trang</h1></div></mc-form>`);
    await form.updateComplete;
    expect(all(form, '[role=status]')).to.deep.equal([]);
  });

  it('is not asked for: without it the start says everything', async () => {
    const form = await fixture<McForm>(html`<mc-form procedure=${code} .client=${setting().client}></mc-form>`);
    await on(form, 'mc-start');
    await waitUntil(() => all(form, 'h1').length === 1);
    expect(all(form, 'dt').length).to.be.greaterThan(3);
  });
});
