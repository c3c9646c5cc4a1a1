/** Far beyond any form; below what recursive readers of the answers can take. */
const DEEPEST = 32;

/** PostgreSQL stores no NUL in text, and half of a surrogate pair is no character at all. */
const isText = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Whether parsed JSON can be kept and shown as it came. Without recursion, since depth is one of the things that may be wrong. */
export const isPlainJson = (value: unknown): boolean => {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each === 'string' && !isText(each)) return false;
      if (typeof each !== 'object' || each === null) continue;
      for (const [key, child] of Object.entries(each)) {
        if (!isText(key)) return false;
        next.push(child);
      }
    }
    level = next;
  }
  return true;
};
