import { FormSession } from '@motcua/form';
import { Prefilled } from '@motcua/form/prefill';
import { takeRow } from '@motcua/form/row-offers';
import { interpret } from '@motcua/procedure/interpret';
import { relatives, spouse } from '../../packages/elements/test/relatives.ts';
import { rowsPlan } from '../../packages/elements/test/rows-plan.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { inProvider, sessionScript } from '../support/session.ts';

/** Shows nothing where nobody may be taken, or everybody is a row. */
const meta: ElementMeta = {
  title: 'Form/mc-row-offers',
  component: 'mc-row-offers',
  decorators: [inProvider],
  args: { pointer: '/members' },
  parameters: { script: sessionScript('mc-row-offers') },
};
export default meta;

const newSession = (): FormSession => new FormSession(rowsPlan, { validators: interpret(rowsPlan), context: { today: '2026-09-01', channel: 'online' }, prefilled: new Prefilled(relatives) });

const oneTaken = (): FormSession => {
  const session = newSession();
  takeRow(session, spouse);
  return session;
};

const story = (session: () => FormSession, tag = 'mc-row-offers'): Story => ({ render: (args) => element(tag, { ...args, session: session() }) });

export const Two = story(newSession);
export const OneLeft = story(oneTaken);
/** Above the rows of their group, of which one was taken: its name is locked, its birth date is not. */
export const AboveRows = story(oneTaken, 'mc-rows');
