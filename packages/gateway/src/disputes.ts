/** What a person says is wrong with what a repository holds. */
import { areProofs, MOST_PROOFS, valueAt, withValue, type DossierComponent, type FileKind, type Issue, type JsonObject } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import type { Catalogue } from './catalogue.ts';
import type { Dispute, PrefillValue } from './contract.ts';
import { notOffered } from './offered.ts';
import type { Published } from './procedures.ts';

export type Disputes = Readonly<Record<string, Dispute>>;

const PROOF_KINDS: readonly FileKind[] = ['pdf', 'jpeg', 'png'];

/** What the papers that prove a dispute are, as a component; `undefined` for every other code. */
export const proofComponent = (code: string): DossierComponent | undefined =>
  areProofs(code) ? { code, name: { vi: 'Giấy tờ chứng minh thông tin sai', en: 'Papers that prove what is wrong' }, required: false, accept: PROOF_KINDS, maxFiles: MOST_PROOFS } : undefined;

/** The papers that the disputes name, each once. */
export const proofsOf = (disputes: Disputes): DossierComponent[] =>
  [...new Set(Object.values(disputes).flatMap(({ papers }) => papers ?? []))].flatMap((code) => proofComponent(code) ?? []);

/**
 * What is wrong with disputes. Each must be about an answer that is the locked value which was issued: anything else the person can type themselves.
 * A correction is data, not an answer: nothing follows from it, but it must be what its field could hold, given the other corrections.
 * @param instance the answers as they were evaluated
 * @param held the issued values that apply
 */
export const disputeIssues = ({ plan, validators }: Pick<Published, 'plan' | 'validators'>, instance: JsonObject, disputes: Disputes, held: ReadonlyMap<string, PrefillValue>, lists: Catalogue['codeLists']): Issue[] => {
  const isHeld = (pointer: string): boolean => {
    const value = held.get(pointer);
    return value?.locked === true && valueAt(instance, pointer) === value.value;
  };
  const corrected = Object.entries(disputes).reduce((all, [pointer, { correction }]) => (correction !== undefined && isHeld(pointer) ? withValue(all, pointer, correction) : all), instance);
  const unlisted = notOffered(fieldIndex(plan).values(), corrected, lists);
  return Object.entries(disputes).flatMap(([pointer, { correction, reason }]): Issue[] => {
    if (!isHeld(pointer)) return [{ pointer, code: 'disputeNotLocked' }];
    if (reason.trim() === '') return [{ pointer, code: 'disputeReason' }];
    if (correction === undefined) return [];
    if (correction === held.get(pointer)?.value) return [{ pointer, code: 'disputeSame' }];
    const wrong = [...validators.field(pointer, corrected), ...unlisted].some((issue) => issue.pointer === pointer);
    return wrong ? [{ pointer, code: 'disputeCorrection' }] : [];
  });
};
