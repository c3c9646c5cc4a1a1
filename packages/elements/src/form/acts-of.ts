import type { FormActs } from './acts.ts';
import type { FormFlow } from './flow.ts';
import { placeOf } from './stages.ts';
import { followEntry } from './summary-entries.ts';

/** What a person does in a form, done on its way. @param open opens another draft in place of this one; `again`: what is kept under the same id */
export const actsOf = (flow: FormFlow, open: (draft: string, again?: 'again') => void): FormActs => ({
  forward: () => void (flow.stage.name === 'check' ? flow.submit() : flow.next()),
  back: () => flow.back(),
  start: ({ detail }) => void flow.start(detail.consent),
  edit: ({ detail }) => flow.edit(detail.page, detail.pointer),
  editPaper: ({ detail }) => flow.editPaper(detail.component),
  openTask: ({ detail }) => {
    const step = flow.steps.find((each) => placeOf(each) === detail.id);
    if (step) void flow.open(step);
  },
  mend: (event) => {
    event.preventDefault();
    followEntry(flow, event.detail.target);
  },
  resume: ({ detail }) => open(detail.draft),
  saveAgain: () => flow.gateway?.keeper.retry(),
  choose: ({ detail }) => {
    const { gateway } = flow;
    if (detail.keep === 'mine') void gateway?.keeper.overwrite();
    else if (gateway?.keeper.id !== undefined) {
      gateway.stop();
      open(gateway.keeper.id, 'again');
    }
  },
});
