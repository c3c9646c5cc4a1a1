/** The revision of what is saved over and over, as its ETag says it. */
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problems.ts';

const ETAG = /^"(\d+)"$/;

export const etagOf = (revision: number): string => `"${revision}"`;

/** @throws Refusal `preconditionRequired`. */
export const revisionOf = (ifMatch: string | undefined): number => {
  const [, revision] = ETAG.exec(ifMatch ?? '') ?? [];
  if (revision === undefined) throw new Refusal('preconditionRequired');
  return Number(revision);
};

/** A save that doesn't say what it changes is told so by name: it is the one mistake that would overwrite. Goes before the contract's own check. */
export const namesWhatItChanges = async ({ headers }: Pick<FastifyRequest, 'headers'>): Promise<void> => {
  revisionOf(headers['if-match']);
};
