import type { FormActs } from './acts.ts';
import type { FormFlow } from './flow.ts';
import { followEntry } from './summary-entries.ts';

/** What a person does in a form, done on its way. */
export const actsOf = (flow: FormFlow, open: FormActs['open']): FormActs => ({
  forward: () => void (flow.stage.name === 'check' ? flow.submit() : flow.next()),
  back: () => flow.back(),
  edit: ({ detail }) => flow.edit(detail.page, detail.pointer),
  mend: (event) => {
    event.preventDefault();
    followEntry(flow, event.detail.target);
  },
  open,
});
