import type { Said } from '../texts/said.ts';
import { element } from './dom.ts';
import { spoken } from './language.ts';

export interface Question {
  readonly title: Said;
  readonly text: Said;
  readonly yes: Said;
  readonly no: Said;
}

/** Asks before something that can't be undone. Escape and the second button are the same answer. */
export const confirmed = ({ title, text, yes, no }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = element(
      'dialog',
      { 'class': 'confirm', 'aria-labelledby': 'cau-hoi' },
      spoken('h2', title, { id: 'cau-hoi' }),
      spoken('p', text),
      element('form', { method: 'dialog', class: 'actions' }, spoken('button', yes, { value: 'yes' }), spoken('button', no, { value: 'no', class: 'secondary' })),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
