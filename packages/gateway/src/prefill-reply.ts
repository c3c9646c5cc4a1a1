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
  /** Some of it counts for less, since a consent was taken back. */
  readonly withdrawn?: boolean;
}

/** The same as a page is told it, for the version that it fills in. */
export const toPrefill = ({ plan: { procedure } }: Pick<Published, 'plan'>, { id, issued_at, expires_at, values, rows, unreachable, documents, withdrawn }: Told): Prefill => ({
  id,
  procedure: procedure.code,
  version: procedure.version,
  issuedAt: issued_at.toISOString(),
  expiresAt: expires_at.toISOString(),
  values: values.map(toPrefillValue),
  ...toPrefillRows(rows),
  ...(unreachable.length > 0 ? { unreachable: [...unreachable] } : {}),
  ...heldPapersOf(documents, new Date()),
  ...(withdrawn ? { withdrawn } : {}),
});

/** That nothing fills in a draft, whatever the page had: it was taken back before the draft was kept. */
export const noPrefill = (published: Pick<Published, 'plan'>, id: string): Prefill => {
  const now = new Date();
  return toPrefill(published, { id, issued_at: now, expires_at: now, values: [], rows: [], unreachable: [], documents: [] });
};
