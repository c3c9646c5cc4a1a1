import type { Decorator } from '@storybook/web-components-vite';
import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Form/mc-card-reader',
  component: 'mc-card-reader',
  // One that is open from the start covers the page of docs.
  tags: ['!autodocs'],
  parameters: { script: "document.querySelector('mc-card-reader').addEventListener('mc-card', ({ detail }) => show(detail.record));" },
};
export default meta;

export const Closed: Story = { tags: ['autodocs'] };

/** What the camera of the page answers: a story has none of its own. */
const withCamera = (name: string | undefined): Decorator => (story) => {
  const getUserMedia = (): Promise<MediaStream> =>
    name === undefined ? Promise.resolve(document.createElement('canvas').captureStream()) : Promise.reject(new DOMException('no', name));
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
  return story();
};
const opened = (name: string | undefined, part: string): Story => ({
  decorators: [withCamera(name)],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=open]');
    await shows(canvasElement, part);
  },
});

export const Looking: Story = opened(undefined, '[part=picture]');
export const Refused: Story = opened('NotAllowedError', 'mc-notice');
export const NoCamera: Story = opened('NotFoundError', 'mc-notice');
export const Busy: Story = opened('NotReadableError', 'mc-notice');
export const NoCard: Story = {
  decorators: [withCamera('NotFoundError')],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=open]');
    await shows(canvasElement, '#text');
    await press(canvasElement, '.typed button');
    await shows(canvasElement, '#fault mc-notice');
  },
};
