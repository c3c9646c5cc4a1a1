/** What `<mc-form>` fetches where it has a client: start, drafts, papers, receipt. */
import './tag-names.ts';
import './basic-controls.ts';
import './papers.ts';
import './sources.ts';
import { McCarriedOver } from '../carried-over/carried-over.ts';
import { McCheckPapers } from '../check-papers/check-papers.ts';
import { McPapers } from '../papers/papers.ts';
import { McQr } from '../qr/qr.ts';
import { McReceipt } from '../receipt/receipt.ts';
import { McSaveStatus } from '../save-status/save-status.ts';
import { McStart } from '../start/start.ts';
import { register } from './register.ts';

export { restoring } from '@motcua/form/snapshot';
export { heldView } from '../attachments/held-part.ts';
export * from '../form/carried-view.ts';
export { openingFailure } from '../form/gateway-failure.ts';
export { GatewaySide } from '../form/gateway-side.ts';
export * from '../form/gateway-view.ts';
export { findForm } from '../form/find-form.ts';
// With a client a form goes the same way: said here, so that a bundler knows it to be there.
export { openWay } from '../form/way.ts';

register({
  'mc-start': McStart,
  'mc-carried-over': McCarriedOver,
  'mc-papers': McPapers,
  'mc-check-papers': McCheckPapers,
  'mc-save-status': McSaveStatus,
  'mc-receipt': McReceipt,
  'mc-qr': McQr,
});
