/** A form in a plain page with no gateway at all: a procedure in, answers out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerPage, exampleNamed } from '../support/answers.ts';
import { look } from '../support/look.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

test('the embedded form hands its answers to the page and asks no gateway', () =>
  visit({}, async ({ person, watched, demo }) => {
    const { page } = person;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    const { answers } = exampleNamed('02');
    await person.open('/nhung/');
    for (const title of ['Người yêu cầu', 'Người được xác nhận', 'Tình trạng hôn nhân', 'Mục đích']) {
      await page.getByRole('heading', { name: title }).first().waitFor();
      await look({ watched }, `${title}, empty`);
      await person.next();
      await person.summary();
      await look({ watched }, `${title}, with errors`);
      await answerPage(person, answers);
      await look({ watched }, `${title}, filled`);
      await person.next();
    }
    await page.getByRole('heading', { name: 'Kiểm tra lại' }).waitFor();
    await look({ watched }, 'check');
    await person.button('Hoàn tất').click();
    const shown: unknown = JSON.parse(await page.locator('#json').innerText());
    assert.deepEqual(shown, answers);
    assert.deepEqual([...new Set(asked)], [demo.portal]);
    await look({ watched }, 'answers');
  }));

test('all script that is loaded until the first page can be used is at most 100 KB, gzip', () =>
  visit({}, async ({ person }) => {
    const { page } = person;
    // Seen as it comes into the page: a look from outside may come when what is fetched ahead has begun.
    await page.addInitScript(() => {
      const prototype: { attachShadow: (this: Element, init: ShadowRootInit) => ShadowRoot } = Element.prototype;
      const { attachShadow } = prototype;
      prototype.attachShadow = function (init) {
        const shadow = attachShadow.call(this, init);
        new MutationObserver((_, observer) => {
          if (!shadow.querySelector('input')) return;
          observer.disconnect();
          performance.mark('first-input');
        }).observe(shadow, { childList: true, subtree: true });
        return shadow;
      };
    });
    await person.open('/nhung/');
    await page.waitForFunction(() => performance.getEntriesByName('first-input').length > 0);
    const scripts = await page.evaluate(() => {
      const usable = Math.min(...performance.getEntriesByName('first-input').map(({ startTime }) => startTime));
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= usable)
        .filter((entry) => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0));
    });
    const bytes = scripts.reduce((sum, size) => sum + size, 0);
    assert.ok(scripts.length > 1 && scripts.every((size) => size > 0));
    assert.ok(bytes <= 100 * 1024, `${bytes} bytes`);
  }));
