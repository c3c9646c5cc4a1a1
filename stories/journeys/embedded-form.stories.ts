import { element, type ElementMeta, type Story } from '../support/element.ts';
import { plan } from '../support/gateway.ts';
import { choose, fill, goOn, shows, tick } from '../support/person.ts';
import { codeListFiles } from '../support/options.ts';

/**
 * A form in a page of an agency, without a gateway: a procedure in, answers out. What the person filled in comes as
 * `mc-submit`; here the Actions panel shows it.
 */
const meta: ElementMeta = {
  title: 'Journeys/Form without a gateway',
  component: 'mc-form',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  parameters: {
    script: "document.querySelector('mc-form').addEventListener('mc-submit', ({ detail }) => console.log(detail.answers));",
  },
};
export default meta;

/** The declaration 1.004873, as README.md embeds it. */
export const RealProcedure: Story = { args: { src: 'motcua/procedures/1.004873/1.1.0/plan.json' } };

export const NothingAnswered: Story = {
  ...RealProcedure,
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'mc-page');
    await goOn(canvasElement);
    await shows(canvasElement, '.summary');
  },
};

const fillIn = async (form: Element): Promise<void> => {
  await fill(form, '/requester/name', 'Trần Thị Mẫu');
  await fill(form, '/requester/birthDate', '8/3/1960');
  await goOn(form);
  await choose(form, '/status', 'single');
  await tick(form, '/pledge');
  await goOn(form);
  await shows(form, 'mc-check-answers');
};

/** A smaller procedure, filled in by itself. */
const small: Story = { render: (given) => element('mc-form', { ...given, plan, 'code-lists': codeListFiles }) };

export const CheckAnswers: Story = { ...small, play: ({ canvasElement }) => fillIn(canvasElement) };

export const HandedOver: Story = {
  ...small,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await goOn(canvasElement);
    await shows(canvasElement, '#sent');
  },
};

export const HandedOverWithTheHostsWords: Story = {
  ...HandedOver,
  args: { inside: '<mc-notice slot="sent" kind="success">Đã lưu tờ khai vào phiếu hẹn của ông/bà.</mc-notice>' },
};
