/** Waits for what nothing tells of: what a page that is gone has sent. */
import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once the claim holds. @throws what it failed with last. */
export const eventually = async (claim: () => Promise<void>, patience = 10_000): Promise<void> => {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await claim();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await delay(50);
  }
};
