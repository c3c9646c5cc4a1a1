import { html } from 'lit';
import { english, fakeSpeech, vietnamese } from '../../packages/elements/test/speech.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

/**
 * Reading aloud is offered where this browser has a voice of its own for the language of the page. In the stories about it the
 * voice is made up, and silent.
 */
const meta: ElementMeta = { title: 'Shell/mc-comfort', component: 'mc-comfort' };
export default meta;

const open = async (page: Element): Promise<void> => {
  await press(page, '.open');
  await shows(page, '.panel:not([hidden])');
};

/** Opens the panel; a page of docs doesn't play. */
const opened: Story = {
  parameters: { layout: 'fullscreen' },
  play: ({ canvasElement }) => open(canvasElement),
  tags: ['!autodocs'],
};

export const Closed: Story = {};
/** A text with plainer words, once met, is remembered by the page: said here, so that it doesn't depend on what was shown before. */
export const Open: Story = { ...opened, args: { 'simple-texts': true } };
export const OnASharedMachine: Story = { args: { shared: true } };

/** Something to read, and a browser with these voices. */
const withVoices = (...voices: readonly SpeechSynthesisVoice[]): Story => ({
  ...opened,
  args: { 'reads': '#to-read', 'simple-texts': true },
  parameters: { layout: 'padded' },
  beforeEach: () => {
    const fake = fakeSpeech();
    fake.speech.find(...voices);
    return () => fake.restore();
  },
  render: (given) => html`${element('mc-comfort', given)}
    <article id="to-read" lang="vi">
      <h2>Cấp Giấy xác nhận tình trạng hôn nhân</h2>
      <p>Nộp trực tuyến hoặc tại Bộ phận Một cửa của Ủy ban nhân dân xã nơi ông bà thường trú.</p>
      <mc-notice kind="info" heading="Mang theo">Căn cước, và trích lục ghi chú ly hôn nếu đã ly hôn.</mc-notice>
    </article>`,
});

/** The person presses a button of the panel, then closes it: the page is read on. */
const reading = async (page: Element): Promise<void> => {
  await open(page);
  await press(page, '.reading button');
  await shows(page, '.reading button + button');
};

export const WithAVoice: Story = withVoices(english, vietnamese);
/** What can't be done isn't offered. */
export const WithoutAVoiceForThePage: Story = withVoices(english);
/** What is being read is marked, in the page and within elements. */
export const Reading: Story = {
  ...withVoices(vietnamese),
  play: async ({ canvasElement }) => {
    await reading(canvasElement);
    await press(canvasElement, '.close');
    await shows(canvasElement, '.panel[hidden]');
  },
};
/** Going on begins with the passage that was broken off. */
export const Paused: Story = {
  ...withVoices(vietnamese),
  play: async ({ canvasElement }) => {
    await reading(canvasElement);
    await press(canvasElement, '.reading button');
    await shows(canvasElement, '.reading button:first-child:not(:only-child)');
  },
};
