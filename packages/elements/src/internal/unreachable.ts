/** An address did not answer at all; named as the client names it. */
export class UnreachableError extends Error {
  override readonly name = 'NetworkError';
}
