import '@motcua/elements/define/comfort';
import { frame } from '../texts/frame.ts';
import { byId, element } from './dom.ts';
import { followLanguage, spoken } from './language.ts';
import { forgetSignedIn, isLive, signedIn } from './token.ts';
import type { SignedIn } from './token.ts';

/** Address of the sign-in page that comes back here. */
export const signInHere = (): string => `/dang-nhap?quay-lai=${encodeURIComponent(location.pathname + location.search)}`;

export const signInLink = (): HTMLAnchorElement => spoken('a', frame.signIn, { class: 'button', href: signInHere() });

const signOut = async (): Promise<void> => {
  forgetSignedIn();
  const { signOutAddress } = await import('./open-id.ts');
  location.assign(await signOutAddress());
};

/**
 * Shows in the header who is signed in, with the way in or out, and follows the language of the page.
 * @returns the person, while the token is good.
 */
export const startShell = (way = signInHere): SignedIn | undefined => {
  followLanguage();
  const person = signedIn();
  const live = person !== undefined && isLive(person) ? person : undefined;
  // `early.js` goes by whether somebody was signed in; the token may have run out.
  document.documentElement.toggleAttribute('data-signed-in', live !== undefined);
  const corner = byId('nguoi-dung');
  if (live === undefined) {
    corner.replaceChildren(spoken('a', frame.signIn, { href: way() }));
  } else {
    const button = spoken('button', frame.signOut, { type: 'button', class: 'secondary' });
    button.addEventListener('click', () => {
      signOut().catch(() => {
        location.assign('/');
      });
    });
    corner.replaceChildren(element('span', {}, live.name), ' ', button);
  }
  return live;
};
