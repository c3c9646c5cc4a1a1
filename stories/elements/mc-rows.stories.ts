import { FormSession } from '@motcua/form';
import { interpret } from '@motcua/procedure/interpret';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { rowsPlan } from '../../packages/elements/test/rows-plan.ts';
import { inProvider, sessionScript } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-rows',
  component: 'mc-rows',
  decorators: [inProvider],
  args: { pointer: '/members' },
  parameters: { script: sessionScript('mc-rows') },
};
export default meta;

const newSession = (): FormSession => new FormSession(rowsPlan, { validators: interpret(rowsPlan), context: { today: '2026-09-01', channel: 'online' } });

/** A household; a relation that isn't in the list asks for its name. */
const household = (): FormSession => {
  const session = newSession();
  const people = [['Trần Thị Hoa', '1988-03-02', 'spouse'], ['Nguyễn Minh Khôi', '2015-11-20', 'child'], ['Nguyễn Văn Bình', '1950-01-09', 'other']];
  while (session.rows('/members').length < people.length) session.addRow('/members');
  session.rows('/members').forEach((id, index) => {
    const [name, birthDate, relation] = people[index] ?? [];
    session.at(`/members/${id}/name`).input(name);
    session.at(`/members/${id}/birthDate`).input(birthDate);
    session.at(`/members/${id}/relation`).input(relation);
  });
  return session;
};

const full = (): FormSession => {
  const session = household();
  session.addRow('/members');
  return session;
};

/** Two spouses, a row without a name, and a name of one word: what is wrong with the whole, with a row, and what had better be looked at. */
const wrong = (): FormSession => {
  const session = household();
  const [first, second] = session.rows('/members');
  session.at(`/members/${first}/name`).input('Hoa');
  session.at(`/members/${second}/relation`).input('spouse');
  session.addRow('/members');
  session.submitPage('members');
  return session;
};

const houses = (): FormSession => {
  const session = newSession();
  const house = session.addRow('/houses');
  session.at(`${house}/address`).input('12 phố Huế');
  session.at(`${session.addRow(`${house}/papers`)}/number`).input('0123');
  session.addRow(`${house}/papers`);
  return session;
};

const phones = (): FormSession => {
  const session = newSession();
  for (const phone of ['0912345678', '0987654321']) session.at(session.addRow('/phones')).input(phone);
  return session;
};

const story = (session: () => FormSession, pointer = '/members'): Story => ({
  args: { pointer },
  render: (args) => element('mc-rows', { ...args, session: session() }),
});

export const One = story(newSession);
export const ATable = story(household);
export const Full = story(full);
export const WithErrorsAndWarnings = story(wrong);
export const RowsInRows = story(houses, '/houses');
export const PlainAnswers = story(phones, '/phones');
export const Empty = story(newSession, '/phones');
