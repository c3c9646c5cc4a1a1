import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, ownDossier } from '../support/gateway.ts';
import { prefilledSession } from '../support/session.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-receipt',
  component: 'mc-receipt',
  args: { dossier },
  parameters: { script: "document.querySelector('mc-receipt').dossier = await client.dossiers.get(code);" },
};
export default meta;

export const JustSubmitted: Story = {};
export const WithAppointment: Story = { args: { dossier: { ...dossier, state: 2, appointment: '2026-09-04' } } };
export const WithLookupCode: Story = { args: { dossier: ownDossier } };
export const WithQrCode: Story = { args: { dossier: ownDossier, 'lookup-url': 'tra-cuu.html' } };
export const SomethingIsWrong: Story = { args: { disputes: 2 } };
export const WithLinkToTheTracker: Story = { args: { inside: '<a href="#theo-doi">Theo dõi hồ sơ này</a>' } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
/** After a form of which some came filled in. */
export const WithWhatCameFilledIn: Story = { render: (args) => element('mc-receipt', { ...args, session: prefilledSession() }) };
