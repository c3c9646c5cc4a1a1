/** Papers to attach: files as a file chooser hands them over. */
import { randomBytes } from 'node:crypto';

export interface FileLoad {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A small PDF whose only content is a comment. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

export const paper = (name: string, text: string): FileLoad => ({ name, mimeType: 'application/pdf', buffer: pdf(text) });

/** A PDF of about this many bytes that no two calls make alike: what arrives in the wrong order or twice is told by its hash. */
export const bulkyPaper = (name: string, bytes: number): FileLoad => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%'), Buffer.from(randomBytes(Math.ceil(bytes / 2)).toString('hex')), pdf('')]),
});
