import type { ChangeAnswerEvent } from '../check-answers/check-answers.ts';
import type { ChangePaperEvent } from '../check-papers/check-papers.ts';
import type { SummarySelectEvent } from '../error-summary/error-summary.ts';
import type { DraftChoiceEvent } from '../save-status/save-status.ts';
import type { ResumeEvent, StartEvent } from '../start/start.ts';
import type { TaskEvent } from '../task-list/task-list.ts';

/** What can be done on any step. */
export interface StepActs {
  /** The page's own button: on to the next step, or to hand the form over. */
  readonly forward: () => void;
  /** Goes to what is wrong; nothing is, before the way is there. */
  readonly mend?: (event: SummarySelectEvent) => void;
}

/** What a person can do in a form: the listeners of what stands in it. */
export interface FormActs extends StepActs {
  readonly back: () => void;
  readonly edit: (event: ChangeAnswerEvent) => void;
  readonly mend: (event: SummarySelectEvent) => void;
  readonly openTask: (event: TaskEvent) => void;
  readonly start: (event: StartEvent) => void;
  readonly resume: (event: ResumeEvent) => void;
  readonly editPaper: (event: ChangePaperEvent) => void;
  readonly choose: (event: DraftChoiceEvent) => void;
  readonly saveAgain: () => void;
}

/** How a form is drawn. */
export interface FormView {
  readonly headingLevel: number;
  readonly acts: FormActs;
}
