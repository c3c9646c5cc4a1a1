import { expect, waitUntil } from '@open-wc/testing';
import { networkError } from '../../test/client.ts';
import { KeptDraft } from '../../test/drafts.ts';
import { DraftKeeper } from './draft-keeper.ts';

const TIMING = { pause: 1, again: 1, longest: 4 };
const setting = () => {
  const gateway = new KeptDraft({ procedure: 'p', version: '1' });
  const page = { typed: '' };
  const told: string[] = [];
  const keeper: DraftKeeper = new DraftKeeper(gateway, { procedure: 'p', version: '1' }, {
    content: () => ({ snapshot: { typed: page.typed } }),
    changed: () => told.push(keeper.state.name),
    created: (id) => told.push(id),
  }, TIMING);
  const write = (text: string): void => {
    page.typed = text;
    keeper.touch();
  };
  const saved = (text: string): Promise<void> => waitUntil(() => keeper.state.name === 'saved' && gateway.content?.snapshot.typed === text, `${text} is kept`);
  return { gateway, keeper, told, write, saved };
};

describe('a draft is kept', () => {
  it('begins once, then saves over what it knows', async () => {
    const { gateway, keeper, told, write, saved } = setting();
    write('a');
    expect(keeper.atRisk).to.equal(true);
    await saved('a');
    expect(keeper.atRisk).to.equal(false);
    write('ab');
    await saved('ab');
    expect([keeper.id, gateway.revision]).to.deep.equal(['d1', 2]);
    expect(told).to.deep.equal(['saving', 'd1', 'saved', 'saving', 'saved']);
  });

  for (const fate of ['lost', 'unanswered'] as const) {
    it(`says so when a save is ${fate}, tries again by itself, and never takes its own save for another's`, async () => {
      const { gateway, keeper, told, write, saved } = setting();
      write('a');
      await saved('a');
      gateway.fate.push(fate, fate);
      write('ab');
      await waitUntil(() => told.includes('unsaved'), 'it is told');
      write('abc');
      await saved('abc');
      expect(told).not.to.include('conflict');
      expect(keeper.atRisk).to.equal(false);
    });
  }

  for (const first of ['a', 'ab']) {
    it(`knows its own save although its answer was lost and the next attempt came too late to be signed in: ${first}`, async () => {
      const { gateway, keeper, told, write, saved } = setting();
      if (first === 'ab') {
        write('a');
        await saved('a');
      }
      gateway.fate.push('unanswered', 'refused');
      write(first);
      await waitUntil(() => told.includes('unsaved'), 'it is told');
      write('abc');
      await waitUntil(() => gateway.fate.length === 0, 'both attempts were made');
      keeper.retry();
      await saved('abc');
      expect(told).not.to.include('conflict');
      expect(gateway.begun).to.equal(1);
    });
  }

  it('is one draft although the answer to its beginning was lost', async () => {
    const { gateway, write, saved } = setting();
    gateway.fate.push('unanswered');
    write('a');
    await saved('a');
    expect(gateway.revision).to.equal(1);
  });

  it('saves nothing over what was saved elsewhere until a person has chosen', async () => {
    const { gateway, keeper, write, saved } = setting();
    write('a');
    await saved('a');
    gateway.saveElsewhere({ snapshot: { typed: 'other' } });
    write('ab');
    await waitUntil(() => keeper.state.name === 'conflict', 'the conflict is told');
    write('abc');
    await keeper.flush();
    expect(gateway.content?.snapshot.typed).to.equal('other');
    expect(keeper.atRisk).to.equal(true);
    await keeper.overwrite();
    await saved('abc');
  });

  it('what is typed while it learns what to overwrite is no conflict again', async () => {
    const { gateway, keeper, told, write, saved } = setting();
    write('a');
    await saved('a');
    gateway.saveElsewhere({ snapshot: { typed: 'other' } });
    write('ab');
    await waitUntil(() => keeper.state.name === 'conflict', 'the conflict is told');
    const { get } = gateway;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    Object.assign(gateway, { get: () => asked.then(get) });
    told.length = 0;
    const overwritten = keeper.overwrite();
    write('abc');
    await new Promise((resolve) => setTimeout(resolve, 30));
    answer();
    await overwritten;
    await saved('abc');
    expect(told).not.to.include('conflict');
  });

  it('goes back to the choice when it can’t learn what to overwrite, and tries by itself until then', async () => {
    const { gateway, keeper, write, saved } = setting();
    write('a');
    await saved('a');
    gateway.saveElsewhere({ snapshot: { typed: 'other' } });
    write('ab');
    await waitUntil(() => keeper.state.name === 'conflict', 'the conflict is told');
    const { get } = gateway;
    Object.assign(gateway, { get: () => Promise.reject(networkError()) });
    await keeper.overwrite();
    await waitUntil(() => keeper.state.name === 'conflict', 'the choice is there again');
    expect(gateway.content?.snapshot.typed).to.equal('other');
    Object.assign(gateway, { get });
    await keeper.overwrite();
    await saved('ab');
  });

  it('waits for a new sign-in, and then saves what is on the page by then', async () => {
    const { gateway, keeper, told, write, saved } = setting();
    write('a');
    await saved('a');
    gateway.fate.push('refused');
    write('ab');
    await waitUntil(() => told.includes('unsaved'), 'it is told');
    write('abc');
    keeper.retry();
    await saved('abc');
  });

  it('lets a submission come first: nothing is under way, and nothing follows', async () => {
    const { gateway, keeper, write, saved } = setting();
    write('a');
    await saved('a');
    write('ab');
    await keeper.pause();
    const { saves } = gateway;
    await keeper.flush();
    expect(gateway.saves).to.equal(saves);
    keeper.resume();
    await saved('ab');
    keeper.stop();
    write('abc');
    await keeper.flush();
    expect(gateway.content?.snapshot.typed).to.equal('ab');
  });
});
