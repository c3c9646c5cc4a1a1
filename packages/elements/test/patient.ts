/**
 * `@open-wc/testing` as it is served to the tests (see web-test-runner.config.mjs): `waitUntil` waits longer than a second, because a
 * busy machine takes its time.
 */
import { waitUntil as wait } from '@open-wc/testing';

export * from '@open-wc/testing';

export const waitUntil: typeof wait = (predicate, message, options) => wait(predicate, message, { timeout: 20_000, ...options });
