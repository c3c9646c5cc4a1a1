import type { FormSession } from '@motcua/form';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { answer, inProvider, newSession, prefilledSession, sessionScript } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-field',
  component: 'mc-field',
  decorators: [inProvider],
  parameters: { script: sessionScript('mc-field') },
};
export default meta;

const story = (pointer: string, session: () => FormSession = newSession): Story => ({
  args: { pointer },
  render: (given) => element('mc-field', { ...given, session: session() }),
});

/** Left without an answer: from then on the field says what is wrong. */
const left = (pointer: string) => (): FormSession => {
  const session = newSession();
  session.at(pointer).leave();
  return session;
};

export const Text = story('/requester/name');
export const Choice = story('/status');
export const CodeList = story('/requester/province');
export const WaitsForAnotherAnswer = story('/requester/commune');
export const Pledge = story('/pledge');
export const WithError = story('/requester/name', left('/requester/name'));
export const LockedWithSource = story('/requester/name', prefilledSession);
export const FilledInWithSource = story('/requester/birthDate', prefilledSession);
export const ChangedByThePerson = story('/requester/birthDate', () => answer(prefilledSession(), { '/requester/birthDate': '1954-12' }));
export const Group = story('/requester');
