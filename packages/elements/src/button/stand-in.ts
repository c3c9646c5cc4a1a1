/** A native button that a form knows in place of one inside a shadow root. */

/** Name of the slot it is put into: out of sight and out of the way of keyboard and assistive technology. */
export const STAND_IN_SLOT = 'native';

export interface Submitting {
  readonly name: string;
  readonly value: string;
  readonly disabled: boolean;
  /** Id of a form elsewhere on the page. */
  readonly form: string | null;
}

/** Keeps the stand-in of a host up to date, first among its children, where what writes its text leaves it alone. */
export const standIn = (host: HTMLElement, { name, value, disabled, form }: Submitting): HTMLButtonElement => {
  let button = host.querySelector<HTMLButtonElement>(`:scope > button[slot='${STAND_IN_SLOT}']`);
  if (!button) {
    button = document.createElement('button');
    button.slot = STAND_IN_SLOT;
    host.prepend(button);
  }
  Object.assign(button, { type: 'submit', name, value, disabled });
  if (form === null) button.removeAttribute('form');
  else button.setAttribute('form', form);
  return button;
};
