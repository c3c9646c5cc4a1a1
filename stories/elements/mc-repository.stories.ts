import type { Client, ConsentRecord } from '@motcua/client';
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
const agreedTo: readonly Pick<ConsentRecord, 'purpose' | 'version' | 'words'>[] = [
  ...consents.slice(0, 1),
  {
    purpose: 'held-papers',
    version: '1',
    words: {
      vi: 'Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm tìm giấy tờ của tôi đã có trong kho dữ liệu, chỉ để tôi không phải nộp lại khi làm thủ tục này.',
      en: 'I agree that the People’s Committee of Thử Nghiệm commune looks for my papers that are already in data stores, only so that I need not hand them in again for this procedure.',
    },
  },
  {
    purpose: 'earlier-answers',
    version: '1',
    words: {
      vi: 'Tôi đồng ý dùng lại những câu tôi đã trả lời và giữ lại từ hồ sơ trước, chỉ để điền sẵn tờ khai này.',
      en: 'I agree that the answers I gave and kept from earlier dossiers are used again, only to fill in this declaration.',
    },
  },
];
const ofOneForm: Client['consents']['list'] = async () =>
  agreedTo.flatMap(({ purpose, version, words }, index) => consents.slice(0, 1).map((consent) => ({ ...consent, id: `${consent.id.slice(0, -1)}${String(index)}`, purpose, version, ...(words ? { words } : {}), uses: [] })));
/** Each purpose by itself, with the words that were agreed to. */
export const EachPurpose: Story = {
  ...story({ list: ofOneForm }),
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
