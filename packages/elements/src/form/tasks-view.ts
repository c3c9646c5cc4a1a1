import { html, type TemplateResult } from 'lit';
import type { FormView } from './acts.ts';
import type { FormFlow } from './flow.ts';
import { tasksOf } from './tasks.ts';

export const tasksView = (flow: FormFlow, { headingLevel, acts }: FormView): TemplateResult =>
  html`<mc-task-list .headingLevel=${headingLevel} .tasks=${tasksOf(flow)} @mc-task=${acts.openTask}></mc-task-list>`;
