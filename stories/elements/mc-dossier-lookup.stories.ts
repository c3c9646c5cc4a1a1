import type { Client, LookupResult } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, events, fakeClient, networkError, never, ownDossier, refusal } from '../support/gateway.ts';
import { goOn, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-dossier-lookup',
  component: 'mc-dossier-lookup',
  parameters: {
    script: `import { readLookupLink } from '@motcua/elements';

const lookup = document.querySelector('mc-dossier-lookup');
lookup.client = client;
const codes = readLookupLink(location.hash);
if (codes) {
  history.replaceState(null, '', location.pathname);
  Object.assign(lookup, codes);
  lookup.lookUp();
}`,
  },
};
export default meta;

const { code, procedureName, agencyName, submittedAt } = dossier;
const result: LookupResult = {
  code, procedureName, agencyName, submittedAt, state: 4, appointment: '2026-09-04',
  events: events.map(({ seq, type, at, state, unit }) => ({ seq, type, at, state, ...(unit === undefined ? {} : { unit }) })),
};

const story = (lookUp: Client['dossiers']['lookUp']): Story => ({ render: (given) => element('mc-dossier-lookup', { ...given, client: fakeClient({ dossiers: { lookUp } }) }) });

/** With both codes filled in and the button pressed; a page of docs doesn't play. */
const asked = (lookUp: Client['dossiers']['lookUp'], then = '.outcome:not([hidden])'): Story => ({
  ...story(lookUp),
  args: { code, secret: ownDossier.lookup },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await goOn(canvasElement);
    await shows(canvasElement, then);
  },
});

export const Empty: Story = story(async () => result);
export const FilledIn: Story = { ...Empty, args: { code, secret: ownDossier.lookup } };
export const NothingTyped: Story = { ...asked(async () => result, '[aria-invalid=true]'), args: {} };
export const LookingUp: Story = asked(never, '[aria-disabled=true]');
export const Found: Story = asked(async () => result);
export const NotFound: Story = asked(() => Promise.reject(refusal({ status: 404, code: 'lookupFailed' })));
export const TooOften: Story = asked(() => Promise.reject(refusal({ status: 429, code: 'rateLimited' })));
export const Unreachable: Story = asked(() => Promise.reject(networkError()));
