import { heldPaper } from '../../packages/elements/test/held-papers.ts';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { fakeClient, networkError, never } from '../support/gateway.ts';
import { arrivingFiles, stored } from '../support/papers.ts';
import { press, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Papers/mc-file-list',
  component: 'mc-file-list',
  args: { files: [stored({}), stored({ name: 'mat-sau.jpg', type: 'image/jpeg', size: 1_234_567 })] },
  render: (given) => element('mc-file-list', { client: fakeClient({ files: arrivingFiles() }), ...given }),
  parameters: { script: "Object.assign(document.querySelector('mc-file-list'), { client, files: event.files });" },
};
export default meta;

export const Files: Story = {};
export const NotScanned: Story = { args: { files: [stored({ state: 'not-scanned' })] } };
export const NotForUse: Story = { args: { files: [stored({ state: 'infected' }), stored({ state: 'scanning', name: 'mat-sau.jpg' })] } };

/** Of a paper that a repository holds: of one it tells no hash. */
export const HeldByARepository: Story = { args: { held: true, files: [...heldPaper().files, { id: 'f2', name: 'mat-sau.pdf' }] } };

const downloading = (content: () => Promise<never>, then: string): Story => ({
  render: (given) => element('mc-file-list', { client: fakeClient({ files: { content } }), ...given }),
  // Played, which a page of docs doesn't.
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button');
    await shows(canvasElement, then);
  },
});

export const Downloading: Story = downloading(never, '[aria-disabled=true]');
export const NotDownloaded: Story = downloading(() => Promise.reject(networkError()), '.error');
