const NATIVE = 'input:not([type=hidden], :disabled), select:enabled, textarea:enabled';

const isFormAssociated = ({ localName }: Element): boolean => {
  const constructor = customElements.get(localName);
  return constructor !== undefined && 'formAssociated' in constructor && constructor.formAssociated === true;
};

const isField = (element: HTMLElement): boolean => element.matches(NATIVE) || isFormAssociated(element);

/** What takes the focus when a dialog opens: what the page marked with `autofocus`, or else the first field. */
export const firstFocus = (content: Element): HTMLElement | undefined =>
  content.querySelector<HTMLElement>('[autofocus]') ?? [...content.querySelectorAll<HTMLElement>('*')].find(isField);
