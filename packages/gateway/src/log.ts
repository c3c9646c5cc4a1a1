/** One JSON line per happening on standard error. No bodies, addresses, tokens, codes or names: see `failure`. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, details?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

export const log: Log = (level, event, details = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`);
};

/**
 * What may be logged of an error: its kind and where it arose. Messages stay out, since those of databases and parsers
 * quote the data they failed on.
 */
export const failure = (error: unknown): { name: string; code?: string; at?: string } => {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6).map((line) => line.trim());
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(frames ? { at: frames.join(' < ') } : {}),
  };
};
