import { msg, str } from '@lit/localize';
import type { Field } from '@motcua/procedure';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import { entryFor } from '../registry.ts';

/** Brings the code of a control that comes only when a field needs it. */
export class LateControl {
  /** Until the control under way is defined, or its code could not be had. */
  pending: Promise<void> | undefined;

  readonly #host: ReactiveControllerHost;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What stands in the field's place until its control can be made; `undefined` when it can. */
  instead(field: Field): TemplateResult | undefined {
    const entry = entryFor(field);
    if (!entry.load || customElements.get(entry.tag)) return undefined;
    if (this.#failed)
      return html`<p class="help" role="alert">
        ${msg(str`Chưa mở được mục “${textOf(field.title)}”. Những gì đã nhập vẫn còn.`)}
        <button type="button" @click=${this.#retry}>${msg('Thử lại')}</button>
      </p>`;
    this.pending ??= entry.load().then(() => this.#done(false), () => this.#done(true));
    return html`<p class="help">${msg(str`Đang mở mục “${textOf(field.title)}”…`)}</p>`;
  }

  #done(failed: boolean): void {
    this.pending = undefined;
    this.#failed = failed;
    this.#host.requestUpdate();
  }

  readonly #retry = (): void => {
    this.#failed = false;
    this.#host.requestUpdate();
  };
}
