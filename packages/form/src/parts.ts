import type { Plan, Validators } from '@motcua/procedure';
import type { canonicalAnswer } from './canonical-answer.ts';
import type { Checking } from './checking.ts';
import type { Fields } from './fields.ts';
import type { Kept } from './kept.ts';
import type { Places } from './places.ts';
import type { Shown } from './shown.ts';
import type { Standing } from './standing.ts';

/** What a session is made of. */
export interface Parts {
  readonly plan: Plan;
  readonly validators: Validators;
  readonly kept: Kept;
  readonly places: Places;
  readonly standing: Standing;
  readonly shown: Shown;
  readonly checking: Checking;
  readonly fields: Fields;
  /** An answer in the one form it is kept in. */
  readonly canonical: typeof canonicalAnswer;
  /** Ids of the pages that were submitted without issues since the last change on them. */
  readonly done: Set<string>;
}
