import type { Dossier } from '@motcua/client';

/** What is on screen. */
export type Stage =
  | { readonly name: 'start' | 'tasks' | 'papers' | 'check' | 'sent' }
  | { readonly name: 'page'; readonly id: string }
  /** A page of the host's own. */
  | { readonly name: 'host'; readonly id: string }
  | { readonly name: 'received'; readonly dossier: Dossier };

/** Where the focus goes after a step: a screen reader begins to read there. */
export type FocusWish = 'heading' | 'summary' | 'stay' | { readonly field: string } | { readonly paper: string };

/** A stage as a draft remembers it: a page by its id, others by their name after a `~`. */
export const placeOf = (stage: Stage): string => {
  if (stage.name === 'page') return stage.id;
  return stage.name === 'host' ? `~host/${stage.id}` : `~${stage.name}`;
};
