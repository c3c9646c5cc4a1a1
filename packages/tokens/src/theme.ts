/**
 * What a one-stop may change: colours and the name. Structure, spacing and type stay the same everywhere, so that people
 * find their way at every counter.
 */

/** Where a colour is used, not what it looks like. */
export const colorRoles = [
  'text', 'text-muted', 'text-on-primary',
  'surface', 'surface-sunken',
  'line', 'line-strong',
  'primary', 'primary-strong', 'primary-soft',
  'accent', 'highlight', 'focus', 'link',
  'error', 'error-soft', 'success', 'success-soft', 'warning', 'warning-soft', 'info', 'info-soft',
] as const;

export type ColorRole = (typeof colorRoles)[number];

/** Dark text on light, light on dark, or text of at least 7:1. */
export const schemes = ['light', 'dark', 'contrast'] as const;

export type Scheme = (typeof schemes)[number];

export interface Theme {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly scheme: Scheme;
  /** `#rrggbb` */
  readonly colors: Readonly<Record<ColorRole, string>>;
}
