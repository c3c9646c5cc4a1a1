import { element, byId } from './dom.ts';
import { keepSignedIn, signedIn } from './token.ts';
import type { SignedIn } from './token.ts';

/** What the tab in which a person signed in again tells the tab that waits. */
export const renewalChannel = (id: string): BroadcastChannel => new BroadcastChannel(`motcua.renewal.${id}`);

const isPerson = (value: unknown): value is SignedIn =>
  typeof value === 'object' && value !== null && 'accessToken' in value && 'expiresAt' in value && 'subject' in value && 'name' in value;

/**
 * Asks to sign in again beside the page, in a new tab, so that nothing filled in here is lost. Only the same person may go
 * on: somebody else's answers are on the page.
 */
export const askToSignInAgain = (): void => {
  if (document.getElementById('dang-nhap-lai') !== null) return;
  const id = crypto.randomUUID();
  const text = element('span', {}, 'Phiên đăng nhập đã hết hạn. Những gì đã điền vẫn còn trên trang này. ');
  const link = element('a', { href: `/dang-nhap?gia-han=${id}`, target: '_blank', rel: 'opener' }, 'Đăng nhập lại trong thẻ mới');
  const notice = element('p', { id: 'dang-nhap-lai', class: 'error renew', role: 'alert' }, text, link);
  byId('noi-dung').prepend(notice);
  const channel = renewalChannel(id);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isPerson(data)) return;
    if (data.subject !== signedIn()?.subject) {
      text.textContent = 'Người vừa đăng nhập không phải là người đang làm hồ sơ này. ';
      return;
    }
    keepSignedIn(data);
    channel.close();
    notice.remove();
  });
};
