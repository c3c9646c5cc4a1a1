/** From what repositories hold to the papers that satisfy components of a procedure. */
import { randomUUID } from 'node:crypto';
import { isObject, type DossierComponent, type Json, type JsonObject, type ProcedureInfo } from '@motcua/procedure';
import type { AgencyOverlay } from '../catalogue.ts';
import type { PrefillSource } from '../contract.ts';
import { sourceOf, type Answered } from '../prefill-values.ts';
import { validityOf, type IssuedDocument, type IssuedFile } from './issued.ts';

/** Papers that are offered for one component. */
const MOST = 10;
const RANK = { valid: 0, unknown: 1, expired: 2 } as const;

/** Has passed the record's check: it has the canonical shape. */
type Held = JsonObject & { readonly resultCode: string; readonly store: 'mine' | 'national' };

const isHeld = (value: Json): value is Held => isObject(value) && typeof value.resultCode === 'string' && (value.store === 'mine' || value.store === 'national');

const texts = <Key extends string>(held: JsonObject, keys: readonly Key[]): Partial<Record<Key, string>> => {
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = held[key];
    if (typeof value === 'string' && value !== '') found[key] = value;
  }
  return found;
};

const toFile = (file: Json): IssuedFile[] => {
  const { name, sha256, path, id } = isObject(file) ? texts(file, ['name', 'sha256', 'path', 'id']) : {};
  const at = path ?? id;
  if (name === undefined || at === undefined) return [];
  return [{ id: randomUUID(), name, ...(sha256 === undefined ? {} : { sha256: Buffer.from(sha256, 'hex').toString('base64url') }), at }];
};

const issue = (held: Held, component: string, { repository }: Answered, owner: string, source: PrefillSource): IssuedDocument => ({
  id: randomUUID(),
  component,
  resultCode: held.resultCode,
  ...texts(held, ['name', 'number', 'agency', 'issuedOn', 'validUntil']),
  ...(held.indefinite === true ? { indefinite: true } : {}),
  store: held.store,
  repository: { id: repository.id, name: repository.name },
  owner,
  files: Array.isArray(held.files) ? held.files.flatMap(toFile) : [],
  source,
});

const heldBy = ({ repository, record }: Answered): Held[] => {
  const { documents } = record;
  return repository.holds.includes('documents') && Array.isArray(documents) ? documents.filter(isHeld) : [];
};

export interface Fitting {
  /** With the components that papers are wanted for. */
  readonly procedure: Pick<ProcedureInfo, 'code' | 'components'>;
  readonly agency: Pick<AgencyOverlay, 'satisfiedBy'>;
  /** What repositories answered, the preferred one first. */
  readonly records: readonly Answered[];
  readonly personalId: string;
  /** `yyyy-mm-dd` in Vietnam. */
  readonly today: string;
  readonly retrievedAt: string;
}

const satisfies = ({ procedure, agency }: Pick<Fitting, 'procedure' | 'agency'>, component: DossierComponent): ReadonlySet<string> =>
  new Set([component.code, ...(component.satisfiedBy ?? []), ...(agency.satisfiedBy?.[procedure.code]?.[component.code] ?? [])]);

/** As stores have them; what a procedure calls its own papers, none knows. */
const RESULT_CODE = /^[0-9A-Z][0-9A-Z.-]{2,39}$/;

/** Codes of the papers that would satisfy any component, each once. */
export const resultsWanted = (fitting: Pick<Fitting, 'procedure' | 'agency'>): string[] => [
  ...new Set(fitting.procedure.components.flatMap((component) => [...satisfies(fitting, component)]).filter((code) => RESULT_CODE.test(code))),
];

/**
 * Papers for each component that has any: valid ones first, then those whose validity nobody knows, then expired ones; among equals
 * the repository that comes first, then the newest.
 */
export const fittingDocuments = (fitting: Fitting): IssuedDocument[] =>
  fitting.procedure.components.flatMap((component) => {
    const codes = satisfies(fitting, component);
    return fitting.records
      .flatMap((answered, place) => {
        const source = sourceOf(answered, '/documents', fitting.retrievedAt);
        return heldBy(answered)
          .filter(({ resultCode }) => codes.has(resultCode))
          .map((held) => ({ document: issue(held, component.code, answered, fitting.personalId, source), place }));
      })
      .sort(
        (one, other) =>
          RANK[validityOf(one.document, fitting.today)] - RANK[validityOf(other.document, fitting.today)] ||
          one.place - other.place ||
          (other.document.issuedOn ?? '').localeCompare(one.document.issuedOn ?? ''),
      )
      .slice(0, MOST)
      .map(({ document }) => document);
  });
