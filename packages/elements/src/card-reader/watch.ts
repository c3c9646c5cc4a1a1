/** Looks for a code in a running picture, a few times a second. */
import type { Decode } from './decoder.ts';
import { drawn } from './picture.ts';

/** Milliseconds between two looks: at most eight a second, so that a small telephone stays cool and its page answers. */
const PAUSE = 125;
/** Longest side of what is looked at, in pixels. */
const SIDE = 960;
/** Milliseconds for one look. */
const PATIENCE = 40;

/** @param found told of each code that is seen, the same one again and again. @returns how to stop */
export const watchFor = (video: HTMLVideoElement, decode: Decode, found: (text: string) => void): (() => void) => {
  const canvas = document.createElement('canvas');
  let stopped = false;
  let frame = 0;
  let due = 0;
  // By frames, of which a page that nobody sees gets none.
  const look = async (now: number): Promise<void> => {
    const { videoWidth: width, videoHeight: height } = video;
    if (now >= due && width > 0 && height > 0) {
      due = now + PAUSE;
      drawn(canvas, video, { width, height }, SIDE);
      const text = await decode(canvas, PATIENCE);
      if (stopped) return;
      if (text !== undefined) found(text);
    }
    if (!stopped) follow();
  };
  const follow = (): void => {
    frame = requestAnimationFrame((now) => void look(now));
  };
  follow();
  return () => {
    stopped = true;
    cancelAnimationFrame(frame);
    canvas.width = canvas.height = 0;
  };
};
