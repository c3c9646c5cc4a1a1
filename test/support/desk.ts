/** The other side of the counter. */
import type { WatchOptions } from './browser.ts';
import type { Addresses, Demo } from './demo.ts';
import type { Visit, Visiting } from './session.ts';

export const OFFICER = 'Cán Bộ Trình Diễn';

/** An officer signs in, in a browser of their own, at one dossier. */
export const atDesk = <Where extends Addresses = Demo>(visit: Visiting<Where>, code: string, options: WatchOptions, act: (officer: Visit<Where>) => Promise<void>): Promise<void> =>
  visit(options, async (officer) => {
    await officer.person.signIn(OFFICER, `/can-bo/ho-so/${code}`);
    await act(officer);
  });
