import type { ElementMeta, Story } from '../support/element.ts';
import { heldPaper, replaced } from '../../packages/elements/test/held-papers.ts';
import { attachment, components } from '../support/papers.ts';

const meta: ElementMeta = {
  title: 'Papers/mc-check-papers',
  component: 'mc-check-papers',
  args: { components, files: [attachment({ state: 'clean' }), attachment({ name: 'mat-sau.jpg', state: 'scanning' })] },
  parameters: {
    script: `const check = document.querySelector('mc-check-papers');
Object.assign(check, { components: attachments.components, files: attachments.files });
check.addEventListener('mc-change-paper', ({ detail }) => attachments.focusComponent(detail.component));`,
  },
};
export default meta;

export const Attached: Story = {};
export const Missing: Story = { args: { files: [] } };
export const Held: Story = { args: { files: [], held: [heldPaper()] } };
export const Replaced: Story = { args: { components: [], files: [], replaced } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 3 } };
