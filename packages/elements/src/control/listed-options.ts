import { msg } from '@lit/localize';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LoadOptions } from '../code-lists.ts';
import { optionsContext } from '../contexts.ts';
import { Borrowed } from '../internal/context.ts';
import type { Choice } from './choice-control.ts';

/** A control whose options may be a code list. */
export interface ListedHost extends ReactiveControllerHost, HTMLElement {
  /** The code list to load the options from; `''` where they are given otherwise. */
  readonly list: string;
  /** The part of it. */
  readonly listKey: string | undefined;
  /** Loads code lists; by default the provider's. */
  readonly loadOptions: LoadOptions | undefined;
}

/** Loads the code list that its host names, tells how far it is, and offers to try again. */
export class ListedOptions implements ReactiveController {
  /** `undefined` where the host names no list. */
  options: readonly Choice[] | undefined;
  state: 'idle' | 'loading' | 'failed' = 'idle';

  readonly #host: ListedHost;
  #provided: Borrowed<LoadOptions | undefined> | undefined;
  #wanted = '';

  constructor(host: ListedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { list, listKey, loadOptions } = this.#host;
    // Asked for only by a list: most choices of a long form are given with it.
    if (list) this.#provided ??= new Borrowed(this.#host, optionsContext);
    const load = loadOptions ?? this.#provided?.value;
    const wanted = list && load ? JSON.stringify([list, listKey]) : '';
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.options = wanted ? [] : undefined;
    this.state = wanted ? 'loading' : 'idle';
    if (wanted)
      load?.(list, listKey).then(
        (options) => this.#arrive(wanted, 'idle', options),
        () => this.#arrive(wanted, 'failed', []),
      );
  }

  /** Says that the list could not be loaded, with a button that tries again. */
  failure(): TemplateResult | '' {
    return this.state === 'failed'
      ? html`<p class="retry" role="alert">
          ${msg('Chưa tải được danh sách. Những gì đã nhập vẫn còn.')}
          <button type="button" @click=${this.#retry}>${msg('Tải lại danh sách')}</button>
        </p>`
      : '';
  }

  /** An answer counts only while it is the one that was asked for last. */
  #arrive(wanted: string, state: 'idle' | 'failed', options: readonly Choice[]): void {
    if (wanted !== this.#wanted) return;
    this.options = options;
    this.state = state;
    this.#host.requestUpdate();
  }

  readonly #retry = (): void => {
    this.#wanted = '';
    this.#host.requestUpdate();
  };
}
