/** Asking before going on: the dialog alone, for pages that need nothing else of `define/panels`. */
import './tag-names.ts';
import { McDialog } from '../dialog/dialog.ts';
import { register } from './register.ts';

register({
  'mc-dialog': McDialog,
});
