/** An answer, as long as the signal lets one wait for it; whoever should answer need not know of the signal. */
export const answeredWithin = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  Promise.race([answer, new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('too late', 'TimeoutError')), { once: true }))]);
