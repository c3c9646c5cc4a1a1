import type { DossierComponent, ProcedureInfo, Text } from '@motcua/procedure';
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import { frame } from '../texts/frame.ts';
import { portal } from '../texts/portal.ts';
import { questions, questionsTitle } from '../texts/questions.ts';
import { languages, noScript, says, way } from './frame.ts';
import type { PortalPage } from './frame.ts';
import type { LifeEventGroup } from './procedures.ts';

const link = (href: string, text: Text): Markup => html`<a href="${href}"${languages(text)}>${text.vi}</a>`;

const toSignIn = (why: Text): Markup => html`${says('p', why)}<a class="button" href="/dang-nhap?quay-lai=%2F"${languages(frame.signIn)}>${frame.signIn.vi}</a>`;

const listed = ({ code, name, summary, keywords = [] }: ProcedureInfo): Markup => html`<li data-keywords="${[name.en ?? '', summary.en ?? '', ...keywords].join(', ')}">${link(`/thu-tuc/${code}`, name)}<p class="muted"${languages(summary)}>${summary.vi}</p></li>\n`;

const group = ({ id, title, procedures }: LifeEventGroup): Markup => html`<section aria-labelledby="viec-${id}"><h3 id="viec-${id}"${languages(title)}>${title.vi}</h3>
<ul class="list">
${procedures.map(listed)}</ul></section>
`;

/** What is the person's own comes with the scripts: its room is kept until then. */
export const homePage = (groups: readonly LifeEventGroup[]): PortalPage => ({
  title: portal.home,
  script: 'home',
  content: html`${says('h1', portal.homeTitle)}
${says('p', portal.homeIntro)}
${noScript}
<section aria-labelledby="ban-nhap" class="own signed-in"><h2 id="ban-nhap"${languages(portal.drafts)}>${portal.drafts.vi}</h2><div id="drafts"></div></section>
<section aria-labelledby="thu-tuc"><h2 id="thu-tuc"${languages(portal.procedures)}>${portal.procedures.vi}</h2><mc-procedure-search id="procedures">
${groups.map(group)}<p slot="none"${languages(portal.noneFound)}>${portal.noneFound.vi}</p></mc-procedure-search></section>
<section aria-labelledby="ho-so" class="own"><h2 id="ho-so"${languages(portal.dossiers)}>${portal.dossiers.vi}</h2><div id="dossiers" class="signed-in"></div><div class="signed-out">${toSignIn(portal.signInForDossiers)}</div></section>
<section aria-labelledby="viec-khac"><h2 id="viec-khac"${languages(portal.more)}>${portal.more.vi}</h2>
<ul class="list">
<li>${link('/du-lieu-cua-toi', portal.repositoryLink)}</li>
<li>${link('/tra-cuu', portal.lookUpLink)}</li>
<li>${link('/nhung/', portal.embedLink)}</li>
<li>${link('/can-bo/', portal.officersLink)}</li>
</ul></section>`,
});

const UNITS: Readonly<Record<ProcedureInfo['processing']['unit'], { readonly vi: string; readonly en: string }>> = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  DAY: { vi: 'ngày', en: 'days' },
  HOUR: { vi: 'giờ', en: 'hours' },
  MONTH: { vi: 'tháng', en: 'months' },
};

const fact = (name: Text, value: Markup): Markup => html`<div class="fact"><dt${languages(name)}>${name.vi}</dt><dd>${value}</dd></div>\n`;

/** Working days are counted otherwise than most people count. */
const duration = ({ value, unit }: ProcedureInfo['processing']): Markup => {
  const { vi, en } = UNITS[unit];
  const text = { vi: `${String(value)} ${vi}`, en: `${String(value)} ${en}` };
  if (unit !== 'WORKING_DAY') return says('span', text);
  return html`<mc-tooltip><button type="button" class="term"${languages(text)}>${text.vi}</button> <span slot="tip"${languages(portal.workingDays)}>${portal.workingDays.vi}</span></mc-tooltip>`;
};

/** The same on each procedure's page, below the form and at each step of it. */
const answered = html`<section aria-labelledby="giai-dap" class="questions no-print"><h2 id="giai-dap"${languages(questionsTitle)}>${questionsTitle.vi}</h2>
<mc-accordion>
${questions.map(({ asked, answer }) => html`<mc-accordion-item><h3 slot="heading"${languages(asked)}>${asked.vi}</h3>${says('p', answer)}</mc-accordion-item>\n`)}</mc-accordion></section>`;

/** Before anything is answered nobody can say whether a paper with a condition is needed. */
const whenNeeded = ({ required, guard, replacedBy }: DossierComponent): Markup => {
  if (guard ?? replacedBy) return html` ${says('span', portal.dependingOnCase)}`;
  return required ? html`` : html` ${says('span', portal.ifAny)}`;
};

const paper = (component: DossierComponent): Markup =>
  html`<li>${says('span', component.name)}${whenNeeded(component)}${component.help ? says('p', component.help) : ''}</li>`;

/** What the procedure is, what to bring and where to go: read before any script is there, and without it. */
const introduction = ({ name, summary, audience, processing, feeNote, result, components, legalBasis }: ProcedureInfo): Markup => {
  const papers = components.length === 0 ? says('p', portal.noPapers) : html`<ul>${components.map(paper)}</ul>`;
  return html`<div slot="introduction" class="introduction">${says('h1', name)}
${says('p', summary)}
<dl>
${fact(portal.audience, says('span', audience))}${fact(portal.time, duration(processing))}${fact(portal.fee, says('span', feeNote))}${fact(portal.result, says('span', result.name))}${fact(portal.papers, papers)}${fact(portal.legalBasis, html`<ul>${legalBasis.map(({ number, title }) => html`<li>${number}: ${says('span', title)}</li>`)}</ul>`)}
</dl>
${noScript}</div>`;
};

/** The form keeps the introduction that the page brings, and says none of it again. */
export const procedurePage = (info: ProcedureInfo): PortalPage => ({
  title: info.name,
  script: 'procedure',
  content: html`<mc-form id="form" data-procedure="${info.code}">${introduction(info)}</mc-form>
${answered}`,
});

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

/** What the person has consented to: their own page, so that whoever isn't signed in is sent to do so. */
export const repositoryPage: PortalPage = {
  title: portal.repositoryTitle,
  script: 'repository',
  content: html`${way([['/', portal.home]], portal.repositoryTitle)}
${noScript}
<div id="repository"></div>`,
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
