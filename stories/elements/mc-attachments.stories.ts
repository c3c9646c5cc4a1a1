import type { AttachedFile } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { networkError } from '../support/gateway.ts';
import { expiredPaper, heldPaper, ownPaper } from '../../packages/elements/test/held-papers.ts';
import { arrivingFiles, papersGiven } from '../support/papers.ts';
import { attach, photograph, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Papers/mc-attachments',
  component: 'mc-attachments',
  parameters: {
    script: `const attachments = document.querySelector('mc-attachments');
attachments.client = client;
attachments.components = plan.procedure.components;
attachments.target = { draft: id };
attachments.addEventListener('mc-files-change', ({ detail }) => (send.disabled = !detail.ready));`,
  },
};
export default meta;

const story = (...given: Parameters<typeof papersGiven>): Story => ({ render: (args) => element('mc-attachments', { ...papersGiven(...given), ...args }) });
const having = (...files: readonly Partial<AttachedFile>[]): Story => story(arrivingFiles(...files));

export const Empty: Story = story();
export const Uploading: Story = story(arrivingFiles(), [
  { activity: 'sending', sent: 1_300_000 },
  { activity: 'queued', name: 'mat-sau.jpg', size: 3_400_000 },
]);
export const ConnectionLost: Story = story(arrivingFiles(), [{ activity: 'stalled', sent: 1_300_000 }]);
export const NotUploaded: Story = story(arrivingFiles(), [{ activity: 'failed', sent: 1_300_000, failure: networkError() }]);
export const Received: Story = having({ state: 'received' });
export const BeingChecked: Story = having({ state: 'scanning' });
export const Clean: Story = having({ state: 'clean' });
export const NoMoreTaken: Story = having({}, { name: 'mat-sau.jpg', type: 'image/jpeg' }, { component: 'residence', name: 'cu-tru.pdf' });
export const Infected: Story = having({ state: 'infected' });
export const Rejected: Story = having({ state: 'rejected', rejection: 'encrypted' });
export const CheckFailed: Story = having({ state: 'scan-failed' });
export const NotScanned: Story = having({ state: 'not-scanned' });
/** Begun on an earlier visit: only the person can hand over the rest. */
export const Interrupted: Story = having({ state: 'uploading', size: 2_000_000, received: 900_000 });
export const Missing: Story = { ...story(), args: { errors: { marriage: 'Giấy tờ này đang thiếu. Hãy chọn tệp hoặc chụp ảnh.' } } };
export const RefusedAtOnce: Story = {
  ...story(),
  // Played, which a page of docs doesn't.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await attach(canvasElement, 'marriage', photograph(2_000_000));
    await shows(canvasElement, '.error:not([hidden])');
  },
};
export const Readonly: Story = { ...having({}, { name: 'mat-sau.jpg', type: 'image/jpeg' }), args: { readonly: true } };
export const FilesNotKnown: Story = story({ ...arrivingFiles(), list: () => Promise.reject(networkError()) });
/** A repository holds one of them: nothing is asked. */
export const HeldByARepository: Story = { ...story(), args: { held: [heldPaper()] } };
export const AnotherFileInstead: Story = { ...story(), args: { held: [heldPaper()], choices: { marriage: 'file' } } };
export const HeldExpired: Story = { ...story(), args: { held: [expiredPaper] } };
export const SeveralHeld: Story = { ...story(), args: { held: [heldPaper({ validUntil: '2099-12-31' }), ownPaper] } };
export const HeldReadonly: Story = { ...story(), args: { held: [heldPaper()], readonly: true } };
export const BelowAnotherHeading: Story = { ...story(), args: { 'heading-level': 3 } };
