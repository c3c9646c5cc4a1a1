const ONE_LINE = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number']);

/**
 * Whether a `keypress` is Enter in a field of one line, which sends a form. `keypress` rather than `keydown`: the Enter
 * with which an input method ends its composition gives none, in no browser.
 */
export const isImplicitSubmission = (event: KeyboardEvent): boolean => {
  const [origin] = event.composedPath();
  return event.key === 'Enter' && !event.defaultPrevented && !event.isComposing && origin instanceof HTMLInputElement && ONE_LINE.has(origin.type);
};

/** What a browser does on Enter in an input of its own: the form's default button is pressed, or else the form sent. */
export const submitImplicitly = (form: HTMLFormElement): void => {
  const button = [...form.elements].find((element) => element.matches(':is(button, input[type=submit]):default'));
  if (button instanceof HTMLElement) button.click();
  else form.requestSubmit();
};
