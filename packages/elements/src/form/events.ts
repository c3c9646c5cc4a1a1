import type { Submission } from '@motcua/form';

/** Answers and where they came from, pruned and valid. */
export type Submitted = Extract<Submission, { readonly ok: true }>;

/** Without a client: the answers, for the host alone. Cancel it to keep the form open. */
export type FormSubmitEvent = CustomEvent<Pick<Submitted, 'answers' | 'origins'>>;

/** With a client: the dossier is there. */
export type FormSubmittedEvent = CustomEvent<{ readonly code: string }>;
