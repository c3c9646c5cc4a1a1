import type { Task } from '@motcua/elements';
import { element, type ElementMeta, type Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Form/mc-task-list',
  component: 'mc-task-list',
  parameters: {
    script: `const list = document.querySelector('mc-task-list');
list.tasks = [{ id: 'who', title: 'Người yêu cầu', state: 'done' }, { id: 'check', title: 'Kiểm tra lại', state: 'closed' }];
list.addEventListener('mc-task', ({ detail }) => console.log(detail.id));`,
  },
};
export default meta;

const tasks = (...states: readonly Task['state'][]): Task[] =>
  ['Người yêu cầu', 'Thành viên trong hộ', 'Chỗ ở hợp pháp', 'Giấy tờ kèm theo', 'Kiểm tra lại và nộp hồ sơ'].map((title, index) => ({ id: `task-${index}`, title, state: states[index] ?? 'todo' }));

const story = (...states: readonly Task['state'][]): Story => ({ args: {}, render: (args) => element('mc-task-list', { ...args, tasks: tasks(...states) }) });

export const NotBegun = story('todo', 'todo', 'todo', 'todo', 'closed');
export const UnderWay = story('done', 'mend', 'doing', 'todo', 'closed');
export const AllDone = story('done', 'done', 'done', 'done', 'todo');
