import { isIPv6 } from 'node:net';
import { Refusal } from './problems.ts';

const MINUTE = 60_000;
const MOST_BUCKETS = 100_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** Whom an address stands for: of IPv6 its network, since one household has 2^64 addresses of its own to ask from. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  // The last two groups may be written as an IPv4 address, which then is who asks.
  const [mapped] = /[\d.]+$/.exec(address) ?? [];
  if (/^::ffff:/i.test(address) && mapped?.includes('.')) return mapped;
  const [first, last] = [groups(head), groups(tail ?? '')];
  const all = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return `${all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};

/**
 * A token bucket per person and kind of request, in this process: enough to keep one account from flooding an agency.
 * @throws Refusal `rateLimited` with Retry-After in seconds.
 */
export const rateLimit = (perMinute: number, now: () => number = Date.now) => {
  const buckets = new Map<string, Bucket>();
  return (key: string): void => {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: time };
    // The last asked stands last, so that the first are those that count least.
    buckets.delete(key);
    for (const [old, { at }] of buckets) {
      if (buckets.size < MOST_BUCKETS && time - at <= MINUTE) break;
      buckets.delete(old);
    }
    bucket.tokens = Math.min(perMinute, bucket.tokens + ((time - bucket.at) * perMinute) / MINUTE);
    bucket.at = time;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) {
      throw new Refusal('rateLimited', { headers: { 'retry-after': String(Math.ceil(((1 - bucket.tokens) * 60) / perMinute)) } });
    }
    bucket.tokens -= 1;
  };
};
