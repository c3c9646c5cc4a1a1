import '@motcua/elements/define/form';
import '@motcua/elements/define/panels';
import '@motcua/elements/define/shell';
import type { McForm } from '@motcua/elements';
import { portal } from '../../texts/portal.ts';
import { element } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const DRAFT = 'ban-nhap';

const form = document.querySelector<McForm>('mc-form');
if (form === null) throw new Error('The page has no form.');

/** The address names the draft, so that a page that is loaded again, or opened from another device's list, goes on with it. */
const nameDraft = (id: string): void => {
  const address = new URL(location.href);
  address.searchParams.set(DRAFT, id);
  history.replaceState(null, '', address);
};

if (startShell() === undefined) {
  form.querySelector('.introduction')?.append(spoken('p', portal.signInForForm), signInLink());
} else {
  form.lookupUrl = new URL('/tra-cuu', location.href).href;
  form.draft = new URLSearchParams(location.search).get(DRAFT) ?? '';
  form.addEventListener('mc-draft', ({ detail }) => {
    nameDraft(detail.draft);
  });
  form.addEventListener('mc-submitted', ({ detail }) => {
    form.append(element('p', { slot: 'receipt' }, spoken('a', portal.follow, { class: 'button', href: `/ho-so/${detail.code}` })));
  });
  form.client = gateway;
  form.procedure = form.dataset['procedure'] ?? '';
}
