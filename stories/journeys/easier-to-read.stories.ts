import { element, type ElementMeta, type Story } from '../support/element.ts';
import { codeListFiles } from '../support/options.ts';
import { plan } from '../support/gateway.ts';
import { fill, press, shows } from '../support/person.ts';

const root = document.documentElement;
const settings = ['data-mc-text-size', 'data-mc-contrast'];

/**
 * Someone who reads badly makes the page fit: larger letters, more contrast, another language, in the middle of a form. What was
 * filled in stays, and nothing changes its place. Remembered, except on a shared machine such as here.
 */
const meta: ElementMeta = {
  title: 'Journeys/Made easier to read',
  component: 'mc-comfort',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
  // The next story begins with a page as it was.
  beforeEach: () => () => {
    for (const name of settings) root.removeAttribute(name);
    localStorage.removeItem('mc-language');
  },
  render: () => {
    const page = document.createElement('div');
    const inside = '<mc-comfort slot="comfort" shared></mc-comfort><mc-language-switch slot="language"></mc-language-switch>';
    const main = document.createElement('main');
    main.style.setProperty('padding', 'var(--mc-space-4)');
    main.append(element('mc-form', { plan, 'code-lists': codeListFiles }));
    page.append(element('mc-header', { name: 'Cổng dịch vụ công', unit: 'Ủy ban nhân dân xã Thử Nghiệm', inside }), main);
    return page;
  },
};
export default meta;

const begin = (page: Element): Promise<void> => fill(page, '/requester/name', 'Trần Thị Mẫu');
const open = async (page: Element): Promise<void> => {
  await press(page, '.open');
  await shows(page, '.panel:not([hidden])');
};

export const LargerLetters: Story = {
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await open(canvasElement);
    await press(canvasElement, '.sizes [value="150"]');
    await press(canvasElement, '.close');
    await shows(canvasElement, '.panel[hidden]');
  },
};

export const MoreContrast: Story = {
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await open(canvasElement);
    await press(canvasElement, '#contrast');
    await press(canvasElement, '.close');
    await shows(canvasElement, '.panel[hidden]');
  },
};

/** The texts of the form that are the procedure's own stay in Vietnamese where it has no others. */
export const InEnglish: Story = {
  play: async ({ canvasElement }) => {
    await begin(canvasElement);
    await press(canvasElement, 'button[lang=en]');
    await shows(canvasElement, 'button[lang=en][aria-pressed=true]');
  },
};
