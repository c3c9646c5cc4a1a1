import { readsOf } from '../rules.ts';
import { conditionsIn } from '../guards.ts';
import type { Condition, Field, Pointer } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isWithin, parentOf } from '../pointer.ts';
import { DocumentError } from './document.ts';

/**
 * The order of evaluation: each field after its group, after what its conditions read and after what it is computed
 * from; otherwise as the schema has them. A cycle is refused: nobody could say which question comes first.
 */
export const orderOf = (fields: readonly Field[], conditions: readonly Condition[]): Pointer[] => {
  const all = fieldsOf(fields);
  const pointers = all.map((field) => field.pointer);
  const needs = new Map<Pointer, Set<Pointer>>(
    all.map((field) => {
      // Whether a group stands, even when empty, follows from whether it is required.
      const conditional = conditionsIn([...field.declared, ...field.refused, ...(field.children ? field.required : [])]).map((index) => conditions[index]);
      const read = [...conditional.flatMap((condition) => condition?.reads ?? []), ...(field.compute ? readsOf(field.compute) : [])];
      // A read of a whole group is a read of everything in it; a group never waits for what it contains.
      const needed = read.flatMap((pointer) => pointers.filter((other) => isWithin(other, pointer) || other === pointer)).filter((other) => !isWithin(other, field.pointer));
      return [field.pointer, new Set([...needed, parentOf(field.pointer)].filter((pointer) => pointer !== ''))];
    }),
  );
  const order: Pointer[] = [];
  const state = new Map<Pointer, 'open' | 'done'>();
  const visit = (pointer: Pointer, trail: readonly Pointer[]): void => {
    if (state.get(pointer) === 'done') return;
    if (state.get(pointer) === 'open') {
      const cycle = [...trail.slice(trail.indexOf(pointer)), pointer].join(' → ');
      throw new DocumentError('form.schema.json', pointer, `conditions go round in a circle: ${cycle}.`, 'Let one of these questions be asked whatever the other says.');
    }
    state.set(pointer, 'open');
    for (const needed of needs.get(pointer) ?? []) visit(needed, [...trail, pointer]);
    state.set(pointer, 'done');
    order.push(pointer);
  };
  for (const pointer of pointers) visit(pointer, []);
  return order;
};
