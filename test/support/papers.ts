/** Papers to attach: files as a file chooser hands them over. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';

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

/** What is said of a file that has arrived where nothing scans files. */
export const THERE = 'Chưa kiểm tra mã độc';

/** Attaches a file to the first paper that takes one, and waits until it is there. */
export const attach = async (papers: Locator, file: FileLoad): Promise<void> => {
  await papers.locator('input[type=file]').first().setInputFiles(file);
  await papers.getByText(THERE, { exact: true }).waitFor();
};

/** What was downloaded, a character a byte. */
export const contentOf = async (download: Promise<Download>): Promise<string> => (await readFile(await (await download).path())).toString('latin1');
