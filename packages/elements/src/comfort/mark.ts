/** The custom property by which a page is known to have the style sheet already. */
export const MARK = '--mc-comfort';
