import type { FormSession } from '@motcua/form';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { plan } from '../support/gateway.ts';
import { answer, inProvider, newSession, prefilledSession, sessionScript } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-page',
  component: 'mc-page',
  decorators: [inProvider],
  parameters: { script: sessionScript('mc-page', "\ndocument.querySelector('mc-page').page = plan.pages[0];") },
};
export default meta;

const story = (at: number, session: () => FormSession, given = {}): Story => ({
  args: given,
  render: (args) => element('mc-page', { ...args, session: session(), page: plan.pages[at] }),
});

const submitted = (): FormSession => {
  const session = newSession();
  session.submitPage('requester');
  return session;
};

export const Empty = story(0, newSession);
export const FilledInAndLocked = story(0, prefilledSession);
export const WithErrors = story(0, submitted);
export const WithABranch = story(1, () => answer(newSession(), { '/status': 'married' }));
export const BelowAnotherHeading = story(0, newSession, { 'heading-level': 2 });
