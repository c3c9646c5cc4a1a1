import type { Client, DossierContent } from '@motcua/client';
import { heldPaper, ownPaper } from '../../packages/elements/test/held-papers.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { content, gateway, networkError, never } from '../support/gateway.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-dossier-content',
  component: 'mc-dossier-content',
  args: { code: content.code },
  parameters: { script: "import { createClient } from '@motcua/client';\n\ndocument.querySelector('mc-dossier-content').client = createClient({ baseUrl, token });" },
};
export default meta;

const asking = (ask: Client['dossiers']['content']): Story => ({ render: (given) => element('mc-dossier-content', { ...given, client: gateway({ dossiers: { content: ask } }) }) });
const story = (change: Partial<DossierContent> = {}): Story => asking(async () => ({ ...content, ...change }));

const other = { authority: 'Cơ sở dữ liệu hộ tịch', record: 'HT-777', retrievedAt: '2026-09-01T02:00:00Z', verified: true };

/** From a register, from one that isn't verified, changed by the person, typed, worked out. */
export const EveryOrigin: Story = story({
  answers: { ...content.answers, requester: { name: 'Trần Văn Mẫu', birthDate: '1985-11-30', copies: 2, province: '79', commune: '26734' } },
  origins: { ...content.origins, '/requester/copies': { kind: 'computed' } },
});
/** What the person says is wrong with what a register holds. */
export const Disputed: Story = story({
  disputes: { '/requester/name': { correction: 'Trần Văn Mậu', reason: 'Giấy khai sinh ghi dấu nặng.', papers: 'dispute-0a1b2c3d' } },
  files: [...content.files, { id: '22222222-2222-4222-8222-222222222222', component: 'dispute-0a1b2c3d', name: 'giay-khai-sinh.pdf', type: 'application/pdf', size: 345_678, sha256: 'B'.repeat(43), state: 'clean' }],
});
export const SeveralRecords: Story = story({ origins: { ...content.origins, '/requester/commune': { kind: 'repository', source: { ...other, authority: 'Cơ sở dữ liệu quốc gia về dân cư' } }, '/spouse': { kind: 'repository', source: other } } });
export const NothingAttached: Story = story({ answers: { requester: { name: 'Trần Văn Mẫu', birthDate: '1985' }, status: 'single', pledge: true }, origins: {}, files: [] });
export const PapersByReference: Story = { ...story({ files: [], documents: [heldPaper(), { ...ownPaper, component: 'court', files: [] }] }), args: { only: 'papers' } };
export const Loading: Story = asking(never);
export const Unreachable: Story = asking(() => Promise.reject(networkError()));
export const OnlyPapers: Story = { ...story(), args: { only: 'papers' } };
export const BelowAnotherHeading: Story = { ...story(), args: { 'heading-level': 3 } };
