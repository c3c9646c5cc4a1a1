import type { SaveState } from '@motcua/elements';
import type { ElementMeta, Story } from '../support/element.ts';
import { networkError, refusal } from '../support/gateway.ts';

/** Before anything is kept, state `none`, it shows nothing. */
const meta: ElementMeta = {
  title: 'Form/mc-save-status',
  component: 'mc-save-status',
  parameters: {
    script: `const status = document.querySelector('mc-save-status');
status.state = { name: 'saved', at: draft.savedAt };
status.addEventListener('mc-draft-choice', ({ detail }) => console.log(detail.keep));`,
  },
};
export default meta;

const story = (state: SaveState): Story => ({ args: { state } });

export const SavedToday: Story = story({ name: 'saved', at: new Date().toISOString() });
export const SavedBefore: Story = story({ name: 'saved', at: '2026-09-01T02:00:00Z' });
export const Saving: Story = story({ name: 'saving' });
export const ConnectionLost: Story = story({ name: 'unsaved', failure: networkError() });
export const Refused: Story = story({ name: 'unsaved', failure: refusal({ status: 401, code: 'unauthenticated' }) });
export const ChangedElsewhere: Story = story({ name: 'conflict' });
export const Gone: Story = story({ name: 'gone' });
