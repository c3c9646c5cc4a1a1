/** A text of the demo itself: always in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}
