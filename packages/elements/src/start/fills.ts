import type { RepositoryInfo } from '@motcua/client';
import { isWithin, keysOf, parentOf, ROW, type Field, type Plan, type Text } from '@motcua/procedure';
import { allFields, fieldIndex } from '@motcua/procedure/evaluate';

/** The questions that one repository may fill in. */
export interface Fill {
  readonly name: Text;
  readonly groups: readonly FillGroup[];
  /** It is what the person keeps themselves: of the same procedure, all that they answered the last time. */
  readonly own?: boolean;
  /** The papers that it is asked for; absent where it has none. */
  readonly papers?: readonly Text[];
}

interface FillGroup {
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

/** The first repository that holds what the field is filled from, in the field's own order. */
const holderOf = ({ sources = [] }: Field, repositories: readonly RepositoryInfo[]): RepositoryInfo | undefined => {
  for (const pointer of sources.flatMap(({ from }) => from)) {
    const [part] = keysOf(pointer);
    const holder = repositories.find(({ holds }) => holds.some((each) => each === part));
    if (holder) return holder;
  }
  return undefined;
};

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
  const filled = allFields(plan).filter((field) => field.sources !== undefined && !keysOf(field.pointer).includes(ROW) && !isForSilence(plan, field));
  return repositories
    .map((repository) => ({
      name: repository.name,
      ...(repository.id === OWN ? { own: true } : {}),
      groups: grouped(plan, filled.filter((field) => holderOf(field, repositories) === repository)),
      ...(repository.holds.includes('documents') && plan.procedure.components.length > 0 ? { papers: plan.procedure.components.map(({ name }) => name) } : {}),
    }))
    .filter(({ groups, papers, own }) => groups.length > 0 || papers || own);
};
