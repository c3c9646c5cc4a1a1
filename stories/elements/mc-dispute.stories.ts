import { dispute } from '@motcua/form/disputes';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';
import { inProvider, prefilledSession, sessionScript } from '../support/session.ts';

/** Beside an answer that can be typed it shows nothing. */
const meta: ElementMeta = {
  title: 'Form/mc-dispute',
  component: 'mc-dispute',
  decorators: [inProvider],
  args: { pointer: '/requester/name' },
  parameters: { script: sessionScript('mc-dispute') },
};
export default meta;

const story = (said: Parameters<typeof dispute>[2] | undefined, more: Story = {}): Story => ({
  render: (args) => {
    const session = prefilledSession();
    if (said) dispute(session, '/requester/name', said);
    return element('mc-dispute', { ...args, session });
  },
  ...more,
});

export const Offered = story(undefined);
export const Said = story({ correction: 'Nguyễn Thị Hoà', reason: 'Trên giấy khai sinh tên tôi có dấu huyền.' });
export const SaidWithoutCorrection = story({ reason: 'Tôi không nhớ đúng phải là gì, nhưng tên này không phải của tôi.' });
export const Open = story(undefined, {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.open');
    await shows(canvasElement, 'input');
  },
});
