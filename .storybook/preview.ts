import type { Preview } from '@storybook/web-components-vite';
import '@motcua/elements/define';
import { setLanguage } from '@motcua/elements';
import { themeFile, themes } from '@motcua/tokens/themes';
import { addons } from 'storybook/preview-api';
import { extractArgTypes, extractComponentDescription } from '../stories/support/arg-types.ts';
import { element } from '../stories/support/element.ts';
import { pageSource } from '../stories/support/source.ts';

/** As a host's page does: all themes linked, one of them named, ground and text in its colours. */
const look = new CSSStyleSheet();
look.replaceSync(`${Object.values(themes).map(themeFile).join('')}
body, .docs-story { background: var(--mc-color-surface); color: var(--mc-color-text); }
#storybook-root, .docs-story { font: var(--mc-font-size-md)/var(--mc-line-height-body) var(--mc-font-body); }
:is(#storybook-root, .docs-story) a { color: var(--mc-color-link); }
:is(#storybook-root, .docs-story) :is(button, input, select, textarea) { font: inherit; }`);
document.adoptedStyleSheets.push(look);

/** Fetched when it is first chosen. */
const font = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'tokens/font.css' });
const setFont = (isOurs: boolean): Promise<void> | undefined => {
  if (!isOurs) font.remove();
  if (!isOurs || font.isConnected) return undefined;
  return new Promise((resolve) => {
    font.addEventListener('load', () => resolve(), { once: true });
    document.head.append(font);
  });
};

const initial = { language: 'vi', theme: 'national', textSize: '100%', font: 'system' };

/** The page as the toolbar says. */
const show = async ({ language, theme, textSize, font: face }: Readonly<Record<string, unknown>>): Promise<void> => {
  const { documentElement } = document;
  await setFont(face === 'be-vietnam');
  await setLanguage(language === 'en' ? 'en' : 'vi');
  documentElement.lang = language === 'en' ? 'en' : 'vi';
  // At 100% nothing is in the way of what mc-comfort sets.
  documentElement.style.fontSize = typeof textSize === 'string' && textSize !== initial.textSize ? textSize : '';
  documentElement.dataset['mcTheme'] = typeof theme === 'string' ? theme : '';
};

// Pages without stories, such as the principles, run no loader.
for (const event of ['setGlobals', 'globalsUpdated']) {
  addons.getChannel().on(event, ({ globals }: { readonly globals: Readonly<Record<string, unknown>> }) => void show(globals));
}

/** A story is a part of a page: what a whole page must have isn't asked of it. */
const ofPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

const preview: Preview = {
  tags: ['autodocs'],
  render: (given, { component = '' }) => element(component, given),
  loaders: [({ globals }) => show(globals)],
  initialGlobals: initial,
  globalTypes: {
    language: {
      description: 'Ngôn ngữ · Language',
      toolbar: { icon: 'globe', items: [{ value: 'vi', title: 'Tiếng Việt' }, { value: 'en', title: 'English' }], dynamicTitle: true },
    },
    theme: {
      description: 'Giao diện · Theme',
      toolbar: { icon: 'paintbrush', items: Object.values(themes).map(({ id, name }) => ({ value: id, title: name.vi })), dynamicTitle: true },
    },
    font: {
      description: 'Phông chữ · Font',
      toolbar: { icon: 'paragraph', items: [{ value: 'system', title: 'Phông của máy' }, { value: 'be-vietnam', title: 'Be Vietnam Pro' }], dynamicTitle: true },
    },
    textSize: {
      description: 'Cỡ chữ · Text size',
      toolbar: { icon: 'zoom', items: ['100%', '150%', '200%'], dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'none' },
    docs: {
      codePanel: true,
      extractArgTypes,
      extractComponentDescription,
      source: { type: 'dynamic', transform: (code: string, { parameters }: { readonly parameters: Readonly<Record<string, unknown>> }) => pageSource(code, parameters['script']) },
    },
    a11y: {
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      config: { rules: ofPages.map((id) => ({ id, enabled: false })) },
    },
    options: { storySort: { order: ['Giới thiệu', 'Nguyên tắc thiết kế', 'Introduction', 'Design principles', 'Foundations', 'Journeys', ['Form without a gateway', 'Form with a gateway', 'Following a dossier', 'Made easier to read'], 'Shell', 'Content', 'Controls', 'Form', 'Papers', 'Dossier'] } },
  },
};

export default preview;
