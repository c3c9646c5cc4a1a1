/**
 * Writes the tables of docs/records.md from the adapters' own, so that what is written there is what is done. With `--check`, only says whether they are the same.
 *
 *   node docs.mjs [--check]        after the build
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { identityCard } from './dist/identity-card.js';
import { documentRequest } from './dist/records/document-request.js';
import { documents } from './dist/records/documents.js';
import { population } from './dist/records/population.js';
import { portalClaims } from './dist/records/portal-claims.js';
import { vneidClaims } from './dist/records/vneid-claims.js';

const tables = { population, portalClaims, vneidClaims, documents, documentRequest, identityCard };
const file = new URL('../../docs/records.md', import.meta.url);

const row = ({ from, to, as }) => `| \`${from.slice(1)}\` | \`${to}\` | ${as} |`;
const markdown = (name) => ['| source | canonical | how it is written |', '|---|---|---|', ...tables[name].lines('').map(row)].join('\n');

const before = readFileSync(file, 'utf8');
const after = before.replaceAll(/(<!-- table: (\w+) -->\n)[^]*?(<!-- \/table -->)/g, (_, start, name, end) => `${start}${markdown(name)}\n${end}`);
const missing = Object.keys(tables).filter((name) => !after.includes(`<!-- table: ${name} -->`));
if (missing.length > 0) throw new Error(`docs/records.md has no place for ${missing.join(', ')}`);

if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (after !== before) {
  process.stderr.write('docs/records.md says something else than the tables: run "npm run docs -w packages/vietnam".\n');
  process.exitCode = 1;
}
