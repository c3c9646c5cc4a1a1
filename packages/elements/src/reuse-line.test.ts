import { expect, fixture } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import { interpret } from '@motcua/procedure/interpret';
import { html, render } from 'lit';
import { plan } from '../test/plan.ts';
import { values } from '../test/prefill.ts';
import { setLanguage } from './localization.ts';
import { reuseLine } from './reuse-line.ts';

const start = (): FormSession => new FormSession(plan, { validators: interpret(plan), context: { today: '2026-09-01', channel: 'online' } });

describe('what a form says at its end of what came filled in', () => {
  afterEach(() => setLanguage('vi'));

  it('counts answers and papers, in both languages', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const said = (session: FormSession, referred?: number): string => {
      render(reuseLine(session, referred), place);
      return place.textContent?.trim() ?? '';
    };
    const session = start();
    expect(said(session), 'nothing where nothing came filled in').to.equal('');
    applyPrefill(session, { id: 'a5a1b2c3', values });
    const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
    const [filled = 0, answers = 0] = numbers(said(session));
    expect(filled).to.equal(values.length);
    expect(answers).to.be.at.least(filled);
    session.at('/requester/copies').input(7);
    const [, more = 0] = numbers(said(session));
    expect(more - answers).to.be.within(0, 1);
    expect(said(session, 1), 'a paper by reference').to.match(/; 1 trong \d+ giấy tờ lấy từ kho dữ liệu của ông\/bà\.$/);
    await setLanguage('en');
    expect(said(session)).to.match(/^\d+ of \d+ answers were filled in for you(; \d+ of \d+ papers come from your repository)?\.$/);
    expect(numbers(said(session)).slice(0, 2)).to.deep.equal([filled, more]);
  });
});
