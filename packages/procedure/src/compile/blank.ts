/** How a form stands before anything is answered: worked out once, when the plan is built, so that its first page needn't wait for what does so in a browser. */
import { evaluate } from '../evaluate.ts';
import { conditionsIn } from '../guards.ts';
import { interpret } from '../interpret.ts';
import type { Blank, Field, Page, Plan, Pointer } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isWithin } from '../pointer.ts';

const guardsOf = ({ declared, refused, required }: Field): number[] => conditionsIn([...declared, ...refused, ...required]);

/** What is in an answer's place before anybody answered. */
const isGiven = ({ readOnly, compute, default: initial }: Field): boolean => readOnly === true || compute !== undefined || initial !== undefined;

/** @returns `undefined` where it hangs on more than the plan: on what is known of the day and the place, on what is computed, on rows that come by themselves */
export const blankOf = (plan: Plan): Blank | undefined => {
  const fields = fieldsOf(plan.fields);
  const given: Pointer[] = ['/context', ...fields.filter(isGiven).map(({ pointer }) => pointer)];
  const read = new Set(fields.flatMap(guardsOf).flatMap((condition) => plan.conditions[condition]?.reads ?? []));
  if ([...read].some((pointer) => given.some((known) => isWithin(known, pointer) || isWithin(pointer, known)))) return undefined;
  const { asked, required } = evaluate(plan, {}, {}, interpret(plan));
  const isAsked = ({ sections }: Page): boolean => sections.some((section) => section.fields.some((pointer) => asked.has(pointer)));
  const pages = plan.pages.filter(isAsked);
  const named = new Set(pages[0]?.sections.flatMap((section) => section.fields));
  const onFirst = fieldsOf(fields.filter(({ pointer }) => named.has(pointer)));
  if (onFirst.length === 0 || onFirst.some((field) => field.items !== undefined || isGiven(field))) return undefined;
  const pointers = onFirst.map(({ pointer }) => pointer);
  return { pages: pages.map(({ id }) => id), asked: pointers.filter((pointer) => asked.has(pointer)), required: pointers.filter((pointer) => required.has(pointer)) };
};
