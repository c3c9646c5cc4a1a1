/** Acts in a form as a person does, whatever the language: waits until what is meant is there. */
import { dossierStates, type Dossier } from '@motcua/client';
import { textOf } from '@motcua/elements';
import { choose as chooseFiles, chosen } from '../../packages/elements/test/files.ts';
import { all, control, type } from '../../packages/elements/test/find.ts';

const PATIENCE = 5000;

/** Tries again until it doesn't throw. */
const until = async <Result>(attempt: () => Result): Promise<Result> => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

const one = (root: Element, selector: string): HTMLElement => {
  const [found] = all(root, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Text of an element, shadow roots below included. */
const wholeText = (element: Element): string => [element, ...all(element, '*')].map((each) => (each.shadowRoot ?? each).textContent).join(' ').replaceAll(/\s+/g, ' ');

/** What a state of a dossier is called, in the language of the page. */
export const stateOf = (state: Dossier['state']): string => textOf(dossierStates[state].label);

export const shows = (root: Element, selector: string): Promise<HTMLElement> => until(() => one(root, selector));
/** What is meant has this text in it, somewhere below. */
export const says = (root: Element, selector: string, text: string): Promise<void> =>
  until(() => {
    const found = all(root, selector).map(wholeText);
    if (!found.some((each) => each.includes(text))) throw new Error(`“${text}” is not said in ${selector}, but: ${found.join(' | ')}`);
  });
export const press = (root: Element, selector: string): Promise<void> => until(() => one(root, selector).click());
/** The button that leads on: start, continue, submit. */
export const goOn = (root: Element): Promise<void> => press(root, 'button.primary');
export const fill = (root: Element, pointer: string, text: string): Promise<void> => until(() => type(control(root, pointer), text));
/** In the control that is found so. */
export const write = (root: Element, selector: string, text: string): Promise<void> => until(() => type(one(one(root, selector), 'input'), text));
/** In the one field of several lines. */
export const writeLines = (root: Element, text: string): Promise<void> => until(() => type(one(root, 'textarea'), text));
/** In a box that stands alone. */
export const search = (root: Element, text: string): Promise<void> => until(() => type(one(root, 'input[type=search]'), text));
export const choose = (root: Element, pointer: string, value: string): Promise<void> => until(() => control(root, pointer, `[value="${value}"]`).click());
export const tick = (root: Element, pointer: string): Promise<void> => until(() => control(root, pointer, '[type=checkbox]').click());
/** Hands in files at a paper, by the code of its component. */
export const attach = (root: Element, paper: string, ...files: readonly File[]): Promise<void> => until(() => chooseFiles(one(root, `[data-paper="${paper}"] .picker + input`), ...files));
export const photograph = (size = 2000): File => chosen('giay-ket-hon.jpg', size, 'image/jpeg');
