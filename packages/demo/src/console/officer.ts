/** Who may be here: an officer. Whoever else comes is told so, and where to go. */
import { desk, deskAbout } from '../texts/console.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';
import { signInHere, startShell } from '../portal/shell.ts';

/**
 * The browser may still be known to the issuer as a citizen, from another tab: an officer is asked who they are. The gateway
 * decides what an account may do; this only spares people a page that they can't use.
 */
const signInAsOfficer = (): string => `${signInHere()}&nguoi-khac`;

const signInButton = (): HTMLElement => spoken('a', desk.signInAsOfficer, { class: 'button', href: signInAsOfficer() });

/** Calls back for an officer; else fills the place with what to do. */
export const forOfficer = (place: HTMLElement, show: () => void): void => {
  const person = startShell(signInAsOfficer);
  if (person === undefined) {
    place.replaceChildren(spoken('p', desk.signIn), signInButton());
  } else if (!person.roles.includes('officer')) {
    place.replaceChildren(
      element('div', { class: 'error', role: 'alert' }, spoken('strong', desk.notOfficer), spoken('p', deskAbout.refused(person.name))),
      element('p', { class: 'actions' }, signInButton(), spoken('a', desk.toPortal, { href: '/' })),
    );
  } else show();
};
