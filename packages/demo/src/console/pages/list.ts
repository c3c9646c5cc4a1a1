import '@motcua/elements/define/shell';
import '@motcua/elements/define/panels';
import type { Dossier } from '@motcua/client';
import { desk, deskAbout } from '../../texts/console.ts';
import { timeText } from '../../portal/dates.ts';
import { trouble } from '../../portal/arriving.ts';
import { byId, element } from '../../portal/dom.ts';
import { gateway } from '../../portal/gateway.ts';
import { say, spoken } from '../../portal/language.ts';
import { filterIn, keepFilter, matching, stateButtons } from '../filters.ts';
import { forOfficer } from '../officer.ts';
import { dossierTable } from '../table.ts';

/** Long enough to be a whole code: what the list doesn't hold any more may still be there. */
const WHOLE_CODE = /^[0-9A-Z.]+-\d{6}(\d{2})?-\d{4,7}$/;

const place = byId('can-bo');

const showList = (): void => {
  let dossiers: readonly Dossier[] | undefined;
  let loadedAt = new Date();
  let filter = filterIn(location.search);

  const states = element('div', { class: 'filters' });
  const label = spoken('label', desk.search, { for: 'tim-ma' });
  const input = element('input', { id: 'tim-ma', type: 'search', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters', 'aria-describedby': 'tim-ma-goi-y' });
  const hint = spoken('p', desk.searchHint, { id: 'tim-ma-goi-y', class: 'muted' });
  const search = element('form', { class: 'search', role: 'search' }, label, hint, input);
  const count = spoken('p', desk.loading, { role: 'status', class: 'muted' });
  const notice = element('div');
  const list = element('div');
  const table = dossierTable();
  input.value = filter.code;

  const show = (): void => {
    if (dossiers === undefined) return;
    const shown = matching(dossiers, filter);
    const focused = [...states.children].findIndex((child) => child === document.activeElement);
    states.replaceChildren(...stateButtons(dossiers, filter.state, (state) => change({ state })));
    // Redrawn under the finger: the focus stays where it was.
    const again = states.children[focused];
    if (again instanceof HTMLElement) again.focus();
    say(count, deskAbout.count(shown.length, dossiers.length));
    table.show(shown);
    if (shown.length === 0) list.replaceChildren(nothing(dossiers));
    else if (!table.element.isConnected) list.replaceChildren(table.element);
    keepFilter(filter);
  };

  const nothing = (all: readonly Dossier[]): HTMLElement => {
    const code = filter.code.trim().toUpperCase();
    const open = WHOLE_CODE.test(code) ? [spoken('a', deskAbout.openCode(code), { slot: 'actions', href: `/can-bo/ho-so/${code}` })] : [];
    return element('mc-empty', {}, spoken('span', all.length === 0 ? desk.none : desk.noneFound, { slot: 'heading' }), ...open);
  };

  const change = (part: Partial<typeof filter>): void => {
    filter = { ...filter, ...part };
    show();
  };

  const failed = (): void => {
    notice.replaceChildren(trouble({ heading: desk.listFailed, next: dossiers ? deskAbout.stale(timeText(loadedAt)) : desk.dossierFailed, level: 2 }, load));
    if (!dossiers) count.textContent = '';
  };

  const load = (): void => {
    gateway.dossiers.list().then((loaded) => {
      dossiers = loaded;
      loadedAt = new Date();
      // The button that had the focus goes away with what it stands in.
      if (notice.contains(document.activeElement)) input.focus();
      notice.replaceChildren();
      show();
    }, failed);
  };

  input.addEventListener('input', () => change({ code: input.value }));
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = input.value.trim().toUpperCase();
    if (WHOLE_CODE.test(code)) location.assign(`/can-bo/ho-so/${code}`);
  });
  // Others move dossiers too: whoever comes back to the page sees how things stand now.
  addEventListener('focus', load);
  const filters = element('fieldset', {}, spoken('legend', desk.byState), states);
  place.replaceChildren(search, filters, notice, count, list);
  load();
};

forOfficer(place, showList);
