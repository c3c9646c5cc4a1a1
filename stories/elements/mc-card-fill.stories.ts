import { McCardReader } from '@motcua/elements';
import { readCard } from '../../packages/elements/src/card-reader/read-card.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { plan } from '../support/gateway.ts';
import { shows } from '../support/person.ts';
import { answer, inProvider, newSession, prefilledSession, sessionScript } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-card-fill',
  component: 'mc-card-fill',
  decorators: [inProvider],
  parameters: { script: sessionScript('mc-card-fill', "\ndocument.querySelector('mc-card-fill').page = plan.pages[0];") },
};
export default meta;

/** A card that nobody has. */
const card = readCard('001190000011||Nguyễn Thị Hoa|05021990|Nữ|Số 1 Phố Thử, Hà Nội|10052021', new Date('2026-09-01T02:00:00Z'));

const read = (part: string): NonNullable<Story['play']> => async ({ canvasElement }) => {
  const reader = await shows(canvasElement, 'mc-card-reader');
  if (reader instanceof McCardReader) reader.dispatchEvent(new CustomEvent('mc-card', { detail: card }));
  await shows(canvasElement, part);
};
const story = (session: () => ReturnType<typeof newSession>, more: Story = {}): Story => ({
  render: (args) => element('mc-card-fill', { ...args, session: session(), page: plan.pages[0] }),
  ...more,
});

export const Offered = story(newSession);
export const Filled = story(newSession, { play: read('mc-notice') });
export const WithLockedAnswers = story(prefilledSession);
// An open dialog covers the page of docs.
export const Different = story(() => answer(newSession(), { '/requester/name': 'Nguyễn Thị Hoà' }), { tags: ['!autodocs'], play: read('mc-dialog') });
