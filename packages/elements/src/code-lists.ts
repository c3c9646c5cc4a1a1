import type { Client } from '@motcua/client';
import type { Option } from '@motcua/procedure';

/** Loads a code list, or the part of it that belongs to `key` (the communes of one province). Rejects when it can't. */
export type LoadOptions = (list: string, key?: string) => Promise<readonly Option[]>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isOption = (value: unknown): value is Option =>
  isRecord(value) && typeof value['value'] === 'string' && isRecord(value['label']) && typeof value['label']['vi'] === 'string';

/** Accepts a list of options, bare or as `{ options: [...] }`. Throws `TypeError` on anything else. */
export const readOptions = (body: unknown): readonly Option[] => {
  const options: unknown = isRecord(body) && 'options' in body ? body['options'] : body;
  if (!Array.isArray(options) || !options.every(isOption)) throw new TypeError('Not a code list');
  return options;
};

/** Remembers what was loaded; a failed load is asked again the next time. */
const remembering = (load: LoadOptions): LoadOptions => {
  const loaded = new Map<string, Promise<readonly Option[]>>();
  return (list, key) => {
    const name = key === undefined ? list : `${list}/${key}`;
    const known = loaded.get(name);
    if (known) return known;
    const loading = load(list, key);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
};

/** Code lists as files: `<base><list>.json`, `<base><list>/<key>.json`. */
export const optionsFromFiles = (base: string): LoadOptions =>
  remembering(async (list, key) => {
    const path = [list, key].filter((part) => part !== undefined).map(encodeURIComponent).join('/');
    const response = await fetch(new URL(`${path}.json`, new URL(base, document.baseURI)));
    if (!response.ok) throw new Error(`The code list ${list} answered ${response.status}`);
    return readOptions(await response.json());
  });

/** Code lists as the gateway gives them. */
export const optionsFromClient = (client: Client): LoadOptions =>
  remembering(async (list, key) => readOptions(await client.codeLists.get(list, key)));
