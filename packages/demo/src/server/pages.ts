import type { ProcedureInfo } from '@motcua/procedure';
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Settings } from '../settings.ts';

export interface PortalPage {
  readonly title: string;
  /** Name of the page's module in `portal/pages`, where it has one. */
  readonly script?: string;
  readonly content: Markup;
}

/** What the page's modules need to know stands in its head; there is no inline script to say it. */
const configuration = ({ gateway, issuer, audience }: Settings): Markup =>
  html`<meta name="motcua-gateway" content="${gateway}">
<meta name="motcua-issuer" content="${issuer}">
<meta name="motcua-audience" content="${audience}">`;

export const renderPage = (settings: Settings, { title, script, content }: PortalPage, preload: readonly string[]): string =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Cổng trình diễn Một Cửa</title>
${configuration(settings)}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${preload.map((file) => html`<link rel="modulepreload" href="/assets/${file}">\n`)}
${script === undefined ? '' : html`<script type="module" src="/assets/${script}.js"></script>`}
</head>
<body>
<nav aria-label="Đường tắt"><a class="skip" href="#noi-dung">Đến nội dung chính</a></nav>
<mc-header name="Cổng trình diễn" unit="Dữ liệu giả để trình diễn" home="/"><span slot="marks" class="mark">Một Cửa</span><span slot="account" id="nguoi-dung" class="account"></span></mc-header>
<main class="page" id="noi-dung" tabindex="-1">
<p class="notice" role="note"><strong>Dữ liệu giả để trình diễn.</strong> Không có hồ sơ nào được gửi tới cơ quan nhà nước.</p>
${content}
</main>
</body>
</html>
`.text;

const noScript = html`<noscript><p class="error">Phần điền trực tuyến cần bật JavaScript. Nếu không bật được, mời đến Bộ phận Một cửa nơi cư trú để được hướng dẫn.</p></noscript>`;

export const homePage: PortalPage = {
  title: 'Trang đầu',
  script: 'home',
  content: html`<h1>Làm thủ tục trực tuyến</h1>
<p>Thông tin cơ quan nhà nước đã có sẽ được điền sẵn; chỉ cần bổ sung những gì còn thiếu.</p>
${noScript}
<section aria-labelledby="thu-tuc"><h2 id="thu-tuc">Thủ tục</h2><ul id="procedures" class="list"></ul></section>
<section aria-labelledby="ho-so"><h2 id="ho-so">Hồ sơ đã nộp</h2><div id="dossiers"></div></section>
<p><a href="/nhung/">Biểu mẫu nhúng trong một trang thường, không cần máy chủ</a></p>`,
};

const UNITS = { WORKING_DAY: 'ngày làm việc', DAY: 'ngày', HOUR: 'giờ', MONTH: 'tháng' } as const;

/** Says what the procedure is and what to bring before, and without, any script; the form says it again when it opens. */
export const procedurePage = (info: ProcedureInfo): PortalPage => ({
  title: info.name.vi,
  script: 'procedure',
  content: html`<div id="intro"><h1>${info.name.vi}</h1>
<p>${info.summary.vi}</p>
<ul>
<li>Ai có thể làm: ${info.audience.vi}</li>
<li>Thời gian giải quyết: ${String(info.processing.value)} ${UNITS[info.processing.unit]}</li>
<li>Phí, lệ phí: ${info.feeNote.vi}</li>
${info.components.map(({ name, required }) => html`<li>Giấy tờ${required ? '' : ' (nếu có)'}: ${name.vi}</li>\n`)}
</ul>
${noScript}</div>
<div id="form" data-procedure="${info.code}"></div>`,
});

export const dossierPage = (code: string): PortalPage => ({
  title: 'Theo dõi hồ sơ',
  script: 'dossier',
  content: html`<h1>Theo dõi hồ sơ</h1>
${noScript}
<div id="dossier" data-code="${code}"></div>`,
});

export const signInPage: PortalPage = {
  title: 'Đăng nhập',
  script: 'sign-in',
  content: html`<h1>Đăng nhập</h1>
${noScript}
<div id="sign-in" aria-live="polite"></div>`,
};

/** @param plan address of the plan that the form is made from; no gateway takes part. */
export const embedPage = (plan: string): PortalPage => ({
  title: 'Biểu mẫu nhúng',
  script: 'embed',
  content: html`<h1>Biểu mẫu nhúng trong một trang thường</h1>
<p>Trang này không gọi máy chủ nào: thủ tục vào, câu trả lời ra.</p>
${noScript}
<mc-form src="${plan}"></mc-form>
<section aria-labelledby="cau-tra-loi" id="answers" hidden><h2 id="cau-tra-loi" tabindex="-1">Câu trả lời</h2><pre id="json"></pre></section>`,
});

export const missingPage: PortalPage = {
  title: 'Không có trang này',
  content: html`<h1>Không có trang này</h1><p>Địa chỉ có thể bị gõ nhầm, hoặc trang đã được chuyển đi.</p><p><a href="/">Về trang đầu</a></p>`,
};
