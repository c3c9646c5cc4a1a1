/** What `<mc-form>` fetches where it can't be opened. */
import './tag-names.ts';
import { McNotice } from '../notice/notice.ts';
import { register } from './register.ts';

register({ 'mc-notice': McNotice });
