import { expect, waitUntil } from '@open-wc/testing';
import type { FileTarget } from '@motcua/client';
import { networkError, refusal } from '../../test/client.ts';
import { chosen, components, FakeFiles, stored } from '../../test/files.ts';
import { acceptOf, faultOf, photographOf, storedName } from './check-file.ts';
import { isReady, missingOf, obstaclesOf } from './readiness.ts';
import { Uploads } from './uploads.ts';

const [marriage, residence] = components;
if (!marriage || !residence) throw new Error('no components');
const target: FileTarget = { draft: 'd1' };
const quick = { firstPoll: 1, lastPoll: 2 };

const given = (files = new FakeFiles(), use: { target?: FileTarget; ensureTarget?: () => Promise<FileTarget> } = { target }) => {
  const uploads = new Uploads(quick);
  const stop = uploads.subscribe(() => undefined);
  uploads.use({ files, target: use.target, ensureTarget: use.ensureTarget });
  return { files, uploads, stop, states: () => uploads.files.map(({ state, activity }) => `${state} ${activity}`) };
};

describe('checks before an upload', () => {
  it('take kinds by ending, or by type where a phone leaves out the ending', () => {
    expect(faultOf(marriage, chosen('ảnh.JPG'), 0)).to.equal(undefined);
    expect(faultOf(marriage, chosen('12345', 10, 'image/jpeg'), 0)).to.equal(undefined);
    expect(faultOf(marriage, chosen('khai.docx'), 0)).to.equal('kind');
    expect(faultOf(residence, chosen('a.png'), 0)).to.equal('kind');
  });

  it('find empty files, files that are too large, and one too many', () => {
    expect(faultOf(marriage, chosen('a.pdf', 0), 0)).to.equal('empty');
    expect(faultOf(marriage, { name: 'a.pdf', type: '', size: 1024 * 1024 + 1 }, 0)).to.equal('tooLarge');
    expect(faultOf(marriage, chosen('a.pdf'), 2)).to.equal('tooMany');
  });

  it('give a name the ending of its kind and a length that the gateway takes', () => {
    expect(storedName(chosen('12345', 1, 'image/jpeg'))).to.equal('12345.jpg');
    expect(storedName(chosen('Giấy.PDF'))).to.equal('Giấy.PDF');
    expect(storedName(chosen(`${'a'.repeat(300)}.pdf`))).to.have.length(200).and.to.match(/a\.pdf$/);
  });

  it('tell the browser what to offer', () => {
    expect(acceptOf(residence)).to.equal('application/pdf,.pdf');
    expect(photographOf(marriage)).to.equal('image/jpeg,image/png');
    expect(photographOf(residence)).to.equal('');
  });
});

