import { draftsOf, type Drafts, type SaveOptions } from './drafts.ts';
import { filesOf, type Files } from './files.ts';
import { follow, type FollowOptions, type FollowTiming } from './follow.ts';
import { pageSizes } from './generated/registry.ts';
import { path, send, sendJson, type Transport } from './http.ts';
import { retrying, type RetryOptions } from './retry.ts';
import type {
  ConsentRecord, Dossier, DossierContent, DossierEvent, DossierMove, FindRequest, FoundPapers, Keepable, KeepingRequest, KeptNote, LookupResult, Option, OwnRepository, PaperChoices, PaperSearch, Prefill, PrefillRequest, ProcedureDetail, ProcedureSummary, SavedDraft, Submission, Supplement,
} from './types.ts';

export interface ClientOptions extends Transport {
  /** How a submission is tried again; 5 times from half a second on by default. */
  readonly retry?: RetryOptions;
  /** How a dossier is followed where streams don't get through; every 15 s by default. */
  readonly follow?: FollowTiming;
}

export interface SubmitOptions {
  /** One per submission, the same on each retry, also after the page was reloaded: `crypto.randomUUID()`, kept with the draft. */
  readonly idempotencyKey: string;
  readonly signal?: AbortSignal;
}

export interface SupplementOptions extends SubmitOptions {
  /** `etag` of the note as it was last read or saved: nothing is handed in over one that was saved from elsewhere. */
  readonly etag?: string | undefined;
}

/**
 * What a page asks of a gateway. Every method rejects with ProblemError when the gateway refuses and with NetworkError when it
 * can't be reached.
 */
export interface Client {
  readonly procedures: {
    /** The current version of each published procedure. */
    list(): Promise<ProcedureSummary[]>;
    get(code: string): Promise<ProcedureDetail>;
    /** The plan as data; the engine gives it its type. */
    plan(code: string, version: string): Promise<Record<string, unknown>>;
    /** The official declaration as data, where the procedure has one (else the problem `notFound`). */
    print(code: string, version: string): Promise<Record<string, unknown>>;
  };
  readonly codeLists: {
    /** `key` is the value that chooses a part of the list: a province for its communes. */
    get(list: string, key?: string): Promise<Option[]>;
  };
  readonly prefill: {
    /** Only with the person's consents, one for each purpose. Never blocks: without a repository the values are empty. The signal ends the waiting. */
    create(procedure: string, request: PrefillRequest, options?: { readonly signal?: AbortSignal }): Promise<Prefill>;
  };
  readonly consents: {
    /** What the person has consented to, the latest first, with every use that was made of it. */
    list(): Promise<ConsentRecord[]>;
    /** Takes a consent back; doing so again changes nothing. */
    withdraw(id: string): Promise<ConsentRecord>;
  };
  readonly repository: {
    /** What the person keeps for next time: papers and answers of finished dossiers. */
    get(): Promise<OwnRepository>;
    /** Removes a paper or an answer; dossiers that it was handed in with have their own copy. */
    remove(id: string): Promise<void>;
    /** Removes all answers that are kept of one dossier, or none of them. */
    removeAnswers(dossier: string): Promise<void>;
  };
  readonly drafts: Drafts;
  readonly files: Files;
  readonly dossiers: {
    /** Tries again on network failures and 5xx with the same key: one dossier, however often it was sent. */
    submit(submission: Submission, options: SubmitOptions): Promise<Dossier>;
    /** The newest, at most 500; older ones by their code. */
    list(): Promise<Dossier[]>;
    get(code: string): Promise<Dossier>;
    /** What was submitted: answers with their sources, and papers. */
    content(code: string): Promise<DossierContent>;
    /** What of an own finished dossier may be kept for next time. */
    keepable(code: string): Promise<Keepable>;
    /** Keeps papers, or answers, each by a consent of its own; doing so again renews what is kept. */
    keep(code: string, request: KeepingRequest): Promise<OwnRepository>;
    /** Which of the papers that an own dossier waits for repositories hold; only with the person's consent. */
    findPapers(code: string, request: FindRequest): Promise<FoundPapers>;
    /** What came of looking for them last: asks no repository. */
    foundPapers(code: string): Promise<PaperSearch>;
    /** Keeps what the person chose of what was found; tries again when the gateway can't be reached. */
    choosePapers(code: string, choices: PaperChoices): Promise<void>;
    /** What was typed so far to go with the papers that an own dossier waits for; empty where nothing is kept. */
    note(code: string): Promise<KeptNote>;
    /** Keeps it, until it is handed in. One attempt, like that of a draft. */
    saveNote(code: string, note: string, options: SaveOptions): Promise<SavedDraft>;
    /** Hands in what was asked for; tries again with the same key like `submit`. Rejects with the problem `draftChanged` when the note was saved from elsewhere meanwhile. */
    supplement(code: string, supplement: Supplement, options: SupplementOptions): Promise<DossierEvent>;
    /** Where a dossier is, for whoever holds its receipt; nobody need be signed in. */
    lookUp(code: string, secret: string): Promise<LookupResult>;
    /** Events with a number above `after`. */
    events(code: string, after?: number): Promise<DossierEvent[]>;
    /** Officers only; `dossierStates[state].moves` says where to. */
    move(code: string, move: DossierMove): Promise<DossierEvent>;
    /** Each event once, past ones first, then as they happen; ends at a terminal state or when aborted. */
    follow(code: string, options?: FollowOptions): AsyncIterable<DossierEvent>;
  };
}

