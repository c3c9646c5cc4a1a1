/** Every story in the other browsers: shown without an error and without a barrier. A part of `npm run test:long`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { accessibilityTags } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { serveFolder } from '../support/static.ts';
import type { StaticServer } from '../support/static.ts';
import { axeFile, buildStorybook, folder, ofPages, pathOf, storyState } from '../support/storybook.ts';
import type { Entry } from '../support/storybook.ts';
import type { Engine } from './engine.ts';
import { troubles } from './in-page.ts';
import { wantedEngines } from './wanted.ts';

const stories = buildStorybook().filter(({ type }) => type === 'story');

const phaseOf = (storyId: string): string => {
  const { id, phase = '' } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  return id === storyId ? phase : '';
};

const show = (storyId: string): null => {
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
  return null;
};

const addScript = (text: string): null => {
  document.head.append(Object.assign(document.createElement('script'), { text }));
  return null;
};

const barriers = async ({ tags, notAsked }: { readonly tags: readonly string[]; readonly notAsked: readonly string[] }): Promise<readonly string[]> => {
  const rules = Object.fromEntries(notAsked.map((id) => [id, { enabled: false }]));
  const { violations } = await window.axe.run('#storybook-root', { runOnly: [...tags], rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const ended = async (engine: Engine, { id }: Entry): Promise<string> => {
  let phase = '';
  await eventually(async () => {
    phase = await engine.run(phaseOf, id);
    assert.ok(['finished', 'errored'].includes(phase), `${id} has got as far as "${phase}"`);
  }, 15_000);
  return phase;
};

for (const [name, start] of wantedEngines) {
  describe(`every story in ${name}`, () => {
    let engine: Engine;
    let server: StaticServer;
    before(async () => {
      [engine, server] = await Promise.all([start(), serveFolder(folder)]);
      const [first] = stories;
      assert.ok(first, 'there are no stories');
      await engine.goto(new URL(pathOf(first), server.url).href);
      await ended(engine, first);
      await engine.run(addScript, readFileSync(axeFile, 'utf8'));
    });
    after(async () => {
      server.stop();
      await engine.stop();
    });

    for (const entry of stories) {
      test(`${entry.title}: ${entry.name}`, async () => {
        const earlier = (await engine.run(troubles, null)).length;
        await engine.run(show, entry.id);
        assert.equal(await ended(engine, entry), 'finished');
        assert.deepEqual(await engine.run(storyState, null), { undefinedTags: [], visible: true });
        assert.deepEqual(await engine.run(barriers, { tags: accessibilityTags, notAsked: ofPages }), []);
        assert.deepEqual((await engine.run(troubles, null)).slice(earlier), []);
      });
    }
  });
}
