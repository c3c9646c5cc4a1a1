import type { ProcedureInfo, Text } from '@motcua/procedure';
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import { portal } from '../texts/portal.ts';
import { languages, noScript, says, way } from './frame.ts';
import type { PortalPage } from './frame.ts';

const link = (href: string, text: Text): Markup => html`<a href="${href}"${languages(text)}>${text.vi}</a>`;

export const homePage: PortalPage = {
  title: portal.home,
  script: 'home',
  content: html`${says('h1', portal.homeTitle)}
${says('p', portal.homeIntro)}
${noScript}
<section aria-labelledby="ban-nhap" id="ban-khai-do" hidden><h2 id="ban-nhap"${languages(portal.drafts)}>${portal.drafts.vi}</h2><div id="drafts"></div></section>
<section aria-labelledby="thu-tuc"><h2 id="thu-tuc"${languages(portal.procedures)}>${portal.procedures.vi}</h2><div id="procedures"></div></section>
<section aria-labelledby="ho-so"><h2 id="ho-so"${languages(portal.dossiers)}>${portal.dossiers.vi}</h2><div id="dossiers"></div></section>
<section aria-labelledby="viec-khac"><h2 id="viec-khac"${languages(portal.more)}>${portal.more.vi}</h2>
<ul class="list">
<li>${link('/tra-cuu', portal.lookUpLink)}</li>
<li>${link('/nhung/', portal.embedLink)}</li>
<li>${link('/can-bo/', portal.officersLink)}</li>
</ul></section>`,
};

const UNITS: Readonly<Record<ProcedureInfo['processing']['unit'], { readonly vi: string; readonly en: string }>> = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  DAY: { vi: 'ngày', en: 'days' },
  HOUR: { vi: 'giờ', en: 'hours' },
  MONTH: { vi: 'tháng', en: 'months' },
};

const fact = (name: Text, value: Text): Markup => html`<li>${says('span', name)} ${says('span', value)}</li>\n`;

/** Says what the procedure is and what to bring before, and without, any script; the form says it again when it opens. */
export const procedurePage = ({ code, name, summary, audience, processing, feeNote, components }: ProcedureInfo): PortalPage => {
  const unit = UNITS[processing.unit];
  return {
    title: name,
    script: 'procedure',
    content: html`<div id="intro">${says('h1', name)}
${says('p', summary)}
<ul>
${fact(portal.audience, audience)}${fact(portal.time, { vi: `${String(processing.value)} ${unit.vi}`, en: `${String(processing.value)} ${unit.en}` })}${fact(portal.fee, feeNote)}
${components.map((component) => fact(component.required ? portal.paper : portal.paperIfAny, component.name))}
</ul>
${noScript}</div>
<div id="form" data-procedure="${code}"></div>`,
  };
};

export const dossierPage = (code: string): PortalPage => ({
  title: portal.followTitle,
  script: 'dossier',
  content: html`${way([['/', portal.home]], portal.followTitle)}
${says('h1', portal.followTitle)}
${noScript}
<div id="dossier" data-code="${code}"></div>`,
});

/** A paper of a dossier as it is printed; its title stands on the paper itself. */
export const paperPage = (code: string, paper: 'declaration' | 'slip'): PortalPage => ({
  title: portal[paper],
  script: paper,
  content: html`${way([['/', portal.home], [`/ho-so/${code}`, portal.followTitle]], portal[paper])}
${noScript}
<div id="paper" data-code="${code}"></div>`,
});

export const lookUpPage: PortalPage = {
  title: portal.lookUpTitle,
  script: 'lookup',
  content: html`${way([['/', portal.home]], portal.lookUpTitle)}
${says('h1', portal.lookUpTitle)}
${says('p', portal.lookUpIntro)}
${noScript}
<div id="lookup"></div>`,
};

/** @param plan address of the plan that the form is made from; no gateway takes part. */
export const embedPage = (plan: string): PortalPage => ({
  title: portal.embedTitle,
  script: 'embed',
  content: html`${says('h1', portal.embedHeading)}
${says('p', portal.embedIntro)}
${noScript}
<mc-form src="${plan}"></mc-form>
<section aria-labelledby="cau-tra-loi" id="answers" hidden><h2 id="cau-tra-loi" tabindex="-1"${languages(portal.answers)}>${portal.answers.vi}</h2><pre id="json"></pre></section>`,
});
