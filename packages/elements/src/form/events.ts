import type { Submission } from '@motcua/form';
import type { JsonObject } from '@motcua/procedure';

/** Answers and where they came from, pruned and valid. */
export type Submitted = Extract<Submission, { readonly ok: true }>;

/**
 * Without a client: the answers, for the host alone. Cancel it to keep the form open. `Answers` is the type that
 * `motcua build` makes of the procedure: the form hands out only what its schema accepts.
 */
export type FormSubmitEvent<Answers extends object = JsonObject> = CustomEvent<{ readonly answers: Answers; readonly origins: Submitted['origins'] }>;

/** With a client: the dossier is there. */
export type FormSubmittedEvent = CustomEvent<{ readonly code: string }>;

/** With a client: the form is kept on the gateway, under this id. */
export type FormDraftEvent = CustomEvent<{ readonly draft: string }>;

/** A page of the host's own is left forward; cancel it to keep the page open. */
export type HostPageEvent = CustomEvent<{ readonly page: string }>;

/** The events of `<mc-form>` by name. */
export interface FormEventMap<Answers extends object = JsonObject> {
  'mc-submit': FormSubmitEvent<Answers>;
  'mc-submitted': FormSubmittedEvent;
  'mc-draft': FormDraftEvent;
  'mc-host-page': HostPageEvent;
}
