import type { DemoAccount } from './accounts.ts';
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Said } from '../texts/said.ts';

/** The frame of every page: it says on each of them that nothing here is real. @param comfort attributes from `comfortIn` */
const page = (title: string, content: Markup, comfort: Markup): string =>
  html`<!doctype html>
<html lang="vi"${comfort}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Đăng nhập thử</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="bar"><p class="brand">Đăng nhập thử</p></header>
<main class="page">
<p class="notice" role="note"><strong>Dữ liệu giả để trình diễn.</strong> Không ai trong danh sách này có thật. Trang này thay cho VNeID trong bản trình diễn; xin đừng nhập thông tin của người thật.</p>
${content}
</main>
</body>
</html>
`.text;

const choice = ({ username, note, claims }: DemoAccount, chosen: boolean): Markup =>
  html`<div class="choice"><input type="radio" id="account-${username}" name="account" value="${username}" required${chosen ? html` checked` : ''}>
<label for="account-${username}"><span class="choice-name">${claims.HoVaTen}</span> <span class="choice-note">${note.vi}</span></label></div>
`;

export interface SignInPage {
  readonly accounts: readonly DemoAccount[];
  /** Where the form goes. */
  readonly action: string;
  /** Proof that the form came from this page. */
  readonly token: string;
  readonly error?: string;
  /** From `comfortIn`. */
  readonly comfort: Markup;
}

export const signInPage = ({ accounts, action, token, error, comfort }: SignInPage): string =>
  page(
    error ? 'Lỗi: Chọn người để đăng nhập' : 'Chọn người để đăng nhập',
    html`<h1>Chọn người để đăng nhập</h1>
${error ? html`<p class="error" role="alert" id="error">${error}</p>` : ''}
<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}">
<fieldset${error ? html` aria-describedby="error"` : ''}><legend>Đăng nhập với tên của</legend>
${accounts.map((account, index) => choice(account, index === 0))}
</fieldset>
<p class="actions"><button type="submit">Đăng nhập</button></p>
</form>
<form method="post" action="${action}/abort">
<input type="hidden" name="token" value="${token}">
<p class="actions"><button type="submit" class="secondary">Không đăng nhập, quay lại cổng</button></p>
</form>`,
    comfort,
  );

/** @param action where the form goes; @param secret what the provider checks it by. */
export const signOutPage = (action: string, secret: string, comfort: Markup): string =>
  page(
    'Đăng xuất',
    html`<h1>Đăng xuất khỏi bản trình diễn?</h1>
<p>Sau khi đăng xuất, muốn xem hoặc nộp hồ sơ thì cần đăng nhập lại.</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${secret}">
<p class="actions"><button type="submit" name="logout" value="yes">Đăng xuất</button></p>
</form>`,
    comfort,
  );

/** Between two people in one browser. @param action where the form goes; @param secret what the provider checks it by. */
export const switchPage = (action: string, secret: string, comfort: Markup): string =>
  page(
    'Đổi người đăng nhập',
    html`<h1>Đổi người đăng nhập?</h1>
<p>Trình duyệt này đang đăng nhập với tên của người khác. Những thẻ đã mở vẫn dùng được cho đến khi hết phiên.</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${secret}">
<p class="actions"><button type="submit" name="logout" value="yes">Tiếp tục</button></p>
</form>`,
    comfort,
  );

export const signedOutPage = (portal: string, comfort: Markup): string =>
  page('Đã đăng xuất', html`<h1>Đã đăng xuất</h1><p><a href="${portal}/">Về trang đầu của cổng trình diễn</a></p>`, comfort);

/** Why nobody is signed in. */
export const troubles = {
  failed: { vi: 'Máy chủ đăng nhập gặp sự cố.', en: 'The sign-in server has a problem.' },
  wrong: { vi: 'Yêu cầu đăng nhập không đúng hoặc đã quá hạn.', en: 'The request to sign in is wrong or has expired.' },
  over: {
    vi: 'Lượt đăng nhập này không còn nữa: có thể đã quá lâu, hoặc đã mở từ một trình duyệt khác.',
    en: 'This sign-in is over: it may have taken too long, or was opened in another browser.',
  },
  nowhere: { vi: 'Không có trang nào ở địa chỉ này.', en: 'There is no page at this address.' },
} as const satisfies Readonly<Record<string, Said>>;

/** In both languages, since nobody knows which one the person chose in the portal. */
export const errorPage = (portal: string, trouble: Said, comfort: Markup): string =>
  page(
    'Chưa đăng nhập được',
    html`<h1>Chưa đăng nhập được</h1>
<p>${trouble.vi}</p>
<p>Những gì đã nộp không bị ảnh hưởng. Mời về cổng trình diễn và đăng nhập lại.</p>
<p><a href="${portal}/">Về trang đầu của cổng trình diễn</a></p>
<section lang="en">
<h2>You are not signed in</h2>
<p>${trouble.en}</p>
<p>What you have submitted is not affected. Please go back to the demo portal and sign in again.</p>
<p><a href="${portal}/">To the first page of the demo portal</a></p>
</section>`,
    comfort,
  );
