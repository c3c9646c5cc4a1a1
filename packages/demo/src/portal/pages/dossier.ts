import '@motcua/elements/define/blocks';
import '@motcua/elements/define/tracker';
import '@motcua/elements/define/content';
import { portal } from '../../texts/portal.ts';
import { custom } from '../custom.ts';
import { byId, element } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('dossier');
const code = place.dataset['code'] ?? '';

/** What was submitted is asked for only when somebody wants to see it. */
const content = (): HTMLElement => {
  const details = element('details', { class: 'content' }, spoken('summary', portal.content));
  details.addEventListener('toggle', () => details.append(custom('mc-dossier-content', { client: gateway, code, headingLevel: 3 })), { once: true });
  return details;
};

const papers = (): HTMLElement =>
  element(
    'section',
    { 'aria-labelledby': 'giay-to' },
    spoken('h2', portal.paperLinks, { id: 'giay-to' }),
    element(
      'ul',
      { class: 'links' },
      element('li', {}, spoken('a', portal.declaration, { href: `/ho-so/${code}/to-khai` })),
      element('li', {}, spoken('a', portal.slip, { href: `/ho-so/${code}/giay-tiep-nhan` })),
    ),
    content(),
  );

/** Finished, and handed out. */
const FINISHED: ReadonlySet<number> = new Set([9, 10]);

/** What may be kept for next time, once the dossier is finished; nobody waits for its code before. */
const keeping = (tracker: HTMLElementTagNameMap['mc-status-tracker']): HTMLElement => {
  const kept = custom('mc-keep', { client: gateway, headingLevel: 2 });
  kept.append(element('ul', { class: 'links' }, element('li', {}, spoken('a', portal.keptLink, { href: '/du-lieu-cua-toi' }))));
  tracker.addEventListener('mc-dossier-change', ({ detail }) => {
    if (!FINISHED.has(detail.state)) return;
    void import('@motcua/elements/define/repository').then(() => Object.assign(kept, { code, seq: detail.seq }));
  });
  return kept;
};

if (startShell() === undefined) {
  place.replaceChildren(spoken('p', portal.signInForDossier), signInLink());
} else {
  const tracker = custom('mc-status-tracker', { client: gateway, code, supplement: true });
  place.replaceChildren(tracker, keeping(tracker), papers());
}
