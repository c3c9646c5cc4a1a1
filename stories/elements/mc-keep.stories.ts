import type { Client } from '@motcua/client';
import { keepable } from '../../packages/elements/test/held-papers.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { fakeClient, networkError, never } from '../support/gateway.ts';
import { press, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-keep',
  component: 'mc-keep',
  args: { code: 'H99.001-260901-0001' },
  parameters: {
    script: `const keep = document.querySelector('mc-keep');
keep.client = client;
tracker.addEventListener('mc-dossier-change', ({ detail }) => (keep.seq = detail.seq));`,
  },
};
export default meta;

const story = (given: Partial<Client['dossiers']>): Story => ({ render: (args) => element('mc-keep', { ...args, client: fakeClient({ dossiers: given }) }) });

export const MayBeKept: Story = story({ keepable: async () => keepable });
export const PapersKept: Story = story({ keepable: async () => ({ ...keepable, kept: ['keep-papers'] }) });
export const AllKept: Story = story({ keepable: async () => ({ ...keepable, kept: ['keep-papers', 'keep-answers'] }) });
export const BelowAnotherHeading: Story = { ...story({ keepable: async () => keepable }), args: { 'heading-level': 2 } };

const keeping = (keep: Client['dossiers']['keep'], ticked: boolean, then: string): Story => ({
  ...story({ keepable: async () => keepable, keep }),
  // Played, which a page of docs doesn't.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    if (ticked) await press(canvasElement, 'input');
    await press(canvasElement, 'button.primary');
    await shows(canvasElement, then);
  },
});

export const NothingChosen: Story = keeping(never, false, 'mc-notice');
export const Keeping: Story = keeping(never, true, '[aria-disabled=true]');
export const NotKept: Story = keeping(() => Promise.reject(networkError()), true, 'mc-notice');
