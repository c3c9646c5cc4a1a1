/** Forms that the person began and hasn't submitted: to go on with, or to delete. */
import type { DraftSummary } from '@motcua/client';
import { portal, portalAbout } from '../texts/portal.ts';
import { confirmed } from './confirm.ts';
import { dayOf, timeText } from './dates.ts';
import { element } from './dom.ts';
import { gateway } from './gateway.ts';
import { say, spoken } from './language.ts';

const row = ({ id, procedure, procedureName, savedAt, expiresAt }: DraftSummary, remove: () => void): HTMLElement => {
  const whose = (): HTMLElement => spoken('span', portalAbout.ofProcedure(procedureName), { class: 'visually-hidden' });
  const button = element('button', { type: 'button', class: 'plain' }, spoken('span', portal.removeDraft), whose());
  button.addEventListener('click', remove);
  return element(
    'li',
    {},
    spoken('div', procedureName),
    element('div', { class: 'muted' }, spoken('span', portalAbout.savedAt(timeText(savedAt))), ' · ', spoken('span', portalAbout.keptUntil(dayOf(expiresAt)))),
    element('div', { class: 'links' }, element('a', { href: `/thu-tuc/${procedure}?ban-nhap=${encodeURIComponent(id)}` }, spoken('span', portal.continueDraft), whose()), button),
  );
};

/** Rejects when the drafts can't be had. */
export const showDrafts = async (place: HTMLElement): Promise<void> => {
  const drafts = await gateway.drafts.list();
  const [latest, more] = [element('ul', { class: 'list' }), element('ul', { class: 'list' })];
  const summary = element('summary');
  const others = element('details', { class: 'content' }, summary, more);
  const told = element('p', { 'role': 'status', 'class': 'muted', 'tabindex': '-1' });
  if (drafts.length === 0) say(told, portal.noDrafts);

  let rows: readonly HTMLElement[] = [];
  /** One is in sight; the room that the page has kept is enough for it, however many there are. */
  const arrange = (): void => {
    latest.replaceChildren(...rows.slice(0, 1));
    more.replaceChildren(...rows.slice(1));
    others.hidden = rows.length < 2;
    say(summary, portalAbout.moreDrafts(rows.length - 1));
  };

  const remove = async (draft: DraftSummary, shown: HTMLElement): Promise<void> => {
    const question = { title: portal.removeDraftQuestion, text: portalAbout.removeDraftWhat(draft.procedureName), yes: portal.removeDraftYes, no: portal.keepDraft };
    if (!(await confirmed(question))) return;
    await gateway.drafts.remove(draft.id);
    rows = rows.filter((row) => row !== shown);
    arrange();
    say(told, portal.draftRemoved);
    // The button that had the focus is gone.
    told.focus();
  };

  rows = [...drafts].sort((one, other) => other.savedAt.localeCompare(one.savedAt)).map((draft) => {
    const shown = row(draft, () => {
      remove(draft, shown).catch(() => {
        say(told, portal.removeDraftFailed);
        told.focus();
      });
    });
    return shown;
  });
  arrange();
  place.replaceChildren(latest, others, told);
};
