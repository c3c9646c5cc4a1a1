import type { StorybookConfig } from '@storybook/web-components-vite';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PluginOption } from 'vite';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
const registration = `${packages}elements/src/define`;

/**
 * Packages find each other's sources, as in the unit tests: a changed element is seen at once, without a build. What a
 * package says of side effects is said of its `dist/`, and `define.ts`, with the entries of `define/`, is nothing but one.
 */
const sources: PluginOption = {
  name: 'workspace-sources',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const file = source.startsWith('.') ? resolve(dirname(importer), source) : '';
    // Whoever asks first decides what is said of a module: an import that an element makes later, too.
    if (file !== '' && (importer.startsWith(registration) || file.startsWith(registration))) return { id: file, moduleSideEffects: true };
    const [, name, entry = 'index'] = /^@motcua\/([a-z]+)(?:\/(.+))?$/.exec(source) ?? [];
    return name === undefined ? undefined : { id: `${packages}${name}/src/${entry}.ts`, moduleSideEffects: true };
  },
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  stories: ['../stories/*.mdx', '../stories/**/*.stories.ts'],
  // Plans and code lists where README.md serves them, and the font.
  staticDirs: [{ from: '../dist', to: '/motcua' }, { from: '../packages/tokens/dist/font.css', to: '/tokens/font.css' }, { from: '../packages/tokens/dist/fonts', to: '/tokens/fonts' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    // Found under whatever path the pages are served.
    base: './',
    plugins: [sources, ...(vite.plugins ?? [])],
    // The whole of Storybook is one large script, and stays on a developer's machine.
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
