/**
 * Sizes that are the same in every theme. Lengths are in rem, so that a person's own text size scales all of it.
 *
 * Vietnamese stacks two marks on a vowel (Ễ, Ộ): capitals need a line height of at least 1.3, running text reads
 * well from 1.6 on.
 */
export const fontSizes = { sm: '1rem', md: '1.125rem', lg: '1.375rem', xl: '1.75rem', xxl: '2.25rem' } as const;
export const lineHeights = { heading: '1.35', body: '1.6' } as const;
export const fontWeights = { normal: '400', strong: '600', heading: '700' } as const;
export const spaces = { '1': '0.25rem', '2': '0.5rem', '3': '0.75rem', '4': '1rem', '5': '1.5rem', '6': '2rem', '7': '3rem', '8': '4rem' } as const;
export const radii = { sm: '0.25rem', md: '0.5rem', lg: '0.75rem' } as const;

/** Faces that the system has; all of them draw Vietnamese. A page that serves its own font sets `--mc-font-body`. */
export const fontBody = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Width from which a layout changes, for media queries (custom properties don't work in them). */
export const breakpoints = { medium: '40rem', wide: '64rem' } as const;

/** Smallest touch target: 44 CSS px at the default text size, and never less. */
export const target = 'max(44px, 2.75rem)';

/** Longest line of running text. */
export const measure = '42rem';
