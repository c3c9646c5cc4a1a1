/** Moves a dossier on: only where it may go, with what the applicant must be told. */
import { dossierStates } from '@motcua/client';
import type { Client, Dossier, DossierMove } from '@motcua/client';
import type { DossierComponent, Text } from '@motcua/procedure';
import { desk, deskAbout, reasonNeeded } from '../texts/console.ts';
import { confirmed } from '../portal/confirm.ts';
import { element } from '../portal/dom.ts';
import { say, sayAttribute, spoken } from '../portal/language.ts';
import { failure, isIllegalMove } from './refusal.ts';
import { RequestedPapers } from './requested-papers.ts';
import { ResultFiles } from './result-files.ts';

type State = Dossier['state'];

export interface MoveFormOptions {
  readonly gateway: Client;
  readonly code: string;
  readonly state: State;
  /** Loads the dossier anew and shows its state, in this form too. */
  readonly refresh: () => Promise<void>;
  readonly moved: (state: State) => void;
}

export class MoveForm {
  readonly element = element('form', { class: 'move', novalidate: '' });
  /** A move is under way. */
  sending = false;

  readonly #options: MoveFormOptions;
  readonly #to = document.createElement('mc-radio-group');
  readonly #unit = document.createElement('mc-text-field');
  readonly #note = document.createElement('mc-text-field');
  readonly #requested = new RequestedPapers();
  readonly #results: ResultFiles;
  readonly #trouble = element('div');
  readonly #button = spoken('button', desk.submit, { type: 'submit' });
  readonly #end = spoken('p', desk.noMoves, { tabindex: '-1' });

  constructor(options: MoveFormOptions) {
    this.#options = options;
    this.#results = new ResultFiles(options.gateway, options.code);
    sayAttribute(this.#to, 'label', desk.moveTo);
    this.#to.required = true;
    sayAttribute(this.#unit, 'label', desk.unit);
    sayAttribute(this.#unit, 'hint', desk.unitHint);
    this.#unit.maxLength = 200;
    sayAttribute(this.#note, 'label', desk.note);
    sayAttribute(this.#note, 'hint', desk.noteHint);
    this.#note.multiline = true;
    this.#note.maxLength = 2000;
    this.#to.addEventListener('change', this.#chosen);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.show(options.state);
  }

  set components(components: readonly DossierComponent[]) {
    this.#requested.components = components;
  }

  /** The dossier is in this state now. What is typed stays; a choice that is no longer possible goes. */
  show(state: State): void {
    const { moves } = dossierStates[state];
    if (moves.length === 0) {
      const hadFocus = this.element.contains(document.activeElement);
      this.element.replaceChildren(this.#end);
      // Whoever stood on the button finds out what has become of it.
      if (hadFocus) this.#end.focus();
      return;
    }
    this.#to.options = moves.map((to) => ({ value: String(to), label: dossierStates[to].label }));
    if (!moves.some((to) => String(to) === this.#to.value)) this.#to.value = '';
    if (!this.#button.isConnected) this.element.replaceChildren(this.#to, this.#requested.element, this.#note, this.#results.element, this.#unit, this.#trouble, this.#button);
    this.#chosen();
  }

  get #chosenState(): State | undefined {
    const moves: readonly State[] = Object.values(dossierStates).flatMap((state) => state.moves);
    return moves.find((state) => String(state) === this.#to.value);
  }

  readonly #chosen = (): void => {
    const to = this.#chosenState;
    this.#requested.element.hidden = to !== 5;
    this.#results.element.hidden = to !== 9 && to !== 10;
    this.#note.required = to !== undefined && to in reasonNeeded;
    sayAttribute(this.#to, 'error', undefined);
    sayAttribute(this.#note, 'error', undefined);
  };

  /** The move, or `undefined` when something is missing, which then says so and has the focus. */
  #read(): DossierMove | undefined {
    const state = this.#chosenState;
    const note = this.#note.value;
    const unit = this.#unit.value;
    const reason = state === undefined ? undefined : reasonNeeded[state];
    sayAttribute(this.#to, 'error', state === undefined ? desk.chooseState : undefined);
    sayAttribute(this.#note, 'error', note === '' ? reason : undefined);
    if (state === undefined) this.#to.focus();
    else if (note === '' && reason) this.#note.focus();
    else if ((state === 9 || state === 10) && !this.#results.ready) this.#say(desk.filesNotReady);
    else {
      const files = state === 9 || state === 10 ? this.#results.ids : [];
      const requested = state === 5 ? this.#requested.chosen : [];
      return { state, ...(note && { note }), ...(unit && { unit }), ...(files.length > 0 && { files: [...files] }), ...(requested.length > 0 && { requested: [...requested] }) };
    }
    return undefined;
  }

  async #submit(): Promise<void> {
    if (this.sending) return;
    this.#trouble.replaceChildren();
    const move = this.#read();
    if (!move) return;
    const { label } = dossierStates[move.state];
    if (!(await confirmed({ title: deskAbout.confirmQuestion(label), text: deskAbout.confirmWhat, yes: desk.confirm, no: desk.cancel }))) return;
    this.#busy(true);
    try {
      await this.#options.gateway.dossiers.move(this.#options.code, move);
      this.#clear();
      this.#options.moved(move.state);
    } catch (error) {
      this.#say(isIllegalMove(error) ? desk.changed : failure(error, desk.unreachable));
    }
    // After a failure too: the answer may have been lost on the way back, or somebody else was faster.
    await this.#options.refresh().catch(() => undefined);
    this.#busy(false);
  }

  #busy(sending: boolean): void {
    this.sending = sending;
    // Not `disabled`: that would take the focus away from whoever has just pressed it.
    this.#button.setAttribute('aria-disabled', String(sending));
    say(this.#button, sending ? desk.sending : desk.submit);
  }

  #say(text: Text): void {
    this.#trouble.replaceChildren(spoken('p', text, { class: 'error', role: 'alert' }));
  }

  #clear(): void {
    this.#to.value = this.#note.value = this.#unit.value = '';
    this.#requested.clear();
    this.#results.clear();
  }
}
