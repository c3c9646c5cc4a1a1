/** Files: attaching them, and having them. */
import './tag-names.ts';
import './shell.ts';
import { McAttachments } from '../attachments/attachments.ts';
import { McFileList } from '../file-list/file-list.ts';
import { register } from './register.ts';

register({
  'mc-attachments': McAttachments,
  'mc-file-list': McFileList,
});
