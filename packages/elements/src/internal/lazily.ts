import { UnreachableError } from './unreachable.ts';

/** Imports a part of the page that is fetched when it is needed first; a fetch that failed is tried again the next time. */
export const lazily = <Part>(fetch: () => Promise<Part>): (() => Promise<Part>) => {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= fetch().catch((error: unknown) => {
      part = undefined;
      throw new UnreachableError(error instanceof Error ? error.message : String(error));
    }));
};
