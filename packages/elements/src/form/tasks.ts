/** The steps of a form as a list of tasks, each with how far it has come. */
import { msg } from '@lit/localize';
import type { FormField, FormSession } from '@motcua/form';
import { textOf } from '../localization.ts';
import type { Task, TaskState } from '../task-list/task-list.ts';
import type { FormFlow } from './flow.ts';
import { placeOf, type Stage } from './stages.ts';

/** Whether the person has done anything with a field; what it starts with, and what a register filled in, doesn't count. */
const isBegun = ({ field, state }: FormField): boolean =>
  state.asked && !field.readOnly && (state.touched || state.raw !== undefined || (state.origin?.kind === 'manual' && state.value !== field.default) || state.origin?.kind === 'override');

const pageState = (session: FormSession, id: string): TaskState => {
  const page = session.pages.find((each) => each.page.id === id);
  if (!page) return 'todo';
  if (page.done) return 'done';
  const fields = session.fieldsOn(page.page);
  if (fields.some(({ state }) => state.asked && state.issues.length > 0)) return 'mend';
  return fields.some((field) => !field.field.children && isBegun(field)) ? 'doing' : 'todo';
};

const papersState = (flow: FormFlow, step: Stage): TaskState => {
  const issues = (flow.gateway?.paperIssues ?? []).filter(({ code }) => code !== 'fileNotReady');
  const begun = (flow.gateway?.files.length ?? 0) > 0;
  if (issues.length === 0) return begun || flow.hasPassed(step) ? 'done' : 'todo';
  if (issues.some(({ code }) => code !== 'paperMissing')) return 'mend';
  return begun ? 'doing' : 'todo';
};

const taskOf = (flow: FormFlow, step: Stage): Omit<Task, 'id'> => {
  switch (step.name) {
    case 'page':
      return { title: textOf(flow.plan.pages.find(({ id }) => id === step.id)?.title), state: pageState(flow.session, step.id) };
    case 'host':
      return { title: textOf(flow.hostPages.find(({ id }) => id === step.id)?.title), state: flow.hasPassed(step) ? 'done' : 'todo' };
    case 'papers':
      return { title: msg('Giấy tờ kèm theo'), state: papersState(flow, step) };
    default:
      return { title: flow.gateway ? msg('Kiểm tra lại và nộp hồ sơ') : msg('Kiểm tra lại và hoàn tất'), state: 'todo' };
  }
};

/** What there is to do; the check opens once all before it is done. */
export const tasksOf = (flow: FormFlow): Task[] => {
  const tasks = flow.steps.map((step) => ({ id: placeOf(step), ...taskOf(flow, step) }));
  const open = tasks.slice(0, -1).every(({ state }) => state === 'done');
  return tasks.map((task, index): Task => (index === tasks.length - 1 && !open ? { ...task, state: 'closed' } : task));
};
