import type { DossierComponent, FileKind } from './procedure-info.ts';

/** What a kind of file is called by programs. */
export interface FileKindNames {
  /** Media type. */
  readonly type: string;
  /** Endings of file names, without the dot, lower case. */
  readonly extensions: readonly string[];
}

export const fileKinds: Readonly<Record<FileKind, FileKindNames>> = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { type: 'image/png', extensions: ['png'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  zip: { type: 'application/zip', extensions: ['zip'] },
};

const USUAL: readonly FileKind[] = ['pdf', 'jpeg', 'png'];
const USUAL_MOST = 5;

export const acceptedKinds = ({ accept = USUAL }: DossierComponent): readonly FileKind[] => accept;

export const mostFiles = ({ maxFiles = USUAL_MOST }: DossierComponent): number => maxFiles;

/** The kind that a file's name claims to be. */
export const kindOfName = (name: string): FileKind | undefined => {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return kinds().find((kind) => name.includes('.') && fileKinds[kind].extensions.includes(extension));
};

export const kindOfType = (type: string): FileKind | undefined => kinds().find((kind) => fileKinds[kind].type === type);

const isKind = (key: string): key is FileKind => key in fileKinds;
const kinds = (): FileKind[] => Object.keys(fileKinds).filter(isKind);