describe('Uploads', () => {
  it('shows what was there before, and asks nobody when all of it is settled', async () => {
    const { uploads, files } = given(Object.assign(new FakeFiles(), { stored: [stored({}), stored({ state: 'not-scanned' })] }));
    expect(uploads.listing).to.equal('loading');
    expect(isReady(uploads.listing, uploads.files)).to.equal(false);
    await waitUntil(() => uploads.listing === 'done');
    expect(isReady(uploads.listing, uploads.files)).to.equal(true);
    expect(files.lists).to.deep.equal([target]);
  });

  it('removes at the gateway what was begun there, though nothing of it has arrived and it waits for its turn again', async () => {
    const { uploads, files } = given();
    const id = uploads.add('marriage', chosen('a.pdf'));
    await waitUntil(() => files.running.length === 1);
    files.running[0]?.fail(networkError());
    await waitUntil(() => uploads.files[0]?.activity === 'failed');
    for (const name of ['b.pdf', 'c.pdf']) uploads.add('marriage', chosen(name));
    await waitUntil(() => files.running.length === 3);
    uploads.retry(id);
    const waiting = uploads.add('marriage', chosen('d.pdf'));
    expect(await uploads.remove(id)).to.equal(true);
    expect(await uploads.remove(waiting)).to.equal(true);
    expect(files.removed).to.deep.equal([id]);
  });

  it('uploads two at once, under an id of its own, and asks until each is checked', async () => {
    const { uploads, files, states } = given();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) uploads.add('marriage', chosen(name));
    await waitUntil(() => files.running.length === 2);
    expect(states()).to.deep.equal(['uploading sending', 'uploading sending', 'uploading queued']);
    files.running[0]?.options.onProgress?.(4, 10);
    expect(uploads.files[0]?.sent).to.equal(4);
    files.running[0]?.arrive();
    await waitUntil(() => files.running.length === 3);
    expect(new Set(files.running.map(({ options }) => options.id)).size).to.equal(3);
    expect(files.running.map(({ options }) => options.target)).to.deep.equal([target, target, target]);
    const asked = files.lists.length;
    await waitUntil(() => files.lists.length > asked + 1, 'asks again');
    files.check(uploads.files[0]?.id);
    await waitUntil(() => states()[0] === 'clean idle');
    expect(obstaclesOf(uploads.files)).to.deep.equal({ underWay: 2, checked: 0, unusable: 0 });
    expect(missingOf(components, uploads.files)).to.deep.equal([]);
  });

  it('stops asking while nobody listens', async () => {
    const { uploads, files, stop } = given(Object.assign(new FakeFiles(), { stored: [stored({ state: 'scanning' })] }));
    await waitUntil(() => files.lists.length > 2);
    stop();
    const asked = files.lists.length;
    files.check(uploads.files[0]?.id);
    await waitUntil(() => files.lists.length <= asked + 1);
    let told = 0;
    uploads.subscribe(() => (told += 1));
    await waitUntil(() => told > 0 && uploads.files[0]?.state === 'clean', 'asks again when somebody does');
  });

  it('makes the target once, when the first file needs it; a failure is not kept', async () => {
    let made = 0;
    const { uploads, files, states } = given(new FakeFiles(), {
      ensureTarget: async () => {
        made += 1;
        if (made === 1) throw networkError();
        return target;
      },
    });
    const id = uploads.add('marriage', chosen('a.pdf'));
    await waitUntil(() => states()[0] === 'uploading failed');
    uploads.retry(id);
    uploads.add('marriage', chosen('b.pdf'));
    await waitUntil(() => files.running.length === 2);
    expect(made).to.equal(2);
    uploads.use({ files, target, ensureTarget: undefined });
    expect(files.lists, 'the same target is not asked for what is known').to.deep.equal([]);
  });

  it('says when the connection is away, and tries what failed for want of it when it is back', async () => {
    const { uploads, files, states } = given();
    uploads.add('marriage', chosen('a.pdf'));
    await waitUntil(() => files.running.length === 1);
    files.running[0]?.options.onStalled?.(true);
    expect(states()).to.deep.equal(['uploading stalled']);
    files.running[0]?.options.onStalled?.(false);
    expect(states()).to.deep.equal(['uploading sending']);
    files.running[0]?.fail(networkError());
    await waitUntil(() => states()[0] === 'uploading failed');
    uploads.wake();
    await waitUntil(() => files.running.length === 2);
    expect(files.running[1]?.options.id).to.equal(files.running[0]?.options.id);
    files.running[1]?.fail(refusal({ status: 409, code: 'tooManyFiles' }));
    await waitUntil(() => states()[0] === 'uploading failed');
    uploads.wake();
    expect(files.running, 'what was refused is left to the person').to.have.length(2);
  });

  it('stops an upload and removes it; what was never sent is no matter of the gateway', async () => {
    const { uploads, files } = given();
    const [first, , third] = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => uploads.add('marriage', chosen(name)));
    await waitUntil(() => files.running.length === 2);
    expect(await uploads.remove(third ?? '')).to.equal(true);
    expect(await uploads.remove(first ?? '')).to.equal(true);
    expect(files.running[0]?.options.signal?.aborted).to.equal(true);
    expect(files.removed).to.deep.equal([first]);
    expect(uploads.files.map(({ name }) => name)).to.deep.equal(['b.pdf']);
  });

  it('keeps a file that could not be removed, and counts one that is not there as gone', async () => {
    const { uploads, files } = given(Object.assign(new FakeFiles(), { stored: [stored({}), stored({})] }));
    await waitUntil(() => uploads.listing === 'done');
    const [first, second] = uploads.files;
    files.failure = networkError();
    expect(await uploads.remove(first?.id ?? '')).to.equal(false);
    expect(uploads.files[0]).to.include({ activity: 'idle', state: 'clean' });
    expect(uploads.files[0]?.failure).to.be.instanceOf(Error);
    files.failure = refusal({ status: 404, code: 'notFound' });
    expect(await uploads.remove(second?.id ?? '')).to.equal(true);
  });

  it('goes on with an interrupted upload under its own id', async () => {
    const { uploads, files } = given(Object.assign(new FakeFiles(), { stored: [stored({ state: 'uploading', received: 100 })] }));
    await waitUntil(() => uploads.listing === 'done');
    const id = uploads.files[0]?.id ?? '';
    expect(obstaclesOf(uploads.files).unusable).to.equal(1);
    uploads.resume(id, chosen('giay-chung-nhan.pdf', 2000));
    await waitUntil(() => files.running.length === 1);
    expect(files.running[0]?.options.id).to.equal(id);
  });

  it('says that the list could not be read, and reads it on request', async () => {
    const { uploads } = given(Object.assign(new FakeFiles(), { failure: refusal({ status: 401, code: 'unauthenticated' }), stored: [stored({})] }));
    await waitUntil(() => uploads.listing === 'failed');
    expect(isReady(uploads.listing, uploads.files)).to.equal(false);
    uploads.wake();
    await waitUntil(() => uploads.listing === 'done');
  });

  it('begins anew with another target', async () => {
    const { uploads, files } = given();
    uploads.add('marriage', chosen('a.pdf'));
    await waitUntil(() => files.running.length === 1);
    uploads.use({ files, target: { dossier: 'D-1' }, ensureTarget: undefined });
    expect(files.running[0]?.options.signal?.aborted).to.equal(true);
    await waitUntil(() => uploads.listing === 'done');
    expect(uploads.files).to.deep.equal([]);
  });
});
