/** Files: attaching them, and having them. */
import './tag-names.ts';
import './shell.ts';
import { McAttachments } from '../attachments/attachments.ts';
import { McFileList } from '../file-list/file-list.ts';
import { McProgress } from '../progress/progress.ts';
import { register } from './register.ts';

register({
  'mc-progress': McProgress,
  'mc-attachments': McAttachments,
  'mc-file-list': McFileList,
});
