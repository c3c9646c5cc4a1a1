import { Refusal } from './problems.ts';

const MINUTE = 60_000;
const MOST_BUCKETS = 100_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket per person and kind of request, in this process: enough to keep one account from flooding an agency.
 * @throws Refusal `rateLimited` with Retry-After in seconds.
 */
export const rateLimit = (perMinute: number, now: () => number = Date.now) => {
  const buckets = new Map<string, Bucket>();
  return (key: string): void => {
    const time = now();
    if (buckets.size > MOST_BUCKETS) for (const [old, { at }] of buckets) if (time - at > MINUTE) buckets.delete(old);
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: time };
    bucket.tokens = Math.min(perMinute, bucket.tokens + ((time - bucket.at) * perMinute) / MINUTE);
    bucket.at = time;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) {
      throw new Refusal('rateLimited', { headers: { 'retry-after': String(Math.ceil(((1 - bucket.tokens) * 60) / perMinute)) } });
    }
    bucket.tokens -= 1;
  };
};
