import type { AttachedFile, Client, FoundPapers, KeptNote, PaperSearch } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { heldPaper } from '../../packages/elements/test/held-papers.ts';
import { KeptNotes } from '../../packages/elements/test/notes.ts';
import { dossier, events, fakeClient, networkError, never } from '../support/gateway.ts';
import { arrivingFiles, components } from '../support/papers.ts';
import { goOn, press, shows, writeLines } from '../support/person.ts';

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

const story = (present: readonly Partial<AttachedFile>[] = [], supplement = taken, dossiers: Partial<Client['dossiers']> = {}): Story => ({
  render: (given) => element('mc-supplement', { ...given, client: fakeClient({ files: arrivingFiles(...present), dossiers: { supplement, ...dossiers } }) }),
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
/** What was typed before is there again. */
export const TypedBefore: Story = story([{}], taken, { note: async () => ({ note: 'Ảnh cũ bị mờ, tôi gửi bản khác.', savedAt: '2026-09-03T02:00:00Z', etag: '"1"' }) });

const changed = (): KeptNotes => {
  const notes = new KeptNotes();
  const { note } = notes;
  const once = async (): Promise<KeptNote> => {
    const before = await note();
    if (notes.revision === 0) notes.saveElsewhere('Ảnh cũ bị mờ.\nTôi gửi bản chụp ở máy khác.');
    return before;
  };
  return Object.assign(notes, { note: once });
};
/** It was saved from elsewhere since the page was opened: the person chooses. */
export const ChangedElsewhere: Story = {
  tags: ['!autodocs'],
  render: (given) => element('mc-supplement', { ...given, client: fakeClient({ files: arrivingFiles({}), dossiers: changed() }) }),
  play: async ({ canvasElement }) => {
    await writeLines(canvasElement, 'Tôi gửi bản chụp ở máy này.');
    await shows(canvasElement, '.choice');
  },
};
const repositories = [{ id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' }, holds: ['documents'] }];
/** The agency may look for the papers, if the person lets it. */
const findable = (findPapers: Client['dossiers']['findPapers'] = never, before: PaperSearch = { outcome: 'none' }): Story => ({
  args: { repositories },
  render: (given) => element('mc-supplement', { ...given, client: fakeClient({ files: arrivingFiles(), dossiers: { findPapers, foundPapers: async () => before } }) }),
});
const looked = (of: Story): Story => ({
  ...of,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[type=checkbox]');
    await press(canvasElement, '.find button');
    await shows(canvasElement, '.found');
  },
});

const AT = '2026-09-03T02:00:00Z';
const found = (papers: Partial<FoundPapers>): FoundPapers => ({ documents: [], foundAt: AT, expiresAt: '2026-09-04T02:00:00Z', ...papers });

export const MayBeFound: Story = findable();
/** Nothing is looked for before the box is ticked. */
export const NotAgreed: Story = {
  ...findable(),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.find button');
    await shows(canvasElement, '.error:not([hidden])');
  },
};
export const Found: Story = looked(findable(async () => found({ documents: [heldPaper()] })));
export const NotFound: Story = looked(findable(async () => found({ unreachable: [{ id: 'documents', name: repositories[0]?.name ?? { vi: '' } }] })));
export const FoundBefore: Story = { ...findable(never, { outcome: 'found', at: AT, papers: found({ documents: [heldPaper()] }) }), tags: ['!autodocs'] };
export const Expired: Story = findable(never, { outcome: 'expired', at: AT });
/** The agency asks by its note alone: nothing is handed in that the person didn't choose. */
const byNote = (of: Story): Story => ({ ...of, args: { repositories, components: components.map((component) => ({ ...component, required: false })) } });

export const ByNote: Story = byNote(findable());
export const FoundByNote: Story = looked(byNote(findable(async () => found({ documents: [heldPaper()] }))));
export const BelowAnotherHeading: Story = { ...Ready, args: { 'heading-level': 2 } };
