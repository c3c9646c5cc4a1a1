import { html } from '../html.ts';
import { desk } from '../texts/console.ts';
import { languages, noScript, says } from './frame.ts';
import type { PortalPage } from './frame.ts';

export const consoleListPage: PortalPage = {
  title: desk.list,
  area: 'console',
  script: 'console-list',
  content: html`${says('h1', desk.list)}
${noScript}
<div id="can-bo"></div>`,
};

/** Its heading is the dossier's code, which the address says and the page repeats. */
export const consoleDossierPage = (code: string): PortalPage => ({
  title: { vi: code },
  area: 'console',
  script: 'console-dossier',
  content: html`<p><a href="/can-bo/"${languages(desk.backToList)}>${desk.backToList.vi}</a></p>
<h1>${code}</h1>
${noScript}
<div id="can-bo" data-code="${code}"></div>`,
});

export const consoleDeclarationPage = (code: string): PortalPage => ({
  title: { vi: `${desk.declaration.vi} ${code}`, en: `${desk.declaration.en} ${code}` },
  area: 'console',
  script: 'console-declaration',
  content: html`<p class="no-print"><a href="/can-bo/ho-so/${code}"${languages(desk.backToDossier)}>${desk.backToDossier.vi}</a></p>
${noScript}
<div id="can-bo" data-code="${code}"></div>`,
});
