/** Reading what was printed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (command: string): boolean => spawnSync(command, ['-v']).error === undefined;

export interface Printed {
  /** What it says, blanks as one; `undefined` where the system has no `pdftotext`. */
  readonly text: string | undefined;
  readonly pages: number;
}

/** What a PDF says, and on how many pages: by the tools of the system, or by what every PDF says of itself. */
export const readPdf = (pdf: Buffer): Printed => {
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (!has('pdftotext')) return { text: undefined, pages };
  const folder = mkdtempSync(join(tmpdir(), 'motcua-print-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    return { text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replaceAll(/\s+/g, ' '), pages };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
