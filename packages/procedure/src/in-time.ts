/** An answer, for as long as the signal lets one wait: one who doesn't heed it isn't waited for either. @throws Error with the text when it is too late */
export const inTime = <T>(signal: AbortSignal, answer: Promise<T>, late: string): Promise<T> =>
  Promise.race([answer, new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error(late)), { once: true }))]);
