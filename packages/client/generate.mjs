/**
 * Writes src/generated/registry.ts: the parts of the contract that are data rather than types (problem codes, states of
 * dossiers and of files, with their texts, and how much a page of a list has), so that a page needs no copy of the contract itself. The gateway, which may not import the
 * client, gets the same two generated files.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const contract = JSON.parse(readFileSync(new URL('../../schemas/gateway.openapi.json', import.meta.url), 'utf8'));
const client = new URL('./src/generated/', import.meta.url);
const gateway = new URL('../gateway/src/generated/', import.meta.url);
const data = (name) => JSON.stringify(contract[name], null, 2);

mkdirSync(gateway, { recursive: true });
writeFileSync(
  new URL('registry.ts', client),
  `/** Made from schemas/gateway.openapi.json by generate.mjs. */
export const problemTexts = ${data('x-problem-codes')} as const;

export const dossierStates = ${data('x-dossier-states')} as const;

export const fileStates = ${data('x-file-states')} as const;

export const fileRejections = ${data('x-file-rejections')} as const;

/** By operation. */
export const pageSizes = ${data('x-page-sizes')} as const;
`,
);
for (const name of ['contract.ts', 'registry.ts']) copyFileSync(new URL(name, client), new URL(name, gateway));
