/** Media features and sizes that a test sets from outside the page. */
import { emulateMedia, setViewport } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];
type Size = Parameters<typeof setViewport>[0];

/** Of the browsers that the tests run in, only Chromium can be told by its driver. */
const told = navigator.userAgent.includes('Chrome/');

/** Sets media features; a browser that can't be told leaves the test out. */
export const emulate = async (test: Mocha.Context, media: Media): Promise<void> => {
  if (!told) test.skip();
  await emulateMedia(media);
};

/** Sets media features back after the tests of a suite. */
export const emulateAgain = async (media: Media): Promise<void> => {
  if (told) await emulateMedia(media);
};

/** Sets the size of the page; a browser that can't be told leaves the test out. */
export const resize = async (test: Mocha.Context, size: Size): Promise<void> => {
  if (!told) test.skip();
  await setViewport(size);
};
