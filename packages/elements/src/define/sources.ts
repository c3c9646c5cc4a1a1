/** Where an answer came from: fetched with the first one that a register filled in. */
import './tag-names.ts';
import { McSourceNote } from '../source-note/source-note.ts';
import { register } from './register.ts';

register({
  'mc-source-note': McSourceNote,
});
