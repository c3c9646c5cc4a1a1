import type { LookupResult } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, events, fakeClient, ownDossier, refusal } from '../support/gateway.ts';
import { goOn, says, shows, stateOf, write } from '../support/person.ts';

/**
 * Whoever holds the receipt looks up a dossier without signing in: by the codes `H99.001-260901-0001` and `K7Q2M-9XWTP`. No others
 * are known here, and what is wrong with them isn't said: codes can't be tried out.
 */
const meta: ElementMeta = {
  title: 'Journeys/Looking up a dossier',
  component: 'mc-dossier-lookup',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  parameters: { script: "import { createClient } from '@motcua/client';\n\ndocument.querySelector('mc-dossier-lookup').client = createClient({ baseUrl });" },
  render: (given) => element('mc-dossier-lookup', { ...given, client: fakeClient({ dossiers: { lookUp } }) }),
};
export default meta;

const { code, procedureName, agencyName, submittedAt } = dossier;
const secret = ownDossier.lookup ?? '';
const found: LookupResult = {
  code, procedureName, agencyName, submittedAt, state: 4, appointment: '2026-09-04',
  events: events.map(({ seq, type, at, state, unit }) => ({ seq, type, at, state, ...(unit === undefined ? {} : { unit }) })),
};
const lookUp = async (ofDossier: string, ofReceipt: string): Promise<LookupResult> => {
  if (ofDossier === code && ofReceipt.replaceAll('-', '') === secret.replaceAll('-', '')) return found;
  throw refusal({ status: 404, code: 'lookupFailed' });
};

const ask = async (page: Element, dossierCode: string, lookupCode: string): Promise<void> => {
  await write(page, '#code', dossierCode);
  await write(page, '#secret', lookupCode);
  await goOn(page);
};

const story = (play: (page: Element) => Promise<void>): Story => ({ play: ({ canvasElement }) => play(canvasElement) });

export const Start: Story = {};
export const NothingTyped = story(async (page) => {
  await goOn(page);
  await shows(page, '[aria-invalid=true]');
});
export const WrongCode = story(async (page) => {
  await ask(page, code, 'AAAAA-AAAAA');
  await shows(page, '.outcome [role=alert]');
});
/** As people type: in small letters, without hyphens. */
export const Found = story(async (page) => {
  await ask(page, code.toLowerCase(), secret.toLowerCase().replaceAll('-', ''));
  await says(page, '.outcome h2', stateOf(4));
});
/** What was found goes when something else is looked up, so that nobody takes it for the answer. */
export const FoundThenAnother = story(async (page) => {
  await ask(page, code, secret);
  await says(page, '.outcome h2', stateOf(4));
  await ask(page, code, 'AAAAA-AAAAA');
  await shows(page, '.outcome [role=alert]');
});
