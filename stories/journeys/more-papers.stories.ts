import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier } from '../support/gateway.ts';
import { deskClient } from '../support/desk.ts';
import { attach, goOn, photograph, says, shows, stateOf } from '../support/person.ts';

/**
 * An agency asks for a paper: the owner hands it in on the page on which the dossier is followed, and the dossier goes on. The
 * agency here acts by itself, some seconds after the paper has come.
 */
const meta: ElementMeta = {
  title: 'Journeys/Handing in more papers',
  component: 'mc-status-tracker',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  args: { code: dossier.code, supplement: true },
  parameters: {
    script: `import { createClient } from '@motcua/client';

document.querySelector('mc-status-tracker').client = createClient({ baseUrl, token });`,
  },
  render: (given) => element('mc-status-tracker', { ...given, client: deskClient() }),
};
export default meta;

const asked = async (page: Element): Promise<void> => {
  await says(page, '[part=now]', 'Thiếu giấy chứng nhận kết hôn');
  await shows(page, '[data-paper=marriage]');
};

const attached = async (page: Element): Promise<void> => {
  await asked(page);
  await attach(page, 'marriage', photograph());
  await shows(page, '.state.good');
  await shows(page, 'button.primary[aria-disabled=false]');
};

const handedIn = async (page: Element): Promise<void> => {
  await attached(page);
  await goOn(page);
  await shows(page, '.done');
  await says(page, '[part=timeline] li', 'giay-ket-hon.jpg');
};

const story = (play: (page: Element) => Promise<void>): Story => ({ play: ({ canvasElement }) => play(canvasElement) });

export const Asked = story(asked);
export const NothingAttached = story(async (page) => {
  await asked(page);
  await goOn(page);
  await shows(page, '[data-paper=marriage] .error');
});
export const Attached = story(attached);
export const HandedIn = story(handedIn);
export const Result = story(async (page) => {
  await handedIn(page);
  await says(page, '[part=now] h2', stateOf(10));
  await says(page, '[part=timeline] li', 'giay-xac-nhan.pdf');
});
