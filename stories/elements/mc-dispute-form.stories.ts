import { dispute } from '@motcua/form/disputes';
import { Uploads } from '../../packages/elements/src/attachments/uploads.ts';
import { provideProofs } from '../../packages/elements/src/dispute/proofs.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { gateway } from '../support/gateway.ts';
import { press, says, shows } from '../support/person.ts';
import { inProvider, prefilledSession, sessionScript } from '../support/session.ts';

/** What `<mc-dispute>` opens. */
const meta: ElementMeta = {
  title: 'Form/mc-dispute-form',
  component: 'mc-dispute-form',
  decorators: [inProvider],
  args: { pointer: '/requester/name' },
  parameters: { script: sessionScript('mc-dispute-form') },
};
export default meta;

const story = (prepare: (session: ReturnType<typeof prefilledSession>) => void = () => undefined, more: Story = {}): Story => ({
  render: (args) => {
    const session = prefilledSession();
    prepare(session);
    return element('mc-dispute-form', { ...args, session });
  },
  ...more,
});

export const Empty = story();
export const ToBeChanged = story((session) => dispute(session, '/requester/name', { correction: 'Nguyễn Thị Hoà', reason: 'Trên giấy khai sinh tên tôi có dấu huyền.' }));
/** In a form with a client. */
export const WithPapers = story((session) => provideProofs(session, { client: gateway({}), uploads: new Uploads(), target: () => undefined, ensureTarget: async () => ({ draft: 'd1' }) }));
export const NoReason = story(undefined, {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'input');
    await press(canvasElement, 'button.primary');
    await says(canvasElement, 'mc-text-field.reason', 'Ghi lý do');
  },
});
