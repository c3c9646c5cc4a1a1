/** Papers of a dossier and their files, wherever these stand. */
import type { AttachedFile, Client, Files, UploadOptions } from '@motcua/client';
import { Uploads, type Attachment } from '@motcua/elements';
import { fakeClient } from '../../packages/elements/test/client.ts';
import { components, FakeFiles, stored } from '../../packages/elements/test/files.ts';

export { components, stored } from '../../packages/elements/test/files.ts';

/** Files that are there, and those that arrive: each is clean at once. */
export const arrivingFiles = (...present: readonly Partial<AttachedFile>[]): Files => {
  const files = Object.assign(new FakeFiles(), { stored: present.map(stored) });
  return Object.assign(files, {
    upload: async ({ size }: Blob, { id, component, name = '' }: UploadOptions) => {
      const arrived = stored({ id, component, name, size, received: size });
      files.stored.push(arrived);
      return arrived;
    },
  });
};

/** A file on its way from this page; other things are said of it by `given`. */
export const attachment = (given: Partial<Attachment>): Attachment => ({
  id: crypto.randomUUID(), component: 'marriage', name: 'giay-chung-nhan.pdf', size: 2_000_000, sent: 0, state: 'uploading', rejection: undefined,
  activity: 'idle', failure: undefined, ...given,
});

export interface PapersGiven {
  readonly components: typeof components;
  readonly client: Client;
  readonly target: { readonly draft: string };
  readonly uploads: Uploads;
}

/** What an element that shows papers is given: files that the gateway has, and those that the page is busy with. */
export const papersGiven = (files = arrivingFiles(), busyWith: readonly Partial<Attachment>[] = []): PapersGiven => ({
  components, client: fakeClient({ files }), target: { draft: 'd1' }, uploads: Object.assign(new Uploads(), { files: busyWith.map(attachment) }),
});
