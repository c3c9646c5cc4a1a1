/** What a file is: by its bytes, which must agree with its name and with what it was declared to be. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileKinds, kindOfName, kindOfType, type FileKind } from '@motcua/procedure';
import { fileTypeFromFile } from 'file-type';
import type { FileRejection } from '../contract.ts';

/** What browsers and systems declare besides the registered names. */
const ALIASES: Readonly<Record<string, FileKind>> = {
  'application/x-zip-compressed': 'zip',
  'application/x-zip': 'zip',
  'image/jpg': 'jpeg',
  'image/pjpeg': 'jpeg',
  'application/x-pdf': 'pdf',
};
/** Says nothing. */
export const UNDECLARED = 'application/octet-stream';

export type Content = { readonly type: string } | { readonly rejection: FileRejection };

interface Claims {
  readonly name: string;
  /** Media type that the upload declared. */
  readonly type: string;
  readonly accepted: readonly FileKind[];
}

const agrees = (declared: string, kind: FileKind): boolean => {
  const type = declared.split(';', 1).join('').trim().toLowerCase();
  return type === '' || type === UNDECLARED || (ALIASES[type] ?? kindOfType(type)) === kind;
};

/** @param path of all its bytes. */
export const contentOf = async (path: string, { name, type, accepted }: Claims): Promise<Content> => {
  const named = kindOfName(name);
  if (named === undefined || !accepted.includes(named)) return { rejection: 'typeNotAccepted' };
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const kind = found && kindOfType(found.mime);
  if (kind !== named || !agrees(type, kind)) return { rejection: 'typeMismatch' };
  return { type: fileKinds[kind].type };
};

/** base64url. */
export const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64url');
};
