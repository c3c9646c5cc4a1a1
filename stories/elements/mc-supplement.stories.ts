import type { AttachedFile, Client } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, events, fakeClient, networkError, never } from '../support/gateway.ts';
import { arrivingFiles, components } from '../support/papers.ts';
import { goOn, shows } from '../support/person.ts';

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
export const BelowAnotherHeading: Story = { ...Ready, args: { 'heading-level': 2 } };
