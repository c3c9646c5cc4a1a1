/** The tus header Upload-Metadata: `key base64, key base64`. Read strictly; it names what will be kept about a person. */
import type { Contract } from '../contract.ts';
import { Refusal } from '../problems.ts';
import { UNDECLARED } from './content.ts';

/** What a file is attached to. */
export type Target = { readonly draft: string } | { readonly dossier: string };

export interface UploadMetadata {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly component: string;
  readonly target: Target;
}

const KEYS = ['id', 'name', 'type', 'component', 'draft', 'dossier'] as const;
type Key = (typeof KEYS)[number];
const isKey = (text: string): text is Key => KEYS.some((key) => key === text);

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const TYPE = /^[\x20-\x7e]{0,100}$/;

const refuse = (detail: string): never => {
  throw new Refusal('invalidRequest', { detail: `Upload-Metadata: ${detail}` });
};

const decode = (value: string, key: Key): string => {
  if (!BASE64.test(value)) return refuse(`${key} is not base64`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(value, 'base64'));
  } catch {
    return refuse(`${key} is not UTF-8`);
  }
};

const pairs = (header: string): Partial<Record<Key, string>> => {
  const found: Partial<Record<Key, string>> = {};
  for (const pair of header.split(',')) {
    const [key = '', value = '', ...rest] = pair.trim().split(' ');
    if (!isKey(key) || rest.length > 0) return refuse('a key that is not known here, or no pair');
    if (found[key] !== undefined) return refuse(`${key} is there twice`);
    found[key] = decode(value, key);
  }
  return found;
};

/** @returns how to read the header. Shapes are the contract's; what is refused is not quoted. */
export const metadataReader = (contract: Contract) => {
  const shapes = { id: contract.schema('Id'), name: contract.schema('FileName'), component: contract.schema('ComponentCode'), draft: contract.schema('Id'), dossier: contract.schema('DossierCode') };
  const shaped = (key: keyof typeof shapes, value: string | undefined): string =>
    value !== undefined && shapes[key](value) ? value : refuse(`${key} is missing or has not the contract's shape`);

  /** @throws Refusal `invalidRequest`. */
  return (header: string): UploadMetadata => {
    const { id, name, type = '', component, draft, dossier } = pairs(header);
    if ((draft === undefined) === (dossier === undefined)) return refuse('exactly one of draft and dossier is wanted');
    if (!TYPE.test(type)) return refuse('type is no media type');
    return {
      id: shaped('id', id),
      name: shaped('name', name?.normalize('NFC')),
      type: type || UNDECLARED,
      component: shaped('component', component),
      target: draft === undefined ? { dossier: shaped('dossier', dossier) } : { draft: shaped('draft', draft) },
    };
  };
};
