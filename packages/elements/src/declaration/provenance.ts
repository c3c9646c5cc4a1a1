import type { Origin, ValueSource } from '@motcua/form';
import { isArray, type Pointer, type PrintNode } from '@motcua/procedure';
import { dayOf } from '../times.ts';
import { hasLabels, here, isChoice, rowsOf, subjectText, subjectValue, valueText, type Filling } from './filling.ts';

export type Origins = Readonly<Record<Pointer, Origin>>;

/** Numbers beside the answers that a register filled in, and what each number means. */
export interface Provenance {
  readonly marks: ReadonlyMap<Pointer, number>;
  readonly notes: readonly string[];
}

/** An answer that is printed, with the place in which it is. */
interface Printed {
  readonly filling: Filling;
  readonly template: Pointer;
}

/** Whose record it is, which one, and when it was read, as the paper says it; what isn't known isn't said. */
export const recordOf = ({ authority, record, retrievedAt }: Pick<ValueSource, 'authority' | 'record' | 'retrievedAt'>): string => {
  const day = dayOf(retrievedAt);
  return [authority, ...(record ? [`bản ghi ${record}`] : []), ...(day ? [`lấy ngày ${day}`] : [])].join(', ');
};

const noteOf = ({ filling, template }: Printed, origin: Origin): string | undefined => {
  if (origin.kind === 'card') {
    const day = dayOf(origin.readAt);
    return `Đọc từ thẻ căn cước${day ? ` ngày ${day}` : ''}, chưa xác thực.`;
  }
  if (origin.kind !== 'repository' && origin.kind !== 'override') return undefined;
  const { record, verified, filedAt } = origin.source;
  if (filedAt !== undefined) return `Người khai đã khai trong hồ sơ ${record}, nộp ngày ${dayOf(filedAt)}, chưa xác thực.`;
  const source = recordOf(origin.source);
  if (origin.kind === 'repository') return `${source}, ${verified ? 'đã xác thực' : 'chưa xác thực'}.`;
  const original = valueText(filling, template, origin.original, 'text');
  // Where the answer is an option, its record holds a code that says nothing on paper.
  return `${source}; người khai đã sửa${hasLabels(filling, template) || !original ? '' : `, dữ liệu gốc: ${original}`}.`;
};

/** Whether a part of the declaration is printed. */
export const isPrinted = (filling: Filling, { of, is, not = false }: Extract<PrintNode, { kind: 'if' }>): boolean => {
  const value = subjectValue(filling, of);
  return (is === undefined ? value !== undefined && !(isArray(value) && value.length === 0) : isChoice(value, is)) !== not;
};

/** The answers that are printed, in the order of the paper. */
const printed = (filling: Filling, nodes: readonly PrintNode[]): Printed[] =>
  nodes.flatMap((node): Printed[] => {
    if (typeof node === 'string' || node.kind === 'sources' || node.kind === 'number') return [];
    if (node.kind === 'element') return printed(filling, node.nodes);
    if (node.kind === 'if') return isPrinted(filling, node) ? printed(filling, node.nodes) : [];
    if (node.kind === 'each') return rowsOf(filling, node.of).flatMap((row) => printed(row, node.nodes));
    const subjects = node.kind === 'value' ? node.of : [node.of];
    return subjects
      .filter((subject) => typeof subject === 'string')
      .filter((template) => subjectText(filling, template, 'text') !== '')
      .map((template) => ({ filling, template }));
  });

const hasList = (nodes: readonly PrintNode[]): boolean =>
  nodes.some((node) => typeof node !== 'string' && (node.kind === 'sources' || ('nodes' in node && hasList(node.nodes))));

/** Answers from the same record on the same day share a number. Without a list on the paper there are none. */
export const provenanceOf = (filling: Filling, nodes: readonly PrintNode[], origins: Origins): Provenance => {
  const notes: string[] = [];
  const marks = new Map<Pointer, number>();
  for (const answer of hasList(nodes) ? printed(filling, nodes) : []) {
    const pointer = here(answer.filling, answer.template);
    const origin = Object.hasOwn(origins, pointer) ? origins[pointer] : undefined;
    const note = origin && noteOf(answer, origin);
    if (note === undefined) continue;
    const known = notes.indexOf(note);
    marks.set(pointer, known >= 0 ? known + 1 : notes.push(note));
  }
  return { marks, notes };
};
