import { html, type TemplateResult } from 'lit';
import type { TaskEvent } from '../task-list/task-list.ts';
import type { FormView } from './acts.ts';
import type { FormFlow } from './flow.ts';
import { placeOf } from './stages.ts';
import { tasksOf } from './tasks.ts';

export const tasksView = (flow: FormFlow, { headingLevel }: FormView): TemplateResult =>
  html`<mc-task-list .headingLevel=${headingLevel} .tasks=${tasksOf(flow)} @mc-task=${({ detail }: TaskEvent) => openTask(flow, detail.id)}></mc-task-list>`;

const openTask = (flow: FormFlow, id: string): void => {
  const step = flow.steps.find((each) => placeOf(each) === id);
  if (step) void flow.open(step);
};
