import '../elements.ts';
import { byId, element } from '../dom.ts';
import { finishSignIn, signInAddress } from '../open-id.ts';
import type { Afterwards } from '../open-id.ts';
import { ownPath } from '../own-path.ts';
import { renewalChannel } from '../renewal.ts';
import { startShell } from '../shell.ts';
import { keepSignedIn } from '../token.ts';

const target = byId('sign-in');

const wanted = (): Afterwards => {
  const parameters = new URLSearchParams(location.search);
  const renew = parameters.get('gia-han');
  return renew === null ? { returnTo: ownPath(parameters.get('quay-lai') ?? '/', location.origin) } : { renew };
};

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
  target.replaceChildren(element('p', {}, 'Đã đăng nhập lại. Mời đóng thẻ này và tiếp tục ở thẻ trước.'));
};

const start = async (): Promise<void> => {
  target.replaceChildren(element('p', {}, 'Đang mở trang đăng nhập…'));
  location.replace(await signInAddress(wanted()));
};

(location.pathname === '/tro-ve' ? finish() : start()).catch(() => {
  startShell();
  target.replaceChildren(
    element('p', { class: 'error', role: 'alert' }, 'Chưa đăng nhập được. Hồ sơ đã nộp không bị ảnh hưởng. Mời thử lại.'),
    element('a', { class: 'button', href: '/dang-nhap' }, 'Đăng nhập'),
  );
});
