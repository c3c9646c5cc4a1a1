import type { Client } from '@motcua/client';
import { consents } from '../../packages/elements/test/consents.ts';
import { all } from '../../packages/elements/test/find.ts';
import { ownRepository } from '../../packages/elements/test/held-papers.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { fakeClient, networkError, never } from '../support/gateway.ts';
import { press, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-repository',
  component: 'mc-repository',
  parameters: { script: `document.querySelector('mc-repository').client = client;` },
};
export default meta;

const story = (given: Partial<Client['consents']>): Story => ({ render: (args) => element('mc-repository', { ...args, client: fakeClient({ consents: given }) }) });
const list: Client['consents']['list'] = async () => [...consents];

export const WithConsents: Story = story({ list });
/** Each purpose by itself, with the words that were agreed to. */
export const EachPurpose: Story = {
  ...story({ list: async () => (['prefill', 'held-papers', 'earlier-answers'] as const).flatMap((purpose, index) => consents.slice(0, 1).map((consent) => ({ ...consent, id: `${consent.id.slice(0, -1)}${index}`, purpose, uses: [] }))) }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '[part=consent]');
    for (const summary of all(canvasElement, 'summary')) summary.click();
    await shows(canvasElement, 'details[open]');
  },
};
export const BelowAnotherHeading: Story = { ...story({ list }), args: { 'heading-level': 2 } };
export const None: Story = story({ list: async () => [] });
export const Loading: Story = story({ list: never });
export const Unreachable: Story = story({ list: () => Promise.reject(networkError()) });

const keepingPapers: Client['consents']['list'] = async () => consents.slice(0, 1).map((consent) => ({ ...consent, purpose: 'keep-papers' as const, uses: [] }));
const withKept = (remove: Client['repository']['remove']): Story['render'] => (args) =>
  element('mc-repository', { ...args, client: fakeClient({ consents: { list: keepingPapers }, repository: { get: async () => ownRepository, remove } }) });
export const WithPapersAndAnswers: Story = { render: withKept(never) };

const removing = (remove: Client['repository']['remove'], then: string): Story => ({
  render: withKept(remove),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.ask');
    await shows(canvasElement, '.asking');
    if (then) await press(canvasElement, '.asking .primary');
    if (then) await shows(canvasElement, then);
  },
});
export const AskingToRemove: Story = removing(never, '');
export const Removing: Story = removing(never, '[aria-disabled=true]');
export const NotRemoved: Story = removing(() => Promise.reject(networkError()), 'mc-notice');

/** The person is asked whether they mean it; a page of docs doesn't play. */
const asking = (withdraw: Client['consents']['withdraw'], then: string): Story => ({
  ...story({ list, withdraw }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.ask');
    await shows(canvasElement, '.asking');
    if (then) await press(canvasElement, '.asking .primary');
    if (then) await shows(canvasElement, then);
  },
});
export const Asking: Story = asking(never, '');
export const TakingBack: Story = asking(never, '[aria-disabled=true]');
export const NotTakenBack: Story = asking(() => Promise.reject(networkError()), 'mc-notice');
