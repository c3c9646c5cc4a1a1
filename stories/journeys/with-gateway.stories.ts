import type { Client } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { gateway, networkError, plan, refusal } from '../support/gateway.ts';
import { components } from '../support/papers.ts';
import { attach, choose, fill, goOn, photograph, press, shows, tick } from '../support/person.ts';

/**
 * The whole procedure with a gateway: what to know → consents and prefill → pages → papers → check → submission →
 * receipt. The gateway here is made up, answers at once, and keeps nothing beyond the page.
 */
const meta: ElementMeta = {
  title: 'Journeys/Form with a gateway',
  component: 'mc-form',
  // Played stories would all look like their beginning on a page of docs, where nothing is played.
  tags: ['!autodocs'],
  args: { procedure: '1.000000', 'lookup-url': 'tra-cuu.html' },
  parameters: {
    script: `import { createClient } from '@motcua/client';

const form = document.querySelector('mc-form');
form.client = createClient({ baseUrl, token });
form.addEventListener('mc-submitted', ({ detail }) => console.log(detail.code));`,
  },
};
export default meta;

/** The test plan with a paper that can't be left out. */
const withPapers = { ...plan, procedure: { ...plan.procedure, components } };
const gatewayWith = (other?: Parameters<typeof gateway>[0]) => (): Client => gateway(other, withPapers);

const story = (play?: (form: Element) => Promise<void>, make = gatewayWith()): Story => ({
  render: (given) => element('mc-form', { ...given, client: make() }),
  ...(play ? { play: ({ canvasElement }) => play(canvasElement) } : {}),
});

const agree = async (form: Element): Promise<void> => {
  await press(form, '[type=checkbox]');
  await goOn(form);
  await shows(form, 'mc-page');
};

const toPapers = async (form: Element): Promise<void> => {
  await agree(form);
  await fill(form, '/requester/birthDate', '12/1954');
  await goOn(form);
  await choose(form, '/status', 'single');
  await tick(form, '/pledge');
  await goOn(form);
  await shows(form, '[data-paper]');
};

const attachAll = async (form: Element): Promise<void> => {
  await toPapers(form);
  await attach(form, 'marriage', photograph());
  await shows(form, '.state.good');
};

const toCheck = async (form: Element): Promise<void> => {
  await attachAll(form);
  await goOn(form);
  await shows(form, 'mc-check-answers');
};

const submitThen = (selector: string) => async (form: Element): Promise<void> => {
  await toCheck(form);
  await goOn(form);
  await shows(form, selector);
};

const answering = (submit: Client['dossiers']['submit']): (() => Client) => gatewayWith({ dossiers: { submit } });

export const Start = story();
export const FilledIn = story(agree);
export const NothingToFillIn = story(agree, gatewayWith({ prefill: { create: () => Promise.reject(networkError()) } }));
export const Papers = story(toPapers);
export const PapersMissing = story(async (form) => {
  await toPapers(form);
  await goOn(form);
  await shows(form, '.summary');
});
export const PapersAttached = story(attachAll);
export const CheckAnswers = story(toCheck);
export const NotSent = story(submitThen('[role=alert]'), answering(() => Promise.reject(networkError())));
export const RefusedByTheGateway = story(
  submitThen('.summary'),
  answering(() => Promise.reject(refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: '/requester/name', code: 'locked' }] }))),
);
export const Receipt = story(submitThen('mc-receipt'));
