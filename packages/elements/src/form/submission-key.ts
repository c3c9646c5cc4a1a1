/**
 * The idempotency key of a submission: the same for each retry of the same answers, so that a lost reply never makes a
 * second dossier; another one once an answer has changed.
 */
export class SubmissionKey {
  #key = '';
  #content = '';

  for(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#key === '' || text !== this.#content) {
      this.#content = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }
}
