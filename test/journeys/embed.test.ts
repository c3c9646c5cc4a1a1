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
    await person.open('/nhung/');
    const usable = await page.waitForFunction(
      () => {
        const roots = [document.querySelector('mc-form')?.shadowRoot];
        for (let root = roots.pop(); root; root = roots.pop()) {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'input') return performance.now();
            if (element.shadowRoot) roots.push(element.shadowRoot);
          }
        }
        return undefined;
      },
      undefined,
      { polling: 'raf' },
    );
    // What is fetched ahead for later pages comes after that.
    const scripts = await page.evaluate((until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= Number(until))
        .filter((entry) => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0)),
      await usable.jsonValue(),
    );
    const bytes = scripts.reduce((sum, size) => sum + size, 0);
    assert.ok(scripts.length > 1 && scripts.every((size) => size > 0));
    assert.ok(bytes <= 100 * 1024, `${bytes} bytes`);
  }));
