import type { FormSession, PrefillValue } from '@motcua/form';
import { dispute } from '@motcua/form/disputes';
import { changesOf } from '@motcua/form/refresh';
import { source } from '../../packages/elements/test/prefill.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { press, says, shows } from '../support/person.ts';
import { answer, inProvider, prefilledSession, sessionScript } from '../support/session.ts';

/** Shows nothing while nothing differs. */
const meta: ElementMeta = {
  title: 'Form/mc-changed-answers',
  component: 'mc-changed-answers',
  decorators: [inProvider],
  parameters: {
    script: sessionScript('mc-changed-answers', `
const changes = changesOf(session, prefill);
const element = document.querySelector('mc-changed-answers');
element.changes = changes;
element.addEventListener('mc-changed-decided', ({ detail }) => refresh(session, prefill, changes, detail.decisions));`),
  },
};
export default meta;

const now = (pointer: string, value: string, verified: boolean): PrefillValue => ({ pointer, value, locked: verified, source: { ...source, verified, retrievedAt: '2026-09-20T02:00:00Z' } });
const NAME = now('/requester/name', 'Nguyễn Thị Hoà', true);
const BIRTH = now('/requester/birthDate', '1955', false);

const story = (values: readonly PrefillValue[], prepare: (session: FormSession) => void = () => undefined, more: Story = {}): Story => ({
  render: (args) => {
    const session = prefilledSession();
    prepare(session);
    return element('mc-changed-answers', { ...args, session, changes: changesOf(session, { id: 'p2', values }) });
  },
  ...more,
});

export const Untouched = story([NAME, BIRTH]);
export const TypedOver = story([NAME, BIRTH], (session) => answer(session, { '/requester/birthDate': '1953' }));
/** The source has nothing of the year of birth any more. */
export const Gone = story([NAME]);
export const SaidToBeWrong = story([now('/requester/name', 'Nguyễn Thị Hoè', true), BIRTH], (session) => dispute(session, '/requester/name', { correction: 'Nguyễn Thị Hoà', reason: 'Trên giấy khai sinh tên tôi có dấu huyền.' }));
export const NowAsWasSaid = story([NAME], (session) => dispute(session, '/requester/name', { correction: 'Nguyễn Thị Hoà', reason: 'Trên giấy khai sinh tên tôi có dấu huyền.' }));
export const NoReason = story([NAME, BIRTH], undefined, {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'input[type=radio]');
    await shows(canvasElement, 'textarea');
    await press(canvasElement, 'button.primary');
    await says(canvasElement, 'mc-text-field', 'Ghi lý do');
  },
});
