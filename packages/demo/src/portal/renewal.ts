import { frame } from '../texts/frame.ts';
import { element, byId } from './dom.ts';
import { say, spoken } from './language.ts';
import { isSignedIn, keepSignedIn, signedIn } from './token.ts';

/** What the tab in which a person signed in again tells the tab that waits. */
export const renewalChannel = (id: string): BroadcastChannel => new BroadcastChannel(`motcua.renewal.${id}`);

/**
 * Asks to sign in again beside the page, in a new tab, so that nothing filled in here is lost. Only the same person may go
 * on: somebody else's answers are on the page.
 */
export const askToSignInAgain = (): void => {
  if (document.getElementById('dang-nhap-lai') !== null) return;
  const id = crypto.randomUUID();
  const text = spoken('span', frame.expired);
  const link = spoken('a', frame.signInInNewTab, { href: `/dang-nhap?gia-han=${id}`, target: '_blank', rel: 'opener' });
  const notice = element('p', { id: 'dang-nhap-lai', class: 'error renew', role: 'alert' }, text, ' ', link);
  byId('noi-dung').prepend(notice);
  const channel = renewalChannel(id);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isSignedIn(data)) return;
    if (data.subject !== signedIn()?.subject) {
      say(text, frame.anotherPerson);
      return;
    }
    keepSignedIn(data);
    channel.close();
    notice.remove();
  });
};
