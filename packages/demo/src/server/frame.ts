import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Settings } from '../settings.ts';
import { frame } from '../texts/frame.ts';
import type { Said } from '../texts/said.ts';
import type { Text } from '@motcua/procedure';

/** Whose page it is: the head of the page says so, and leads to that part's own first page. */
export type Area = 'portal' | 'console';

export interface PortalPage {
  readonly title: Text;
  readonly area?: Area;
  /** Name of the page's module, where it has one. */
  readonly script?: string;
  readonly content: Markup;
}

const heads: Readonly<Record<Area, { readonly name: Said; readonly unit: Said; readonly title: Said; readonly home: string }>> = {
  portal: { name: frame.portalName, unit: frame.portalUnit, title: frame.portalTitle, home: '/' },
  console: { name: frame.consoleName, unit: frame.consoleUnit, title: frame.consoleTitle, home: '/can-bo/' },
};

/**
 * Attributes of an element that carries a text in both languages: Vietnamese stands in the page, for who has no script; a module
 * puts in the other one.
 */
export const languages = ({ vi, en, simple }: Text): Markup =>
  html` data-vi="${vi}" data-en="${en ?? vi}"${simple === undefined ? '' : html` data-vi-simple="${simple.vi}" data-en-simple="${simple.en ?? en ?? vi}"`}`;

/** An element with nothing but a text. */
export const says = (tag: 'h1' | 'p' | 'span' | 'strong', text: Text): Markup =>
  // The tag is one of ours, never from outside.
  html`<${tag}${languages(text)}>${text.vi}</${tag}>`;

const attribute = (name: 'name' | 'unit' | 'aria-label', { vi, en }: Said): Markup => html` ${name}="${vi}" data-vi-${name}="${vi}" data-en-${name}="${en}"`;

/** The way to a page from the first one of its part, the page itself last. */
export const way = (above: readonly (readonly [href: string, name: Text])[], here: Text): Markup =>
  html`<mc-breadcrumb>${above.map(([href, name]) => html`<a href="${href}"${languages(name)}>${name.vi}</a> `)}${says('span', here)}</mc-breadcrumb>`;

/** Whose page it is until the head is there, and without script: an element that is defined shows nothing that has no slot. */
const before = ({ home, name, unit }: (typeof heads)[Area]): Markup => html`<a class="before" href="${home}">${says('strong', name)} ${says('span', unit)}</a>`;

/** What the page's modules need to know stands in its head; there is no inline script to say it. */
const configuration = ({ gateway, issuer, audience }: Settings): Markup =>
  html`<meta name="motcua-gateway" content="${gateway}">
<meta name="motcua-issuer" content="${issuer}">
<meta name="motcua-audience" content="${audience}">`;

const titled = (title: Text, area: Said): Said => ({ vi: `${title.vi} · ${area.vi}`, en: `${title.en ?? title.vi} · ${area.en}` });

export const renderPage = (settings: Settings, { title, area = 'portal', script, content }: PortalPage, preload: readonly string[]): string => {
  const head = heads[area];
  const whole = titled(title, head.title);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="/comfort.js"></script>
<title${languages(whole)}>${whole.vi}</title>
${configuration(settings)}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
<script src="/early.js"></script>
${preload.map((file) => html`<link rel="modulepreload" href="/assets/${file}">\n`)}
${script === undefined ? '' : html`<script type="module" src="/assets/${script}.js"></script>`}
</head>
<body>
<nav${attribute('aria-label', frame.shortcuts)}><a class="skip" href="#noi-dung"${languages(frame.skip)}>${frame.skip.vi}</a></nav>
<mc-header${attribute('name', head.name)}${attribute('unit', head.unit)} home="${head.home}"><span slot="marks" class="mark">Một Cửa</span>${before(head)}<mc-comfort slot="comfort"></mc-comfort><mc-language-switch slot="language"></mc-language-switch><span slot="account" id="nguoi-dung" class="account"></span></mc-header>
<main class="page" id="noi-dung" tabindex="-1">
<p class="notice" role="note">${says('strong', frame.madeUp)} ${says('span', frame.nothingSent)}</p>
${content}
</main>
<mc-footer>${says('p', frame.notAnAuthority)}<p slot="links"><a href="/"${languages(frame.toHome)}>${frame.toHome.vi}</a> · <a href="/tra-cuu"${languages(frame.lookUp)}>${frame.lookUp.vi}</a></p></mc-footer>
</body>
</html>
`.text;
};

export const noScript = html`<noscript><p class="error">${frame.noScript.vi}</p></noscript>`;

export const missingPage: PortalPage = {
  title: frame.missing,
  script: 'plain',
  content: html`${says('h1', frame.missing)}${says('p', frame.missingWhy)}<p><a href="/"${languages(frame.toHome)}>${frame.toHome.vi}</a></p>`,
};

export const signInPage: PortalPage = {
  title: frame.signIn,
  script: 'sign-in',
  content: html`${says('h1', frame.signIn)}
${noScript}
<div id="sign-in" aria-live="polite"></div>`,
};
