/** A control of a host's own: five stars for a field that asks for them by `x-widget`. */
import type { FieldControl, FieldView } from '@motcua/elements';
import type { Json } from '@motcua/procedure';

const STARS = [1, 2, 3, 4, 5];

export class HostStars extends HTMLElement implements FieldControl {
  answer: Json | undefined;
  readonly raw: undefined;

  readonly #legend = document.createElement('legend');
  readonly #error = document.createElement('p');
  readonly #group = document.createElement('fieldset');

  constructor() {
    super();
    this.#error.id = 'stars-error';
    this.#group.append(this.#legend, this.#error, ...STARS.map((star) => this.#star(star)));
    this.#group.setAttribute('aria-describedby', this.#error.id);
  }

  connectedCallback(): void {
    if (!this.#group.isConnected) this.append(this.#group);
  }

  takeField({ label, error, value }: FieldView): void {
    this.answer = value;
    this.#legend.textContent = label;
    this.#error.textContent = error;
    for (const input of this.querySelectorAll('input')) input.checked = Number(input.value) === value;
  }

  override focus(): void {
    this.querySelector('input')?.focus();
  }

  #star(star: number): HTMLElement {
    const label = document.createElement('label');
    // The page's style sheet doesn't reach into the form.
    Object.assign(label.style, { display: 'inline-flex', alignItems: 'center', minBlockSize: '2.75rem' });
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'stars';
    input.value = String(star);
    // Its own `input` event bubbles up to this element, after the answer is set.
    input.addEventListener('input', () => (this.answer = star));
    label.append(input, ` ${star} sao`);
    return label;
  }
}
