/** A whole procedure: `<mc-form>` and all that it is made of. */
import './tag-names.ts';
import './controls.ts';
import './papers.ts';
import { McCheckAnswers } from '../check-answers/check-answers.ts';
import { McCheckPapers } from '../check-papers/check-papers.ts';
import { McField } from '../field/field.ts';
import { McForm } from '../form/form.ts';
import { McPage } from '../page/page.ts';
import { McPapers } from '../papers/papers.ts';
import { McQr } from '../qr/qr.ts';
import { McReceipt } from '../receipt/receipt.ts';
import { McSaveStatus } from '../save-status/save-status.ts';
import { McSourceNote } from '../source-note/source-note.ts';
import { McStart } from '../start/start.ts';
import { register } from './register.ts';

register({
  'mc-form': McForm,
  'mc-start': McStart,
  'mc-page': McPage,
  'mc-field': McField,
  'mc-source-note': McSourceNote,
  'mc-papers': McPapers,
  'mc-check-answers': McCheckAnswers,
  'mc-check-papers': McCheckPapers,
  'mc-save-status': McSaveStatus,
  'mc-receipt': McReceipt,
  'mc-qr': McQr,
});
