/** Web Test Runner in a browser of ours: one page, one test file after the other. */
import type { BrowserLauncher } from '@web/test-runner';
import type { Engine } from './engine.ts';

/** What the test commands ask of a launcher of the type `webdriver`. */
interface ActingLauncher extends BrowserLauncher {
  /** The letters of a text, or one chord. */
  sendKeys(sessionId: string, keys: readonly string[]): Promise<void>;
  sendMouseMove(sessionId: string, x: number, y: number): Promise<void>;
  sendMouseClick(sessionId: string, x: number, y: number): Promise<void>;
  resetMouse(sessionId: string): Promise<void>;
}

export const launcher = (name: string, start: () => Promise<Engine>): ActingLauncher => {
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
    sendMouseMove: async (_id, x, y) => (await engine()).point(x, y),
    sendMouseClick: async (_id, x, y) => (await engine()).click(x, y),
    resetMouse: async () => (await engine()).point(0, 0),
    async stop() {
      await (await running)?.stop();
    },
  };
};
