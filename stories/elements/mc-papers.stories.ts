import { element, type ElementMeta, type Story } from '../support/element.ts';
import { heldPaper, replaced } from '../../packages/elements/test/held-papers.ts';
import { arrivingFiles, components, papersGiven } from '../support/papers.ts';

const meta: ElementMeta = {
  title: 'Papers/mc-papers',
  component: 'mc-papers',
  parameters: {
    script: `const papers = document.querySelector('mc-papers');
papers.client = client;
papers.components = papersOf(session);
papers.ensureTarget = async () => ({ draft: (await client.drafts.create(draft, { idempotencyKey })).id });`,
  },
};
export default meta;

const story = (...given: Parameters<typeof papersGiven>): Story => ({ render: (args) => element('mc-papers', { ...papersGiven(...given), ...args }) });

export const Empty: Story = story();
export const SomeAttached: Story = story(arrivingFiles({}, { name: 'mat-sau.jpg', type: 'image/jpeg', state: 'scanning' }));
export const Missing: Story = { ...story(), args: { errors: { marriage: 'Đính kèm giấy tờ: Giấy chứng nhận kết hôn' } } };
export const AllHeld: Story = { ...story(), args: { components: components.slice(0, 1), held: [heldPaper()] } };
/** Verified data take the place of one, a repository holds another. */
export const ReplacedAndHeld: Story = { ...story(), args: { held: [heldPaper()], replaced } };
export const BelowAnotherHeading: Story = { ...story(), args: { 'heading-level': 2 } };
