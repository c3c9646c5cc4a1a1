import '@motcua/elements/define/dialog';
import type { Said } from '../texts/said.ts';
import { element } from './dom.ts';
import { spoken } from './language.ts';

export interface Question {
  readonly title: Said;
  readonly text: Said;
  readonly yes: Said;
  readonly no: Said;
}

/** Asks before something that can't be undone. Escape and the buttons that lead back are the same answer. */
export const confirmed = ({ title, text, yes, no }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = element(
      'mc-dialog',
      { open: '' },
      spoken('h2', title, { slot: 'heading' }),
      spoken('p', text),
      element('form', { method: 'dialog', slot: 'actions', class: 'actions' }, spoken('button', yes, { value: 'yes', autofocus: '' }), spoken('button', no, { value: 'no', class: 'secondary' })),
    );
    dialog.addEventListener('mc-close', ({ detail }) => {
      dialog.remove();
      resolve(detail.value === 'yes');
    });
    document.body.append(dialog);
  });
