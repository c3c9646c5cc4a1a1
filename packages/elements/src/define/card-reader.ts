/** Reading an identity card: fetched by a form that asks for what stands on one. */
import './tag-names.ts';
import './dialog.ts';
import { McCardFill } from '../card-fill/card-fill.ts';
import { McCardReader } from '../card-reader/card-reader.ts';
import { McNotice } from '../notice/notice.ts';
import { register } from './register.ts';

export { cardView } from '../form/card-view.ts';

register({
  'mc-card-reader': McCardReader,
  'mc-card-fill': McCardFill,
  'mc-notice': McNotice,
});
