import '@motcua/elements/define/content';
import '@motcua/elements/define/panels';
import { dossierStates } from '@motcua/client';
import type { Dossier } from '@motcua/client';
import { isPlan } from '@motcua/procedure';
import { desk, deskAbout } from '../../texts/console.ts';
import type { Said } from '../../texts/said.ts';
import { arrive, skeleton } from '../../portal/arriving.ts';
import { custom } from '../../portal/custom.ts';
import { timeText } from '../../portal/dates.ts';
import { byId, element } from '../../portal/dom.ts';
import { gateway } from '../../portal/gateway.ts';
import { say, sayAttribute, spoken } from '../../portal/language.ts';
import { stateBadge } from '../../portal/state-badge.ts';
import { dueDay } from '../due.ts';
import { MoveForm } from '../move-form.ts';
import { forOfficer } from '../officer.ts';
import { failure } from '../refusal.ts';

const place = byId('can-bo');
const code = place.dataset['code'] ?? '';

const facts = (dossier: Dossier): HTMLElement =>
  element(
    'dl',
    { class: 'facts' },
    element('div', {}, spoken('dt', desk.now), element('dd', {}, stateBadge(dossier.state))),
    element('div', {}, spoken('dt', desk.submitted), spoken('dd', timeText(dossier.submittedAt))),
    element('div', {}, spoken('dt', desk.due), element('dd', {}, dueDay(dossier))),
  );

const panel = (label: Said, ...content: readonly Node[]): HTMLElement => element('mc-tab-panel', {}, spoken('h3', label, { slot: 'label' }), ...content);

/** What an officer goes back and forth between: nobody has to scroll through all answers to see a paper. */
const tabs = (...panels: readonly HTMLElement[]): HTMLElement => {
  const shown = element('mc-tabs', {}, ...panels);
  sayAttribute(shown, 'label', desk.content);
  return shown;
};

const show = (dossier: Dossier): void => {
  let current = dossier;
  const told = element('p', { role: 'status', class: 'muted' });
  const head = element('div', {}, facts(dossier));
  // In a tab of its own: nobody waits for it.
  void import('@motcua/elements/define/tracker');
  const tracker = document.createElement('mc-status-tracker');
  const answers = custom('mc-dossier-content', { client: gateway, code, headingLevel: 3, only: 'answers' });
  const papers = custom('mc-dossier-content', { client: gateway, code, headingLevel: 3, only: 'papers' });

  const refresh = async (): Promise<void> => {
    current = await gateway.dossiers.get(code);
    head.replaceChildren(facts(current));
    form.show(current.state);
  };
  const form = new MoveForm({ gateway, code, state: dossier.state, refresh, moved: (state) => say(told, deskAbout.moved(dossierStates[state].label)) });

  tracker.client = gateway;
  tracker.code = code;
  // What others do, the applicant among them, shows without a reload; what is typed in the form stays.
  tracker.addEventListener('mc-dossier-change', ({ detail }) => {
    if (detail.seq <= current.lastEvent) return;
    if (!form.sending) say(told, detail.type === 'supplemented' ? deskAbout.supplemented : deskAbout.movedElsewhere(dossierStates[detail.state].label));
    // The follower goes on by itself when the network is back, and says so again.
    refresh().catch(() => undefined);
  });

  gateway.procedures.plan(dossier.procedure, dossier.version).then(
    (plan) => {
      if (isPlan(plan)) form.components = plan.procedure.components;
    },
    // Without the plan there is nothing to tick: the note says what is asked for.
    () => undefined,
  );

  place.replaceChildren(
    spoken('p', dossier.procedureName, { class: 'lead' }),
    told,
    head,
    element(
      'div',
      { class: 'desk' },
      element('section', { 'class': 'side', 'aria-labelledby': 'chuyen' }, spoken('h2', desk.move, { id: 'chuyen' }), form.element),
      element(
        'section',
        { 'class': 'main', 'aria-labelledby': 'noi-dung-ho-so' },
        spoken('h2', desk.content, { id: 'noi-dung-ho-so' }),
        tabs(
          panel(desk.answers, element('p', { class: 'links' }, spoken('a', desk.declaration, { href: `/can-bo/ho-so/${code}/to-khai` })), answers),
          panel(desk.papers, papers),
          panel(desk.history, tracker),
        ),
      ),
    ),
  );
};

const load = async (): Promise<void> => {
  place.replaceChildren(skeleton(desk.loadingDossier, 6));
  show(await gateway.dossiers.get(code));
};

const start = (): void => {
  arrive(place, load, (error) => ({ heading: desk.dossierNotOpened, next: failure(error), level: 2 }));
};

forOfficer(place, start);
