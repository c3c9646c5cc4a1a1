/** Texts that stand on every page, and those of signing in. */
import type { Said } from './said.ts';

export const frame = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  shortcuts: { vi: 'Đường tắt', en: 'Shortcuts' },
  portalName: { vi: 'Cổng trình diễn', en: 'Demo portal' },
  portalUnit: { vi: 'Dữ liệu giả để trình diễn', en: 'Made-up data for a demonstration' },
  portalTitle: { vi: 'Cổng trình diễn Một Cửa', en: 'Một Cửa demo portal' },
  consoleName: { vi: 'Giải quyết hồ sơ', en: 'Dossier desk' },
  consoleUnit: { vi: 'Dành cho cán bộ', en: 'For officers' },
  consoleTitle: { vi: 'Dành cho cán bộ · Một Cửa', en: 'For officers · Một Cửa' },
  madeUp: { vi: 'Dữ liệu giả để trình diễn.', en: 'Made-up data for a demonstration.' },
  nothingSent: { vi: 'Không có hồ sơ nào được gửi tới cơ quan nhà nước.', en: 'No dossier is sent to any authority.' },
  notAnAuthority: { vi: 'Bản trình diễn Một Cửa, không phải cổng của cơ quan nhà nước.', en: 'A demonstration of Một Cửa, not the portal of any authority.' },
  lookUp: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' },
  noScript: {
    vi: 'Phần điền trực tuyến cần bật JavaScript. Nếu không bật được, mời đến Bộ phận Một cửa nơi cư trú để được hướng dẫn.',
    en: 'The online form needs JavaScript. If you cannot switch it on, the one-stop unit where you live will help you.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  openingSignIn: { vi: 'Đang mở trang đăng nhập…', en: 'Opening the sign-in page…' },
  signInFailed: {
    vi: 'Chưa đăng nhập được. Hồ sơ đã nộp không bị ảnh hưởng. Mời thử lại.',
    en: 'Signing in did not work. Dossiers already submitted are not affected. Please try again.',
  },
  signedInAgain: { vi: 'Đã đăng nhập lại. Mời đóng thẻ này và tiếp tục ở thẻ trước.', en: 'You are signed in again. Close this tab and go on in the one before.' },
  expired: { vi: 'Phiên đăng nhập đã hết hạn. Những gì đã điền vẫn còn trên trang này.', en: 'Your sign-in has expired. What you filled in is still on this page.' },
  signInInNewTab: { vi: 'Đăng nhập lại trong thẻ mới', en: 'Sign in again in a new tab' },
  anotherPerson: {
    vi: 'Người vừa đăng nhập không phải là người đang làm hồ sơ này.',
    en: 'Whoever has just signed in is not the person who is working on this page.',
  },
  missing: { vi: 'Không có trang này', en: 'There is no such page' },
  missingWhy: {
    vi: 'Địa chỉ có thể bị gõ nhầm, hoặc trang đã được chuyển đi.',
    en: 'The address may be mistyped, or the page has moved.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  toHome: { vi: 'Về trang đầu', en: 'To the home page' },
} satisfies Readonly<Record<string, Said>>;
