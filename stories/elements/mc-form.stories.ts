import type { Drafts } from '@motcua/client';
import { snapshotOf } from '@motcua/form/snapshot';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { codeLists, fakeClient, gateway, KeptDraft, networkError, never, plan, refusal } from '../support/gateway.ts';
import { fill, goOn, shows } from '../support/person.ts';
import { answer, newSession } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Form/mc-form',
  component: 'mc-form',
  render: (given) => element('mc-form', { client: gateway(), procedure: '1.000000', ...given }),
};
export default meta;

/** What is offered on a page comes after the page. */
const offered: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await shows(canvasElement, 'mc-card-reader');
};

/** The address of a plan is all it takes. */
export const FromAnAddress: Story = {
  play: offered,
  render: (given) => element('mc-form', { src: 'motcua/procedures/1.004873/1.1.0/plan.json', ...given }),
};
export const WithAClient: Story = {
  parameters: { script: "import { createClient } from '@motcua/client';\n\ndocument.querySelector('mc-form').client = createClient({ baseUrl, token });" },
};
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
export const WithErrors: Story = {
  // Played, which a page of docs doesn't.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await goOn(canvasElement);
    await shows(canvasElement, 'mc-page');
    await goOn(canvasElement);
    await shows(canvasElement, '.summary');
    await shows(canvasElement, 'mc-card-reader');
    await shows(canvasElement, '.saved');
  },
};

/** The gateway keeps a draft from an earlier visit. */
const kept = (): KeptDraft => {
  const session = answer(newSession(), { '/requester/name': 'Trần Thị Mẫu', '/requester/birthDate': '1960' });
  const content = { snapshot: { ...snapshotOf(session) }, place: 'requester' };
  return Object.assign(new KeptDraft({ procedure: plan.procedure.code, version: plan.procedure.version }), { content, revision: 1 });
};
const keeping = (drafts: () => Drafts): Story => ({ render: (given) => element('mc-form', { procedure: '1.000000', ...given, client: gateway({ drafts: drafts() }) }) });

export const UnfinishedDraft: Story = keeping(kept);
export const WithADraft: Story = { ...keeping(kept), args: { draft: 'd1' }, play: offered };

/** Goes on with the draft and types into it, which the gateway doesn't take. */
const refusing = (failure: Error): Story => ({
  ...keeping(() => Object.assign(kept(), { save: () => Promise.reject(failure) })),
  args: { draft: 'd1' },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await fill(canvasElement, '/requester/name', 'Trần Thị Mẫu Mới');
    await shows(canvasElement, 'mc-notice[role=alert]');
    await shows(canvasElement, 'mc-card-reader');
  },
});
export const DraftNotSaved: Story = refusing(networkError());
export const DraftChangedElsewhere: Story = refusing(refusal({ status: 412, code: 'draftChanged' }));

export const Opening: Story = { render: (given) => element('mc-form', { ...given, procedure: '1.000000', client: fakeClient({ procedures: { get: never } }) }) };
export const GatewayUnreachable: Story = {
  render: (given) => element('mc-form', { ...given, procedure: '1.000000', client: fakeClient({ procedures: { get: () => Promise.reject(networkError()) } }) }),
};
/** A plan that names a field it doesn't have: told to who runs the page, not left blank. */
export const UnusablePlan: Story = {
  render: (given) =>
    element('mc-form', { ...given, plan: { ...plan, pages: [{ id: 'a', title: { vi: 'Trang' }, sections: [{ id: 'b', fields: ['/gone'] }] }] }, client: fakeClient({ codeLists, procedures: gateway().procedures }) }),
};
