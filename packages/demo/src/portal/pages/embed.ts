import '@motcua/elements/define/form';
import '@motcua/elements/define/shell';
import type { McForm } from '@motcua/elements';
import type { Answers1_004873 as Answers } from '../../../../../dist/procedures/1.004873/1.1.0/answers.d.ts';
import { byId } from '../dom.ts';
import { startShell } from '../shell.ts';

/** What an agency's own code would take on: typed by the types that `motcua build` made of the procedure. */
const show = (answers: Answers): void => {
  byId('json').textContent = JSON.stringify(answers, null, 2);
  byId('answers').hidden = false;
  byId('cau-tra-loi').focus();
};

startShell();

document.querySelector<McForm<Answers>>('mc-form')?.addEventListener('mc-submit', ({ detail }) => show(detail.answers));
