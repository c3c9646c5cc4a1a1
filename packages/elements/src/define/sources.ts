/** Answers that nobody typed, and where they came from: fetched with the first that is computed, or that a register filled in. */
import './tag-names.ts';
import { sourceNote } from '../answer-display.ts';
import { provideGivenViews } from '../field/later-given.ts';
import { McDispute } from '../dispute/dispute.ts';
import { settled } from '../field/settled.ts';
import { lockNote } from '../page/lock-note.ts';
import { McSourceNote } from '../source-note/source-note.ts';
import { register } from './register.ts';

register({
  'mc-dispute': McDispute,
  'mc-source-note': McSourceNote,
});
provideGivenViews({ settled, sourceNote, lockNote });
