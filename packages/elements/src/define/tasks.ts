/** What `<mc-form>` fetches where a procedure is gone through from a list of tasks. */
import './tag-names.ts';
import { McBadge } from '../badge/badge.ts';
import { McTaskList } from '../task-list/task-list.ts';
import { register } from './register.ts';

export { tasksView } from '../form/tasks-view.ts';

register({
  'mc-badge': McBadge,
  'mc-task-list': McTaskList,
});
