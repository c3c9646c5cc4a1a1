/** What a form's way is made from, and whom it tells. */
import type { Dossier } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import type { Plan } from '@motcua/procedure';
import type { Submitted } from './events.ts';
import type { GatewaySide } from './gateway-side.ts';
import type { FocusWish, Stage } from './stages.ts';
import type { HostPage } from './steps.ts';

export interface FlowHost {
  changed(focus: FocusWish): void;
  /** Hands the answers to the page; false keeps the form open. */
  handOver(submitted: Submitted): boolean;
  received(dossier: Dossier): void;
  /** Fetches what a step is drawn with; `undefined` when it is there. */
  prepare(stage: Stage): Promise<unknown> | undefined;
  /** Fetches what tells what is wrong; `undefined` when it is there. */
  prepareIssues(): Promise<unknown> | undefined;
  /** A page of the host's own is left forward; false keeps it open. */
  leaveHostPage(id: string): boolean;
}

/** What a form begins with. */
export interface FlowSetting {
  readonly plan: Plan;
  readonly session: FormSession;
  /** Drafts, papers and submission; absent without a client. */
  readonly gateway?: GatewaySide | undefined;
  readonly hostPages?: readonly HostPage[];
  /** Where a draft was left. */
  readonly place?: string | undefined;
}
