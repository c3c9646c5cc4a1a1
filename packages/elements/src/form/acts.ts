import type { ChangeAnswerEvent } from '../check-answers/check-answers.ts';
import type { SummarySelectEvent } from '../error-summary/error-summary.ts';

/** What can be done on any step. */
export interface StepActs {
  /** The page's own button: on to the next step, or to hand the form over. */
  readonly forward: () => void;
  /** Goes to what is wrong; nothing is, before the way is there. */
  readonly mend?: (event: SummarySelectEvent) => void;
}

/** What a person can do in a form: the listeners of what stands in each. */
export interface FormActs extends StepActs {
  readonly back: () => void;
  readonly edit: (event: ChangeAnswerEvent) => void;
  readonly mend: (event: SummarySelectEvent) => void;
  /** Opens another draft in place of this one; `again`: what is kept under the same id. */
  readonly open: (draft: string, again?: 'again') => void;
}

/** How a form is drawn. */
export interface FormView {
  readonly headingLevel: number;
  readonly acts: FormActs;
}
