import { byId, element } from './dom.ts';
import { forgetSignedIn, isLive, signedIn } from './token.ts';
import type { SignedIn } from './token.ts';

/** Address of the sign-in page that comes back here. */
export const signInHere = (): string => `/dang-nhap?quay-lai=${encodeURIComponent(location.pathname)}`;

export const signInLink = (): HTMLAnchorElement => element('a', { class: 'button', href: signInHere() }, 'Đăng nhập');

const signOut = async (): Promise<void> => {
  forgetSignedIn();
  const { signOutAddress } = await import('./open-id.ts');
  location.assign(await signOutAddress());
};

/** Shows in the header who is signed in, with the way in or out. @returns the person, while the token is good. */
export const startShell = (): SignedIn | undefined => {
  const person = signedIn();
  const live = person !== undefined && isLive(person) ? person : undefined;
  const corner = byId('nguoi-dung');
  if (live === undefined) {
    corner.replaceChildren(element('a', { href: signInHere() }, 'Đăng nhập'));
  } else {
    const button = element('button', { type: 'button', class: 'secondary' }, 'Đăng xuất');
    button.addEventListener('click', () => {
      signOut().catch(() => {
        location.assign('/');
      });
    });
    corner.replaceChildren(element('span', {}, live.name), ' ', button);
  }
  return live;
};
