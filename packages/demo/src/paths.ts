import { fileURLToPath } from 'node:url';

/** The package's own folder, from `src/` and from the built `dist/` alike. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** The repository's folder: built procedures and the plan that the embed page shows lie in its `dist/`. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));
