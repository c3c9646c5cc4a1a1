/** What a plan says of the administrative procedure itself: its facts, and the papers that belong to a dossier. */
import type { Guard, Pointer, Text } from './plan.ts';

export interface LegalBasis {
  readonly number: string;
  readonly title: Text;
}

/** Kinds of files that a paper may be handed in as; see `fileKinds`. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'zip';

/** A paper that belongs to the dossier (thành phần hồ sơ). */
export interface DossierComponent {
  readonly code: string;
  readonly name: Text;
  /** Whether the dossier can't be submitted without it, where it belongs to the case. */
  readonly required: boolean;
  readonly help?: Text;
  /** Conditions under which it belongs to the case; absent: always. */
  readonly guard?: Guard;
  /**
   * Answers that take its place: the paper isn't asked for while all of them are verified data of a repository
   * (resolution 66.7/2025/NQ-CP).
   */
  readonly replacedBy?: readonly Pointer[];
  /** Codes of results that satisfy it besides its own code: a paper of one of them that a repository holds is taken by reference. */
  readonly satisfiedBy?: readonly string[];
  /** Absent: PDF, JPEG, PNG. */
  readonly accept?: readonly FileKind[];
  /** Files that it may consist of; absent: 5. */
  readonly maxFiles?: number;
  /** Bytes of one file; absent: what the gateway takes at the most. */
  readonly maxBytes?: number;
}

/** Facts of the administrative procedure that the citizen is told before starting. */
export interface ProcedureInfo {
  readonly code: string;
  readonly version: string;
  readonly name: Text;
  readonly summary: Text;
  readonly audience: Text;
  readonly processing: { readonly value: number; readonly unit: 'WORKING_DAY' | 'DAY' | 'HOUR' | 'MONTH' };
  /** đồng; absent when the province decides it. */
  readonly fee?: number;
  readonly feeNote: Text;
  readonly field: { readonly code?: string; readonly name: Text };
  /** What in a person's life it belongs to: values of the code list `life-events`. */
  readonly lifeEvents?: readonly string[];
  /** What people call it: searched, never shown. */
  readonly keywords?: readonly string[];
  /** Its code is absent where it isn't known. */
  readonly result: { readonly code?: string; readonly name: Text };
  readonly components: readonly DossierComponent[];
  readonly legalBasis: readonly LegalBasis[];
  readonly effectiveFrom: string;
}