/** Sent again until there is an answer; the key makes it one, however often it arrives. */
const once = <T>(transport: Transport, to: string, body: unknown, { idempotencyKey, etag, signal }: SupplementOptions, retry: RetryOptions): Promise<T> => {
  const headers = { ...(etag === undefined ? {} : { 'if-match': etag }), 'idempotency-key': idempotencyKey };
  return retrying(() => sendJson(transport, to, { method: 'POST', body, headers, signal }), retry, signal);
};

const allConsents = async (transport: Transport): Promise<ConsentRecord[]> => {
  const all: ConsentRecord[] = [];
  let page: readonly ConsentRecord[];
  do {
    const last = all.at(-1);
    page = await sendJson<readonly ConsentRecord[]>(transport, last ? `${path('consents')}?before=${last.id}` : path('consents'));
    all.push(...page);
  } while (page.length === pageSizes.listConsents);
  return all;
};

const RETRY: RetryOptions = { attempts: 5, firstDelay: 500 };

export const createClient = ({ retry = RETRY, follow: timing, ...transport }: ClientOptions): Client => ({
  procedures: {
    list: () => sendJson(transport, path('procedures')),
    get: (code) => sendJson(transport, path('procedures', code)),
    plan: (code, version) => sendJson(transport, path('procedures', code, 'versions', version, 'plan')),
    print: (code, version) => sendJson(transport, path('procedures', code, 'versions', version, 'print')),
  },
  codeLists: {
    get: (list, key) => sendJson(transport, key === undefined ? path('code-lists', list) : path('code-lists', list, key)),
  },
  prefill: {
    create: (procedure, request, { signal } = {}) => sendJson(transport, path('procedures', procedure, 'prefill'), { method: 'POST', body: request, signal }),
  },
  consents: {
    list: () => allConsents(transport),
    withdraw: (id) => sendJson(transport, path('consents', id, 'withdrawal'), { method: 'POST' }),
  },
  repository: {
    get: () => sendJson(transport, path('repository')),
    remove: async (id) => {
      await send(transport, path('repository', id), { method: 'DELETE' });
    },
    removeAnswers: async (dossier) => {
      await send(transport, path('repository', 'answers', dossier), { method: 'DELETE' });
    },
  },
  drafts: draftsOf(transport, retry),
  files: filesOf(transport),
  dossiers: {
    submit: (submission, options) => once(transport, path('dossiers'), submission, options, retry),
    content: (code) => sendJson(transport, path('dossiers', code, 'content')),
    keepable: (code) => sendJson(transport, path('dossiers', code, 'keeping')),
    keep: (code, request) => sendJson(transport, path('dossiers', code, 'keeping'), { method: 'POST', body: request }),
    findPapers: (code, request) => sendJson(transport, path('dossiers', code, 'papers'), { method: 'POST', body: request }),
    foundPapers: (code) => sendJson(transport, path('dossiers', code, 'papers')),
    choosePapers: async (code, choices) => {
      await retrying(() => send(transport, path('dossiers', code, 'papers', 'choices'), { method: 'PUT', body: choices, keepalive: true }), retry);
    },
    note: (code) => sendJson(transport, path('dossiers', code, 'papers', 'note')),
    saveNote: (code, note, { etag, idempotencyKey, keepalive, signal }) =>
      sendJson(transport, path('dossiers', code, 'papers', 'note'), { method: 'PUT', body: { note }, headers: { 'if-match': etag, 'idempotency-key': idempotencyKey }, keepalive, signal }),
    supplement: (code, supplement, options) => once(transport, path('dossiers', code, 'supplements'), supplement, options, retry),
    lookUp: (code, secret) => sendJson(transport, path('lookups'), { method: 'POST', body: { code, secret } }),
    list: () => sendJson(transport, path('dossiers')),
    get: (code) => sendJson(transport, path('dossiers', code)),
    events: (code, after = 0) => sendJson(transport, `${path('dossiers', code, 'events')}?after=${after}`),
    move: (code, move) => sendJson(transport, path('dossiers', code, 'events'), { method: 'POST', body: move }),
    follow: (code, options = {}) => follow(transport, code, options, timing ?? { pollEvery: 15_000, silence: 45_000 }),
  },
});
