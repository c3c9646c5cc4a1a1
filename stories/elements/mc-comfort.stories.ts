import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

/** Reading aloud is offered where this browser has a voice of its own for the language of the page. */
const meta: ElementMeta = { title: 'Shell/mc-comfort', component: 'mc-comfort' };
export default meta;

/** Opens the panel; a page of docs doesn't play. */
const opened: Story = {
  parameters: { layout: 'fullscreen' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.open');
    await shows(canvasElement, '.panel:not([hidden])');
  },
  tags: ['!autodocs'],
};

export const Closed: Story = {};
export const Open: Story = opened;
export const WithSimplerLanguage: Story = { ...opened, args: { 'simple-texts': true } };
export const OnASharedMachine: Story = { args: { shared: true } };
