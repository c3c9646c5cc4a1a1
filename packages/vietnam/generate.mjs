/** Writes src/generated/repository.ts: the types of the repository's canonical shape, from its schema. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const schema = JSON.parse(readFileSync(new URL('../../schemas/common/repository.schema.json', import.meta.url), 'utf8'));
const folder = new URL('./src/generated/', import.meta.url);
const bannerComment = '/** Made from schemas/common/repository.schema.json by generate.mjs. */';

mkdirSync(folder, { recursive: true });
// The title is for people to read; a type is named by it otherwise.
const types = await compile({ ...schema, title: 'RepositoryRecord' }, 'RepositoryRecord', { bannerComment, ignoreMinAndMaxItems: true, additionalProperties: false });
writeFileSync(new URL('repository.ts', folder), types);
