/** What is true of the words on the page. Only `saved` promises that they are on the gateway. */
export type SaveState =
  /** Nothing has been kept yet. */
  | { readonly name: 'none' }
  | { readonly name: 'saved'; readonly at: string }
  /** Something is newer than what was saved; it is on its way. */
  | { readonly name: 'saving' }
  /** It did not get through, and is tried again by itself. */
  | { readonly name: 'unsaved'; readonly failure: unknown }
  /** The draft was saved from elsewhere: nothing is saved until a person has chosen. */
  | { readonly name: 'conflict' }
  /** The draft was submitted or deleted elsewhere. */
  | { readonly name: 'gone' };
