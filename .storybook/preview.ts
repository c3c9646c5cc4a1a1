import type { Preview } from '@storybook/web-components-vite';
import '@motcua/elements/define';
import { setLanguage } from '@motcua/elements';
import { themeCss, themes } from '@motcua/tokens';
import { extractArgTypes, extractComponentDescription } from '../stories/support/arg-types.ts';
import { element } from '../stories/support/element.ts';
import { pageSource } from '../stories/support/source.ts';

const colours = new CSSStyleSheet();
document.adoptedStyleSheets.push(colours);

/** A story is a part of a page: what a whole page must have isn't asked of it. */
const ofPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

const preview: Preview = {
  tags: ['autodocs'],
  render: (given, { component = '' }) => element(component, given),
  loaders: [
    async ({ globals }) => {
      const { language, theme, textSize } = globals;
      await setLanguage(language === 'en' ? 'en' : 'vi');
      document.documentElement.lang = language === 'en' ? 'en' : 'vi';
      document.documentElement.style.fontSize = typeof textSize === 'string' ? textSize : '';
      const chosen = typeof theme === 'string' ? themes[theme] : undefined;
      colours.replaceSync(chosen ? themeCss(chosen, ':root') : '');
    },
  ],
  initialGlobals: { language: 'vi', theme: 'national', textSize: '100%' },
  globalTypes: {
    language: {
      description: 'Ngôn ngữ · Language',
      toolbar: { icon: 'globe', items: [{ value: 'vi', title: 'Tiếng Việt' }, { value: 'en', title: 'English' }], dynamicTitle: true },
    },
    theme: {
      description: 'Giao diện · Theme',
      toolbar: { icon: 'paintbrush', items: Object.values(themes).map(({ id, name }) => ({ value: id, title: name.vi })), dynamicTitle: true },
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
    options: { storySort: { order: ['Giới thiệu', 'Introduction', 'Journeys', ['Form without a gateway', 'Form with a gateway', 'Following a dossier'], 'Shell', 'Content', 'Controls', 'Form', 'Papers', 'Dossier'] } },
  },
};

export default preview;
