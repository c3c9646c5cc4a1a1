/** Registers the elements, and tells TypeScript of the tags and events that the portal uses. */
import '@motcua/elements/define';
import type { FormSubmitEvent, FormSubmittedEvent, McForm, McStatusTracker } from '@motcua/elements';

declare global {
  interface HTMLElementTagNameMap {
    'mc-form': McForm;
    'mc-status-tracker': McStatusTracker;
  }
  interface HTMLElementEventMap {
    'mc-submit': FormSubmitEvent;
    'mc-submitted': FormSubmittedEvent;
  }
}
