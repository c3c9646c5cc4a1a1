/**
 * What a one-stop may change: colours and the name. Structure, spacing and type stay the same everywhere, so that people
 * find their way at every counter.
 */

/** Where a colour is used, not what it looks like. */
export type ColorRole =
  | 'text'
  | 'text-muted'
  | 'text-on-primary'
  | 'surface'
  | 'surface-sunken'
  | 'line'
  | 'line-strong'
  | 'primary'
  | 'primary-strong'
  | 'primary-soft'
  | 'accent'
  | 'highlight'
  | 'focus'
  | 'link'
  | 'error'
  | 'error-soft'
  | 'success'
  | 'success-soft'
  | 'warning'
  | 'warning-soft'
  | 'info'
  | 'info-soft';

export interface Theme {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** `#rrggbb`; every pair of {@link textPairs} must reach 4.5:1, of {@link edgePairs} 3:1. */
  readonly colors: Readonly<Record<ColorRole, string>>;
}

/** Text and what lies behind it, wherever an element puts one on the other. */
export const textPairs: readonly (readonly [ColorRole, ColorRole])[] = [
  ['text', 'surface'],
  ['text', 'surface-sunken'],
  ['text', 'primary-soft'],
  ['text', 'highlight'],
  ['text', 'error-soft'],
  ['text', 'success-soft'],
  ['text', 'warning-soft'],
  ['text', 'info-soft'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-sunken'],
  ['text-muted', 'primary-soft'],
  ['text-on-primary', 'primary'],
  ['text-on-primary', 'primary-strong'],
  ['primary', 'surface'],
  ['primary', 'surface-sunken'],
  ['primary', 'primary-soft'],
  ['link', 'surface'],
  ['link', 'surface-sunken'],
  ['link', 'error-soft'],
  ['link', 'info-soft'],
  ['error', 'surface'],
  ['error', 'surface-sunken'],
  ['error', 'error-soft'],
  ['success', 'surface'],
  ['success', 'surface-sunken'],
  ['success', 'success-soft'],
  ['warning', 'surface'],
  ['warning', 'surface-sunken'],
  ['warning', 'warning-soft'],
  ['info', 'surface'],
  ['info', 'info-soft'],
];

/** Edges that a person must see to use a control (WCAG 1.4.11). */
export const edgePairs: readonly (readonly [ColorRole, ColorRole])[] = [
  ['line-strong', 'surface'],
  ['line-strong', 'surface-sunken'],
  ['focus', 'surface'],
  ['focus', 'surface-sunken'],
  ['focus', 'highlight'],
  ['error', 'surface'],
];
