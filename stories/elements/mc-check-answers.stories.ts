import type { FormSession } from '@motcua/form';
import { dispute } from '@motcua/form/disputes';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { answer, inProvider, newSession, prefilledSession, sessionScript } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-check-answers',
  component: 'mc-check-answers',
  decorators: [inProvider],
  parameters: { script: sessionScript('mc-check-answers') },
};
export default meta;

const story = (session: () => FormSession, given = {}): Story => ({
  args: given,
  render: (args) => element('mc-check-answers', { ...args, session: session() }),
});

const rest = { '/requester/province': '01', '/requester/commune': '00004', '/status': 'single', '/pledge': true };
const typed = { '/requester/name': 'Trần Thị Mẫu', '/requester/birthDate': '1960', '/requester/copies': 2, ...rest };

export const Typed = story(() => answer(newSession(), typed));
export const FilledIn = story(() => answer(prefilledSession(), rest));
export const ChangedByThePerson = story(() => answer(prefilledSession(), { ...rest, '/requester/birthDate': '1954-12' }));
/** The name is locked, and the person says that it is wrong. */
export const Disputed = story(() => {
  const session = answer(prefilledSession(), rest);
  dispute(session, '/requester/name', { correction: 'Nguyễn Thị Hoà', reason: 'Trên giấy khai sinh tên tôi có dấu huyền.' });
  return session;
});
export const PartLeftOut = story(() => answer(newSession(), { '/status': 'single', '/pledge': true }));
export const BelowAnotherHeading = story(() => answer(newSession(), typed), { 'heading-level': 2 });
