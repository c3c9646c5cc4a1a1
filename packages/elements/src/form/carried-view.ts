/** What a form shows of a draft that was begun under an older version: what was carried over, or the answers as they were. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../carried-over/plain-text.ts';
import type { ReviewEntry, ReviewEvent } from '../carried-over/carried-over.ts';
import { textOf } from '../localization.ts';
import { printAlone } from '../paper/print-alone.ts';
import { placeName } from '../rows/row-name.ts';
import type { FormView } from './acts.ts';
import type { FormFlow } from './flow.ts';
import type { GatewaySide } from './gateway-side.ts';
import { OldDraftError } from './old-draft.ts';

const entriesOf = ({ session }: FormFlow, { carried }: GatewaySide): ReviewEntry[] =>
  carried.review(session).map(({ address, why }) => {
    const place = placeName(session, address);
    const title = textOf(session.at(address).field.title);
    return { target: address, text: place && place !== title ? `${place}: ${title}` : title, why: textOf(why) };
  });

export const carriedView = (flow: FormFlow, gateway: GatewaySide, { headingLevel }: FormView): TemplateResult | typeof nothing => {
  const { carried } = gateway;
  // Once it was put away, the marks among the answers go on saying what is to be looked at.
  if (carried.news.length === 0) return nothing;
  return html`<mc-carried-over
    .headingLevel=${headingLevel + 1}
    .told=${carried.news}
    .review=${entriesOf(flow, gateway)}
    @mc-review=${({ detail }: ReviewEvent) => flow.mend(detail.target)}
    @mc-dismiss=${({ target }: Event) => putAway(gateway, target)}
  ></mc-carried-over>`;
};

/** The button that was pressed goes away: reading goes on with the step below. */
const putAway = (gateway: GatewaySide, notice: EventTarget | null): void => {
  const root = notice instanceof Element ? notice.getRootNode() : undefined;
  gateway.dismissCarried();
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('mc-task-list, mc-page, mc-papers, mc-check-answers')?.focus();
};

/** The answers of a draft that no form fits any more: to be read, copied and printed. */
export const oldAnswers = (failure: unknown): TemplateResult | typeof nothing => {
  if (!(failure instanceof OldDraftError)) return nothing;
  return html`<section id="old" class="old" aria-labelledby="old-title">
    <h2 id="old-title">${msg('Những gì ông/bà đã khai')}</h2>
    <dl>${failure.answers.map(({ title, value }) => html`<dt>${title}</dt><dd>${plainText(value)}</dd>`)}</dl>
    <button type="button" @click=${({ target }: Event) => print(target)}>${msg('In')}</button>
  </section>`;
};

const print = (button: EventTarget | null): void => {
  const section = button instanceof Element ? button.closest('section') : null;
  if (section) printAlone(section);
};
