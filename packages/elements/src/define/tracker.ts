/** Following a dossier, and handing in what is asked for. */
import './tag-names.ts';
import './controls.ts';
import './papers.ts';
import { McSaveStatus } from '../save-status/save-status.ts';
import { McStatusTracker } from '../status-tracker/status-tracker.ts';
import { McSupplement } from '../supplement/supplement.ts';
import { register } from './register.ts';

register({
  'mc-status-tracker': McStatusTracker,
  'mc-supplement': McSupplement,
  'mc-save-status': McSaveStatus,
});
