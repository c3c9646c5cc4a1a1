/** Web Test Runner in a browser of ours: one page, one test file after the other. */
import type { BrowserLauncher } from '@web/test-runner';
import type { Engine } from './engine.ts';

/** What `sendKeys` of the test commands asks of a launcher of the type `webdriver`: the letters of a text, or one chord. */
interface TypingLauncher extends BrowserLauncher {
  sendKeys(sessionId: string, keys: readonly string[]): Promise<void>;
}

export const launcher = (name: string, start: () => Promise<Engine>): TypingLauncher => {
  let running: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => (running ??= start());
  const open = new Map<string, string>();
  return {
    name,
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      open.set(id, url);
      await (await engine()).goto(url);
    },
    isActive: (id) => open.has(id),
    getBrowserUrl: (id) => open.get(id),
    async stopSession(id) {
      await (await engine()).goto('about:blank');
      open.delete(id);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('There is no window to be seen.')),
    async sendKeys(_id, keys) {
      const [first = '', ...more] = keys;
      await (more.length === 0 ? (await engine()).press(first) : (await engine()).type(keys.join('')));
    },
    async stop() {
      await (await running)?.stop();
    },
  };
};
