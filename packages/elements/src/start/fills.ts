import type { RepositoryInfo } from '@motcua/client';
import { isWithin, keysOf, parentOf, ROW, type Field, type Plan, type Text } from '@motcua/procedure';
import { allFields, fieldIndex } from '@motcua/procedure/evaluate';

/** The questions that one repository may fill in. */
export interface Fill {
  readonly name: Text;
  readonly groups: readonly FillGroup[];
  /** Those that it may fill in where another one doesn't; `all` that are filled in at all. Absent where there are none. */
  readonly instead?: readonly FillGroup[] | 'all';
  /** It is what the person keeps themselves: of the same procedure, all that they answered the last time. */
  readonly own?: boolean;
  /** The papers that it is asked for; absent where it has none. */
  readonly papers?: readonly Text[];
}

export interface FillGroup {
  /** What the questions are about: "Người yêu cầu". */
  readonly title: Text | undefined;
  readonly questions: readonly Text[];
}

/** What people keep themselves, in any gateway. */
const OWN = 'mine';
const UNREACHABLE = '/context/unreachable';

/** Whether a question is asked only while a repository can't be reached: then nobody fills it in. */
const isForSilence = ({ conditions }: Plan, { declared }: Field): boolean =>
  declared.length > 0 && declared.every((guard) => guard.some((index) => index >= 0 && (conditions[index]?.reads ?? []).some((read) => isWithin(read, UNREACHABLE))));

/** The repositories that hold what the field is filled from, in the field's own order: the first is the preferred one. */
const holdersOf = ({ sources = [] }: Field, repositories: readonly RepositoryInfo[]): readonly RepositoryInfo[] => [
  ...new Set(sources.flatMap(({ from }) => from).flatMap((pointer) => repositories.filter(({ holds }) => holds.some((part) => part === keysOf(pointer)[0])))),
];

const grouped = (plan: Plan, fields: readonly Field[]): FillGroup[] => {
  const groups = new Map<string, Map<string, Text>>();
  for (const { pointer, title } of fields) {
    const group = groups.get(parentOf(pointer)) ?? new Map<string, Text>();
    // The same question of several cases is one question.
    group.set(title.vi, title);
    groups.set(parentOf(pointer), group);
  }
  return [...groups].map(([pointer, questions]) => ({ title: fieldIndex(plan).get(pointer)?.title, questions: [...questions.values()] }));
};

/** Which repository may fill in which questions and is asked for which papers, in the order of the repositories; none that is asked for nothing. */
export const fillsOf = (plan: Plan, repositories: readonly RepositoryInfo[]): Fill[] => {
  const filled = allFields(plan)
    .filter((field) => field.sources !== undefined && !keysOf(field.pointer).includes(ROW) && !isForSilence(plan, field))
    .map((field) => ({ field, holders: holdersOf(field, repositories) }))
    .filter(({ holders }) => holders.length > 0);
  const fieldsOf = (which: (holders: readonly RepositoryInfo[]) => boolean): Field[] => filled.filter(({ holders }) => which(holders)).map(({ field }) => field);
  return repositories
    // What people keep themselves is what they filed, no agency's word: said once, without a list.
    .map((repository) => ({ repository, instead: repository.id === OWN ? [] : fieldsOf(([, ...others]) => others.includes(repository)) }))
    .map(({ repository, instead }) => ({
      name: repository.name,
      ...(repository.id === OWN ? { own: true } : {}),
      groups: grouped(plan, fieldsOf(([first]) => first === repository)),
      ...(instead.length > 0 ? { instead: instead.length === filled.length ? ('all' as const) : grouped(plan, instead) } : {}),
      ...(repository.holds.includes('documents') && plan.procedure.components.length > 0 ? { papers: plan.procedure.components.map(({ name }) => name) } : {}),
    }))
    .filter(({ groups, instead, papers, own }) => groups.length > 0 || instead || papers || own);
};
