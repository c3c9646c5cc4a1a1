/**
 * The test commands as they are served to a browser whose driver sets neither media features nor the size of the page (see
 * web-test-runner.config.mjs): a test that asks for them is left out, and named at the end of the run.
 */
import type * as commands from '@web/test-runner-commands';
export * from '@web/test-runner-commands';

/** What is so anyway, and set back after a test. */
const USUAL = new Set<unknown>(['none', 'no-preference', 'screen', 'light', 800, 600]);

let current: Mocha.Test | undefined;
/** Asked for before the tests of a suite: all of them are left out until it is set back. */
let unusual = false;
beforeEach(function () {
  if (unusual) this.skip();
  current = this.currentTest;
});
afterEach(() => {
  current = undefined;
});

const leaveOutUnlessUsual = (wanted: object): void => {
  const usual = Object.values(wanted).every((value) => USUAL.has(value));
  if (current && !usual) current.skip();
  if (!current) unusual = !usual;
};

export const emulateMedia: typeof commands.emulateMedia = async (media) => leaveOutUnlessUsual(media);

export const setViewport: typeof commands.setViewport = async (size) => leaveOutUnlessUsual(size);
