import type { Theme } from './theme.ts';

/**
 * The look observed on the national portal and its one-stops: terracotta, dark red, gold. No official colour manual was
 * found. Terracotta reaches 3.2:1 on white, so it only decorates; dark red carries buttons and links.
 */
export const national: Theme = {
  id: 'national',
  name: { vi: 'Quốc gia', en: 'National' },
  colors: {
    text: '#1e2f41',
    'text-muted': '#495057',
    'text-on-primary': '#ffffff',
    surface: '#ffffff',
    'surface-sunken': '#f5f5f5',
    line: '#e2e2e2',
    'line-strong': '#6a747d',
    primary: '#903938',
    'primary-strong': '#6e2625',
    'primary-soft': '#fbf3ef',
    accent: '#ce7a58',
    highlight: '#ffc251',
    focus: '#1e2f41',
    link: '#903938',
    error: '#b3001b',
    'error-soft': '#fdf0f1',
    success: '#1a6638',
    'success-soft': '#eef7f1',
    warning: '#7a4a00',
    'warning-soft': '#fff6e2',
    info: '#0b4f8a',
    'info-soft': '#eef5fb',
  },
};
