/** What of the list is shown: one state or all, and what is typed of a code. Kept in the address, so that "back" finds it again. */
import { dossierStates } from '@motcua/client';
import type { Dossier } from '@motcua/client';
import { desk } from '../texts/console.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';

const STATE = 'trang-thai';
const CODE = 'ma';

type State = Dossier['state'];

export interface Filter {
  readonly state: State | undefined;
  readonly code: string;
}

const isState = (state: number): state is State => Object.hasOwn(dossierStates, state);

export const filterIn = (search: string): Filter => {
  const parameters = new URLSearchParams(search);
  const state = Number(parameters.get(STATE));
  return { state: isState(state) ? state : undefined, code: parameters.get(CODE) ?? '' };
};

export const keepFilter = ({ state, code }: Filter): void => {
  const address = new URL(location.href);
  address.search = '';
  if (state !== undefined) address.searchParams.set(STATE, String(state));
  if (code !== '') address.searchParams.set(CODE, code);
  history.replaceState(null, '', address);
};

/** Codes are read out and typed with and without their dots and dashes. */
const bare = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

export const matching = (dossiers: readonly Dossier[], { state, code }: Filter): readonly Dossier[] => {
  const wanted = bare(code);
  return dossiers.filter((dossier) => (state === undefined || dossier.state === state) && bare(dossier.code).includes(wanted));
};

/** A button for each state that there is, with how many; the chosen one stays, also when its last dossier has moved on. */
export const stateButtons = (dossiers: readonly Dossier[], chosen: State | undefined, choose: (state: State | undefined) => void): readonly HTMLElement[] => {
  const counts = new Map<State, number>();
  for (const { state } of dossiers) counts.set(state, (counts.get(state) ?? 0) + 1);
  const button = (state: State | undefined, count: number): HTMLElement => {
    const made = element(
      'button',
      { 'type': 'button', 'class': 'filter', 'aria-pressed': String(state === chosen) },
      spoken('span', state === undefined ? desk.all : dossierStates[state].label),
      ` (${String(count)})`,
    );
    made.addEventListener('click', () => choose(state));
    return made;
  };
  const states = Object.keys(dossierStates).map(Number).filter(isState);
  const shown = states.filter((state) => counts.has(state) || state === chosen);
  return [button(undefined, dossiers.length), ...shown.map((state) => button(state, counts.get(state) ?? 0))];
};
