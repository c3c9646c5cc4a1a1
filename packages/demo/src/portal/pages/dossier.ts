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

if (startShell() === undefined) {
  place.replaceChildren(spoken('p', portal.signInForDossier), signInLink());
} else {
  place.replaceChildren(custom('mc-status-tracker', { client: gateway, code, supplement: true }), papers());
}
