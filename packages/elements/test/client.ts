import type { Client, Dossier, DossierEvent, Problem } from '@motcua/client';

const unused = (): Promise<never> => Promise.reject(new Error('not part of this test'));

/** A client of which only what the test gives answers. */
export const fakeClient = (
  given: { [Part in keyof Client]?: Partial<Client[Part]> },
): Client => ({
  procedures: { list: unused, get: unused, plan: unused, print: unused, ...given.procedures },
  codeLists: { get: unused, ...given.codeLists },
  prefill: { create: unused, ...given.prefill },
  consents: { list: unused, withdraw: unused, ...given.consents },
  repository: { get: async () => ({ papers: [], answers: [] }), remove: unused, removeAnswers: unused, ...given.repository },
  drafts: { list: async () => [], create: unused, get: unused, save: unused, remove: unused, refresh: async () => undefined, ...given.drafts },
  files: { upload: unused, get: unused, list: async () => [], remove: unused, content: unused, heldContent: unused, ...given.files },
  dossiers: {
    submit: unused,
    content: unused,
    keepable: unused,
    keep: unused,
    findPapers: unused,
    foundPapers: async () => ({ outcome: 'none' }),
    choosePapers: async () => undefined,
    note: async () => ({ note: '', etag: '"0"' }),
    saveNote: async () => ({ savedAt: '2026-09-01T02:00:00Z', expiresAt: '2026-10-01T02:00:00Z', etag: '"1"' }),
    supplement: unused,
    lookUp: unused,
    list: unused,
    get: unused,
    events: unused,
    move: unused,
    follow: () => new EventFeed(),
    ...given.dossiers,
  },
});

/** Events that a test sends one by one. */
export class EventFeed implements AsyncIterableIterator<DossierEvent> {
  readonly #waiting: ((result: IteratorResult<DossierEvent>) => void)[] = [];
  readonly #failing: ((error: unknown) => void)[] = [];
  readonly #ready: DossierEvent[] = [];

  send(event: DossierEvent): void {
    const next = this.#waiting.shift();
    this.#failing.shift();
    if (next) next({ value: event, done: false });
    else this.#ready.push(event);
  }

  end(): void {
    this.#waiting.shift()?.({ value: undefined, done: true });
  }

  fail(error: unknown): void {
    this.#waiting.shift();
    this.#failing.shift()?.(error);
  }

  next(): Promise<IteratorResult<DossierEvent>> {
    const value = this.#ready.shift();
    if (value) return Promise.resolve({ value, done: false });
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      this.#failing.push(reject);
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

export const dossier: Dossier = {
  code: 'H99.001-260901-0001',
  procedure: '1.000000',
  version: '1.0.0',
  procedureName: { vi: 'Thủ tục thử nghiệm' },
  agencyName: { vi: 'Ủy ban nhân dân xã Thử Nghiệm' },
  state: 1,
  submittedAt: '2026-09-01T02:00:00Z',
  lastEvent: 1,
};

/** As the client rejects when the gateway can't be reached. */
export const networkError = (): Error => Object.assign(new Error('unreachable'), { name: 'NetworkError' });

/** As the client rejects when the gateway says no. */
export const refusal = (problem: Pick<Problem, 'status' | 'code' | 'errors'>): Error =>
  Object.assign(new Error(problem.code), { name: 'ProblemError', problem: { type: 'about:blank', title: problem.code, ...problem } });
