/** What looks for malware in files. */
import type { FileRejection } from '../contract.ts';

/** How a file can end up. */
export type Outcome =
  | { readonly state: 'clean' | 'not-scanned' | 'infected' | 'scan-failed' }
  | { readonly state: 'rejected'; readonly rejection: FileRejection };

export interface Verdict {
  readonly outcome: Outcome;
  /** The scanner stumbled: the outcome counts only when it is the same after some attempts. */
  readonly doubtful?: true;
  /** What the scanner calls what it found. */
  readonly signature?: string;
}

/** The scanner can't be asked now; the file waits. */
export class ScannerUnavailable extends Error {}

export interface Scanner {
  /**
   * @param bytes read to the end, unless the verdict is there before.
   * @throws ScannerUnavailable
   */
  scan(bytes: AsyncIterable<Buffer>, signal: AbortSignal): Promise<Verdict>;
}

/** Where scanning is switched off, which everybody sees at the file. */
export const noScanner: Scanner = {
  async scan(bytes) {
    const chunks = bytes[Symbol.asyncIterator]();
    while (!(await chunks.next()).done);
    return { outcome: { state: 'not-scanned' } };
  },
};
