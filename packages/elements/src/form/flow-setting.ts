/** What a form's way is made from, and whom it tells. */
import type { Client, Dossier, Draft, DraftSummary } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import type { Plan } from '@motcua/procedure';
import type { Submitted } from './events.ts';
import type { FocusWish } from './stages.ts';

export interface FlowHost {
  changed(focus: FocusWish): void;
  /** Hands the answers to the page; false keeps the form open. */
  handOver(submitted: Submitted): boolean;
  received(dossier: Dossier): void;
  /** The gateway keeps the form from now on, under this id. */
  kept(draft: string): void;
}

/** What a form begins with. */
export interface FlowSetting {
  readonly plan: Plan;
  readonly session: FormSession;
  readonly client: Client | undefined;
  /** A draft to go on with; the session was made from it. */
  readonly draft?: Draft | undefined;
  /** Unfinished drafts of this procedure that the person may go on with instead of beginning anew. */
  readonly unfinished?: readonly DraftSummary[];
}
