import type { Client } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { gateway, networkError, refusal } from '../support/gateway.ts';
import { choose, fill, goOn, press, shows, tick } from '../support/person.ts';

/**
 * The whole procedure with a gateway: what to know → consent and prefill → pages → check → submission → receipt. The
 * gateway here is made up, answers at once, and keeps nothing.
 */
const meta: ElementMeta = {
  title: 'Journeys/Form with a gateway',
  component: 'mc-form',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  args: { procedure: '1.000000' },
  parameters: {
    script: `import { createClient } from '@motcua/client';

const form = document.querySelector('mc-form');
form.client = createClient({ baseUrl, token });
form.addEventListener('mc-submitted', ({ detail }) => console.log(detail.code));`,
  },
};
export default meta;

const story = (play?: (form: Element) => Promise<void>, client = gateway()): Story => ({
  render: (given) => element('mc-form', { ...given, client }),
  ...(play ? { play: ({ canvasElement }) => play(canvasElement) } : {}),
});

const agree = async (form: Element): Promise<void> => {
  await press(form, '[type=checkbox]');
  await goOn(form);
  await shows(form, 'mc-page');
};

const toCheck = async (form: Element): Promise<void> => {
  await agree(form);
  await fill(form, '/requester/birthDate', '12/1954');
  await goOn(form);
  await choose(form, '/status', 'single');
  await tick(form, '/pledge');
  await goOn(form);
  await shows(form, 'mc-check-answers');
};

const submitThen = (selector: string) => async (form: Element): Promise<void> => {
  await toCheck(form);
  await goOn(form);
  await shows(form, selector);
};

const answering = (submit: Client['dossiers']['submit']): Client => gateway({ dossiers: { submit } });

export const Start = story();
export const FilledIn = story(agree);
export const NothingToFillIn = story(agree, gateway({ prefill: { create: () => Promise.reject(networkError()) } }));
export const CheckAnswers = story(toCheck);
export const NotSent = story(submitThen('[role=alert]'), answering(() => Promise.reject(networkError())));
export const RefusedByTheGateway = story(
  submitThen('.summary'),
  answering(() => Promise.reject(refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: '/requester/name', code: 'locked' }] }))),
);
export const Receipt = story(submitThen('mc-receipt'));
