import { NetworkError, ProblemError } from './errors.ts';

/** Waits; rejects with the signal's reason when aborted meanwhile. */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** Doubles from `first` on, at most 30 s, with up to half taken off at random so that many clients don't come back as one. */
export const backOff = (first: number, failures: number): number => Math.min(first * 2 ** failures, 30_000) * (1 - Math.random() / 2);

/** Whether trying again may help: no answer, or the gateway's own failure. What it refused, it would refuse again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof ProblemError && error.problem.status >= 500);

export interface RetryOptions {
  /** How often at most, the first time included. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubles from then on. */
  readonly firstDelay: number;
}

/** For requests that may be sent twice without a second effect. */
export const retrying = async <T>(attempt: () => Promise<T>, options: RetryOptions, signal?: AbortSignal): Promise<T> => {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || failures + 1 >= options.attempts) throw error;
      await wait(backOff(options.firstDelay, failures), signal);
    }
  }
};
