import type { ElementMeta, Story } from '../support/element.ts';
import { content, dossier, events, plan } from '../support/gateway.ts';
import { inProvider } from '../support/session.ts';

/** Nothing is shown before the agency has received the dossier. */
const meta: ElementMeta = {
  title: 'Dossier/mc-reception-slip',
  component: 'mc-reception-slip',
  decorators: [inProvider],
  args: { dossier: { ...dossier, state: 2, appointment: '2026-09-04' }, content, events, plan },
  parameters: {
    script: `const [dossier, content, events] = await Promise.all([client.dossiers.get(code), client.dossiers.content(code), client.dossiers.events(code)]);
const plan = await client.procedures.plan(content.procedure, content.version);
Object.assign(document.querySelector('mc-reception-slip'), { dossier, content, events, plan });`,
  },
};
export default meta;

export const Received: Story = {};
export const WithQrCode: Story = { args: { inside: '<mc-qr slot="qr" value="H99.001-260901-0001" label="Mã QR của hồ sơ"></mc-qr>' } };
export const NoAppointmentYet: Story = { args: { dossier: { ...dossier, state: 2 } } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
