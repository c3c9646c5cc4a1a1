/** Help, error and warning of a control, which stand above its input. */
import { msg } from '@lit/localize';
import { html, nothing, render } from 'lit';
import { errorIcon, warningIcon } from '../icons.ts';
import { copied, make, setText } from '../internal/make.ts';

export interface Said {
  readonly hint: string;
  readonly error: string;
  readonly warning: string;
  /** Whether an error that appears is said at once. */
  readonly announces: boolean;
}

const blank = copied(() => make('div', { class: 'messages' },
  make('div', { class: 'hint', id: 'hint', part: 'hint', hidden: true }),
  make('div', { id: 'error', part: 'error' }),
  make('div', { class: 'warning', id: 'warning', part: 'warning', hidden: true }),
));

const within = (parent: Element, id: string): HTMLElement => {
  const found = parent.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new TypeError(`no ${id}`);
  return found;
};

/** Written by hand: a control of whose kind a form has hundreds says its help so. Templates come only with an error or a warning. */
export class Messages {
  readonly element = blank();
  readonly #hint = within(this.element, 'hint');
  #error: HTMLElement | undefined;
  #warning: HTMLElement | undefined;

  say({ hint, error, warning, announces }: Said): void {
    setText(this.#hint, hint);
    this.#hint.hidden = hint === '';
    if (error !== '' || announces) this.#error ??= within(this.element, 'error');
    if (warning !== '') this.#warning ??= within(this.element, 'warning');
    if (this.#error) this.#sayError(this.#error, error, announces);
    if (this.#warning) this.#sayWarning(this.#warning, warning);
  }

  #sayError(element: HTMLElement, error: string, announces: boolean): void {
    element.className = error ? 'error' : '';
    element.ariaLive = announces ? 'polite' : 'off';
    render(error ? html`${errorIcon}<span><span class="visually-hidden">${msg('Lỗi:')} </span>${error}</span>` : nothing, element);
  }

  #sayWarning(element: HTMLElement, warning: string): void {
    element.hidden = warning === '';
    render(warning ? html`${warningIcon}<span><span class="visually-hidden">${msg('Lưu ý:')} </span>${warning}</span>` : nothing, element);
  }
}
