/** The custom property by which a page is known to have the style sheet already. */
export const MARK = '--mc-comfort';

/** The highlight that the style sheet gives colours: what is being read aloud. */
export const READING = 'mc-reading';
