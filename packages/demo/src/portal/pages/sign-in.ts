import '@motcua/elements/define/shell';
import { frame } from '../../texts/frame.ts';
import { byId } from '../dom.ts';
import { spoken } from '../language.ts';
import { finishSignIn, signInAddress } from '../open-id.ts';
import type { Afterwards } from '../open-id.ts';
import { ownPath } from '../own-path.ts';
import { renewalChannel } from '../renewal.ts';
import { startShell } from '../shell.ts';
import { keepSignedIn } from '../token.ts';

const target = byId('sign-in');

const finish = async (): Promise<void> => {
  const address = new URL(location.href);
  history.replaceState(null, '', '/tro-ve');
  const finished = await finishSignIn(address);
  if (finished === undefined) {
    location.replace('/');
    return;
  }
  keepSignedIn(finished.person);
  if ('returnTo' in finished.afterwards) {
    location.replace(ownPath(finished.afterwards.returnTo, location.origin));
    return;
  }
  renewalChannel(finished.afterwards.renew).postMessage(finished.person);
  startShell();
  target.replaceChildren(spoken('p', frame.signedInAgain));
};

const start = async (): Promise<void> => {
  target.replaceChildren(spoken('p', frame.openingSignIn));
  const wanted = new URLSearchParams(location.search);
  const renew = wanted.get('gia-han');
  const afterwards: Afterwards = renew === null ? { returnTo: ownPath(wanted.get('quay-lai') ?? '/', location.origin) } : { renew };
  location.replace(await signInAddress(afterwards, wanted.has('nguoi-khac')));
};

(location.pathname === '/tro-ve' ? finish() : start()).catch(() => {
  startShell();
  target.replaceChildren(
    spoken('p', frame.signInFailed, { class: 'error', role: 'alert' }),
    spoken('a', frame.signIn, { class: 'button', href: '/dang-nhap' }),
  );
});
