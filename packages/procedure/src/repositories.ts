/** Which repository a form asks for which part of what is held about a person: the page tells the person exactly what the gateway then does. */
import type { Field, Plan, Pointer } from './plan.ts';
import { allFields } from './plan-index.ts';
import { isWithin, ROW } from './pointer.ts';
import { keysOf } from './value-at.ts';

/** A repository, and the parts of schemas/common/repository.schema.json that it is said to hold. */
export interface Holder<Part extends string = string> {
  readonly id: string;
  readonly holds: readonly Part[];
}

/** The part that papers are in. */
const PAPERS = 'documents';
const UNREACHABLE = '/context/unreachable';

const partOf = (pointer: Pointer): string => keysOf(pointer)[0] ?? '';

/** Whether a repository is said to hold the part that a pointer leads into: on others it is not heard. */
export const isHeldBy = ({ holds }: Holder, pointer: Pointer): boolean => holds.includes(partOf(pointer));

/** The questions that repositories may fill in. What fills in a row comes with the record that the row is taken from. */
export const filledFields = (plan: Plan): Field[] => allFields(plan).filter(({ sources, pointer }) => sources !== undefined && !keysOf(pointer).includes(ROW));

/** The repositories in whose silence alone a question is asked; none where it is asked whether they answer or not. */
export const silencesOf = ({ conditions }: Pick<Plan, 'conditions'>, { declared }: Pick<Field, 'declared'>): string[] => {
  const ofGuards = declared.map((guard) =>
    guard
      .flatMap((index) => (index >= 0 ? (conditions[index]?.reads ?? []) : []))
      .filter((read) => isWithin(read, UNREACHABLE))
      .flatMap((read) => keysOf(read)[2] ?? []),
  );
  return ofGuards.every(({ length }) => length > 0) ? [...new Set(ofGuards.flat())] : [];
};

/** What is asked in a repository's silence alone, it can't fill in. */
const canFill = (plan: Plan, field: Field, { id }: Holder): boolean => {
  const silences = silencesOf(plan, field);
  return silences.length === 0 || silences.some((silent) => silent !== id);
};

/** The repositories that hold what a question is filled from, in its own order: the first is the preferred one. */
export const holdersOf = <Any extends Holder>(plan: Plan, field: Field, repositories: readonly Any[]): Any[] => {
  const able = repositories.filter((repository) => canFill(plan, field, repository));
  return [...new Set((field.sources ?? []).flatMap(({ from }) => from).flatMap((pointer) => able.filter((repository) => isHeldBy(repository, pointer))))];
};

/** Whether papers are looked for in a repository. */
export const isAskedForPapers = ({ procedure }: Pick<Plan, 'procedure'>, { holds }: Holder): boolean => procedure.components.length > 0 && holds.includes(PAPERS);

/** Which of its parts answer questions of the form. */
export const partsThatAnswer = <Part extends string>(plan: Plan, repository: Holder<Part>): Part[] => {
  const wanted = new Set(filledFields(plan).filter((field) => canFill(plan, field, repository)).flatMap(({ sources = [] }) => sources.flatMap(({ from }) => from.map(partOf))));
  return repository.holds.filter((part) => wanted.has(part));
};

/** What a person agrees to, each by itself. */
export interface Allowed {
  readonly answers: boolean;
  readonly papers: boolean;
}

/** Which of its parts a repository is asked for; it is not asked at all where there are none. */
export const partsAsked = <Part extends string>(plan: Plan, repository: Holder<Part>, { answers, papers }: Allowed = { answers: true, papers: true }): Part[] => {
  const answering = answers ? partsThatAnswer(plan, repository) : [];
  return repository.holds.filter((part) => answering.includes(part) || (papers && part === PAPERS && isAskedForPapers(plan, repository)));
};

/** The repositories that are asked for answers, in their order: whom a form's rules are about. */
export const askedForAnswers = <Any extends Holder>(plan: Plan, repositories: readonly Any[]): Any[] => repositories.filter((repository) => partsThatAnswer(plan, repository).length > 0);
