import type { AttachedFile, Client } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { heldPaper } from '../../packages/elements/test/held-papers.ts';
import { dossier, events, fakeClient, networkError, never } from '../support/gateway.ts';
import { arrivingFiles, components } from '../support/papers.ts';
import { goOn, press, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Papers/mc-supplement',
  component: 'mc-supplement',
  args: { code: dossier.code, components },
  parameters: {
    script: `const supplement = document.querySelector('mc-supplement');
Object.assign(supplement, { client, components: requested });
supplement.addEventListener('mc-supplemented', ({ detail }) => console.log(detail.seq));`,
  },
};
export default meta;

const taken: Client['dossiers']['supplement'] = async () => ({ seq: events.length + 1, type: 'supplemented', at: '2026-09-03T02:00:00Z', state: 5 });

const story = (present: readonly Partial<AttachedFile>[] = [], supplement = taken): Story => ({
  render: (given) => element('mc-supplement', { ...given, client: fakeClient({ files: arrivingFiles(...present), dossiers: { supplement } }) }),
});

/** Presses the button; a page of docs doesn't play. */
const sent = (of: Story, then: string): Story => ({
  ...of,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '[data-paper]');
    if (of !== Empty) await shows(canvasElement, 'button.primary[aria-disabled=false]');
    await goOn(canvasElement);
    await shows(canvasElement, then);
  },
});

export const Empty: Story = story();
export const Missing: Story = sent(Empty, '.error:not([hidden])');
export const BeingChecked: Story = story([{ state: 'scanning' }]);
export const Ready: Story = story([{}]);
export const Sending: Story = sent(story([{}], never), 'button.primary[aria-disabled=true]');
export const NotSent: Story = sent(story([{}], () => Promise.reject(networkError())), 'mc-notice');
const repositories = [{ id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' }, holds: ['documents'] }];
/** The agency may look for the papers, if the person lets it. */
const findable = (findPapers: Client['dossiers']['findPapers'] = never): Story => ({
  args: { repositories },
  render: (given) => element('mc-supplement', { ...given, client: fakeClient({ files: arrivingFiles(), dossiers: { findPapers } }) }),
});
const looked = (of: Story): Story => ({
  ...of,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.find button');
    await shows(canvasElement, '.found');
  },
});

export const MayBeFound: Story = findable();
export const Found: Story = looked(findable(async () => ({ documents: [heldPaper()], expiresAt: '2026-09-04T02:00:00Z' })));
export const NotFound: Story = looked(findable(async () => ({ documents: [], expiresAt: '2026-09-04T02:00:00Z', unreachable: [{ id: 'documents', name: repositories[0]?.name ?? { vi: '' } }] })));
export const BelowAnotherHeading: Story = { ...Ready, args: { 'heading-level': 2 } };
