import type { RepositoryInfo } from '@motcua/client';
import { parentOf, type Field, type Plan, type Text } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { filledFields, holdersOf, silencesOf } from '@motcua/procedure/repositories';

/** The questions that one repository may fill in. */
export interface Fill {
  readonly name: Text;
  readonly groups: readonly FillGroup[];
  /** Those that it may fill in where another one doesn't; `all` that are filled in at all. Absent where there are none. */
  readonly instead?: readonly FillGroup[] | 'all';
  /** Those that are asked only while another one can't be reached. Absent where there are none. */
  readonly inSilence?: readonly FillGroup[];
}

export interface FillGroup {
  /** What the questions are about: "Người yêu cầu". */
  readonly title: Text | undefined;
  readonly questions: readonly Text[];
}

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

/** Which repository may fill in which questions, in the order of the repositories; none that is asked for nothing. */
export const fillsOf = (plan: Plan, repositories: readonly RepositoryInfo[]): Fill[] => {
  const all = filledFields(plan)
    .map((field) => ({ field, holders: holdersOf(plan, field, repositories), always: silencesOf(plan, field).length === 0 }))
    .filter(({ holders }) => holders.length > 0);
  const filled = all.filter(({ always }) => always);
  const fieldsOf = (which: (holders: readonly RepositoryInfo[]) => boolean): Field[] => filled.filter(({ holders }) => which(holders)).map(({ field }) => field);
  return repositories
    .map((repository) => {
      const instead = fieldsOf(([, ...others]) => others.includes(repository));
      const inSilence = all.filter(({ holders, always }) => !always && holders.includes(repository)).map(({ field }) => field);
      return {
        name: repository.name,
        groups: grouped(plan, fieldsOf(([first]) => first === repository)),
        ...(instead.length > 0 ? { instead: instead.length === filled.length ? ('all' as const) : grouped(plan, instead) } : {}),
        ...(inSilence.length > 0 ? { inSilence: grouped(plan, inSilence) } : {}),
      };
    })
    .filter(({ groups, instead, inSilence }) => groups.length > 0 || instead || inSilence);
};
