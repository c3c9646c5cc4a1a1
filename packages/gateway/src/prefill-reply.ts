import type { Prefill, Unreachable } from './contract.ts';
import { heldPapersOf, type IssuedDocument } from './documents/issued.ts';
import { toPrefillRows, type IssuedRow } from './prefill-rows.ts';
import { toPrefillValue, type IssuedValue } from './prefill-values.ts';
import type { Published } from './procedures.ts';

/** What a form is filled in from, as the gateway keeps it. */
export interface Told {
  readonly id: string;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly values: readonly IssuedValue[];
  readonly rows: readonly IssuedRow[];
  readonly unreachable: readonly Unreachable[];
  /** What may still be taken from where it lies. */
  readonly documents: readonly IssuedDocument[];
}

/** The same as a page is told it, for the version that it fills in. */
export const toPrefill = ({ plan: { procedure } }: Pick<Published, 'plan'>, { id, issued_at, expires_at, values, rows, unreachable, documents }: Told): Prefill => ({
  id,
  procedure: procedure.code,
  version: procedure.version,
  issuedAt: issued_at.toISOString(),
  expiresAt: expires_at.toISOString(),
  values: values.map(toPrefillValue),
  ...toPrefillRows(rows),
  ...(unreachable.length > 0 ? { unreachable: [...unreachable] } : {}),
  ...heldPapersOf(documents, new Date()),
});
