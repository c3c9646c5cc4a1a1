import { element, type ElementMeta, type Story } from '../support/element.ts';
import { codeLists, fakeClient, gateway, networkError, never, plan } from '../support/gateway.ts';
import { goOn, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Form/mc-form',
  component: 'mc-form',
  render: (given) => element('mc-form', { client: gateway(), procedure: '1.000000', ...given }),
};
export default meta;

/** The address of a plan is all it takes. */
export const FromAnAddress: Story = {
  render: (given) => element('mc-form', { src: 'motcua/procedures/1.004873/1.0.0/plan.json', ...given }),
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
  },
};
export const Opening: Story = { render: (given) => element('mc-form', { ...given, procedure: '1.000000', client: fakeClient({ procedures: { get: never } }) }) };
export const GatewayUnreachable: Story = {
  render: (given) => element('mc-form', { ...given, procedure: '1.000000', client: fakeClient({ procedures: { get: () => Promise.reject(networkError()) } }) }),
};
/** A plan that names a field it doesn't have: told to who runs the page, not left blank. */
export const UnusablePlan: Story = {
  render: (given) =>
    element('mc-form', { ...given, plan: { ...plan, pages: [{ id: 'a', title: { vi: 'Trang' }, sections: [{ id: 'b', fields: ['/gone'] }] }] }, client: fakeClient({ codeLists, procedures: gateway().procedures }) }),
};
