import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BadgeKind } from '../badge/badge.ts';
import { TitledElement } from '../titled-element.ts';
import { taskListStyles } from './task-list.styles.ts';

/** How far a task has come; a `closed` one can't be opened before the others are done. */
export type TaskState = 'todo' | 'doing' | 'done' | 'mend' | 'closed';

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly state: TaskState;
}

/** Fired when a task is opened. */
export type TaskEvent = CustomEvent<{ readonly id: string }>;

const stateText = (state: TaskState): string => {
  switch (state) {
    case 'todo':
      return msg('Chưa làm');
    case 'doing':
      return msg('Đang làm');
    case 'done':
      return msg('Đã xong');
    case 'mend':
      return msg('Cần sửa');
    case 'closed':
      return msg('Chưa mở được');
  }
};

const kinds: Readonly<Record<Exclude<TaskState, 'closed'>, BadgeKind>> = { todo: 'neutral', doing: 'info', done: 'success', mend: 'error' };

/**
 * What there is to do in a long form, in any order, each with how far it has come. `<mc-form>` draws it where the procedure's
 * layout says `"flow": "tasks"`.
 *
 * @tag mc-task-list
 * @attr {number} heading-level - Level of the title, 1 by default
 * @event {CustomEvent<{ id: string }>} mc-task - A task is opened. Neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart task - Each task
 */
export class McTaskList extends TitledElement<{ 'mc-task': TaskEvent }> {
  static override styles = [...TitledElement.styles, taskListStyles];

  /** What there is to do. */
  @property({ attribute: false }) tasks: readonly Task[] = [];

  protected override render(): TemplateResult {
    const { tasks } = this;
    const open = tasks.filter(({ state }) => state !== 'closed');
    const done = open.filter(({ state }) => state === 'done').length;
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Việc cần làm')}</h1>
      <p class="progress" id="progress">${msg(str`Đã xong ${done}/${open.length} phần. Làm theo thứ tự nào cũng được.`)}</p>
      <ul>
        ${tasks.map((task, index) => this.#task(task, `task-${index}`))}
      </ul>`;
  }

  #task({ id, title, state }: Task, key: string): TemplateResult {
    return html`<li class=${state} part="task">
      ${state === 'closed'
        ? html`<span class="title">${title}<span class="why">${msg('Mở khi các phần trên đã xong.')}</span></span>`
        : html`<button type="button" class="title" aria-describedby=${key} @click=${() => this.#open(id)}>${title}</button>`}
      ${state === 'closed'
        ? html`<span class="state" id=${key}>${stateText(state)}</span>`
        : html`<mc-badge class="state" id=${key} kind=${kinds[state]}>${stateText(state)}</mc-badge>`}
    </li>`;
  }

  #open(id: string): void {
    const event: TaskEvent = new CustomEvent('mc-task', { detail: { id } });
    this.dispatchEvent(event);
  }
}
