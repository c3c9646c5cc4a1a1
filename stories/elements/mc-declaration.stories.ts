import type { Client } from '@motcua/client';
import { isObject } from '@motcua/procedure';
import { html } from 'lit';
import example from '../../schemas/procedures/1.004873/examples/03-divorced.valid.json?raw';
import { answers, template } from '../../packages/elements/test/declaration.ts';
import { source } from '../../packages/elements/test/content.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { content, dossier, gateway, networkError, never, plan, refusal } from '../support/gateway.ts';
import { codeListFiles } from '../support/options.ts';
import { inProvider } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-declaration',
  component: 'mc-declaration',
  parameters: {
    script: `const [plan, template] = await Promise.all(['plan', 'print'].map(async (name) =>
  (await fetch(\`/motcua/procedures/1.004873/1.1.0/\${name}.json\`)).json()));
document.querySelector('mc-provider').codeLists = '/motcua/code-lists/';
Object.assign(document.querySelector('mc-declaration'), { plan, template, answers, context });`,
  },
};
export default meta;

const built = async (name: string): Promise<unknown> => (await fetch(`motcua/procedures/1.004873/1.1.0/${name}.json`)).json();

const divorced: unknown = JSON.parse(example);

/** The declaration 1.004873, filled in as one of the procedure's examples. */
export const RealProcedure: Story = {
  decorators: [(story) => html`<mc-provider code-lists=${codeListFiles}>${story()}</mc-provider>`],
  loaders: [async () => ({ plan: await built('plan'), template: await built('print') })],
  args: { answers: isObject(divorced) ? divorced['answers'] : undefined, context: { agencyName: 'Ủy ban nhân dân phường Minh Họa', channel: 'online' } },
  render: (given, { loaded }) => element('mc-declaration', { ...loaded, ...given }),
};

const small: Story = { decorators: [inProvider], args: { plan, template, answers } };

export const FilledIn: Story = small;
export const Blank: Story = { ...small, args: { ...small.args, answers: {} } };
/** Numbers beside the answers say from which register they came. */
export const Submitted: Story = {
  ...small,
  args: {
    ...small.args, code: dossier.code, 'submitted-at': dossier.submittedAt,
    origins: { '/requester/name': { kind: 'repository', source }, '/requester/birthDate': { kind: 'override', source, original: '1990-03-07' }, '/spouse': { kind: 'manual' } },
  },
};

/** What the person says is wrong stands at the end: the answers are what the registers hold. */
export const Disputed: Story = { ...Submitted, args: { ...Submitted.args, disputes: { '/requester/name': { correction: 'Nguyễn Thị Mậu', reason: 'Trên giấy khai sinh tên tôi có dấu nặng.', papers: 'dispute-0a1b2c3d' } } } };

const byCode = (print: Client['procedures']['print']): Story => ({
  args: { code: dossier.code },
  parameters: { script: "document.querySelector('mc-declaration').client = client;" },
  render: (given) => {
    const client = gateway({ procedures: { plan: async () => ({ ...plan }), print }, dossiers: { get: async () => dossier, content: async () => content } });
    return element('mc-declaration', { ...given, client });
  },
});

export const OfADossier: Story = byCode(async () => ({ ...template }));
export const Loading: Story = byCode(never);
export const NothingToPrint: Story = byCode(() => Promise.reject(refusal({ status: 404, code: 'notFound' })));
export const Unreachable: Story = byCode(() => Promise.reject(networkError()));
