import { html } from '../html.ts';
import { desk } from '../texts/console.ts';
import { noScript, says, way } from './frame.ts';
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
  content: html`${way([['/can-bo/', desk.list]], { vi: code })}
<h1>${code}</h1>
${noScript}
<div id="can-bo" data-code="${code}"></div>`,
});

export const consoleDeclarationPage = (code: string): PortalPage => ({
  title: { vi: `${desk.declaration.vi} ${code}`, en: `${desk.declaration.en} ${code}` },
  area: 'console',
  script: 'console-declaration',
  content: html`${way([['/can-bo/', desk.list], [`/can-bo/ho-so/${code}`, { vi: code }]], desk.declaration)}
${noScript}
<div id="can-bo" data-code="${code}"></div>`,
});
