/** A host's own checks of answers that take time: fetched by the forms that have some. */
import type { Json, JsonObject } from '@motcua/procedure';
import type { CheckIssue, Checking, MakeChecking } from './checking.ts';
import { equal } from './equal.ts';
import type { Place } from './places.ts';
import type { Address, AsyncCheck } from './types.ts';

/** After this a check is no better than a broken network. */
const PATIENCE = 10_000;

interface Run {
  readonly value: Json;
  readonly controller: AbortController;
  /** The answers that a check looked at beside its own. */
  read: JsonObject | undefined;
  /** Resolves when nothing is waited for any more, whatever came of it. */
  done: Promise<void>;
  underWay: boolean;
  issues: readonly CheckIssue[];
  /** What of it could not be checked. */
  unsure: readonly CheckIssue[];
  /** Somebody waited for it who hasn't looked at it yet. */
  awaited: boolean;
}

/** What came of one check. */
interface Result {
  readonly issues: readonly CheckIssue[];
  readonly unsure: readonly CheckIssue[];
}

const NONE: readonly CheckIssue[] = [];

/** The checks of a host that take time. A result belongs to the answer it was asked for; nothing here lasts longer than that answer. */
class HostChecks implements Checking {
  readonly #checks: readonly AsyncCheck[];
  readonly #runs = new Map<Address, Run>();
  readonly #answers: () => JsonObject;
  readonly #ended: (address: Address) => void;

  constructor(checks: readonly AsyncCheck[], answers: () => JsonObject, ended: (address: Address) => void) {
    this.#checks = checks;
    this.#answers = answers;
    this.#ended = ended;
  }

  issues(address: Address): readonly CheckIssue[] {
    return this.#runs.get(address)?.issues ?? NONE;
  }

  warnings(address: Address): readonly CheckIssue[] {
    return this.#runs.get(address)?.unsure ?? NONE;
  }

  isUnderWay(address: Address): boolean {
    return this.#runs.get(address)?.underWay === true;
  }

  start({ field, address, pointer }: Place, value: Json): boolean {
    const known = this.#runs.get(address);
    if (known && equal(known.value, value)) return false;
    const checks = this.#checks.filter((check) => check.pointer === field.pointer);
    this.forget(address);
    if (checks.length === 0) return false;
    const run: Run = { value, controller: new AbortController(), read: undefined, done: Promise.resolve(), underWay: true, issues: NONE, unsure: NONE, awaited: false };
    this.#runs.set(address, run);
    run.done = Promise.all(checks.map((check) => this.#ask(check, run, pointer))).then((results) => {
      if (run.controller.signal.aborted) return;
      run.underWay = false;
      run.issues = results.flatMap(({ issues }) => issues);
      run.unsure = results.flatMap(({ unsure }) => unsure);
      run.controller.abort(); // what ran out of patience may stop
      this.#ended(address);
    });
    return true;
  }

  renew(address: Address): void {
    const run = this.#runs.get(address);
    if (!run) return;
    // Whoever waited goes on with what came of it; the next attempt asks again.
    if ((run.unsure.length > 0 && !run.awaited) || (run.read && !equal(run.read, this.#answers()))) this.forget(address);
    run.awaited = false;
  }

  forget(address: Address): void {
    const run = this.#runs.get(address);
    this.#runs.delete(address);
    if (run?.underWay) run.controller.abort();
  }

  sweep(stands: (address: Address, value: Json) => boolean): void {
    for (const [address, { value }] of this.#runs) if (!stands(address, value)) this.forget(address);
  }

  async settled(): Promise<void> {
    for (;;) {
      const underWay = [...this.#runs.values()].filter((run) => run.underWay);
      if (underWay.length === 0) return;
      await Promise.all(underWay.map((run) => run.done));
      for (const run of underWay) run.awaited = true;
    }
  }

  async #ask(asked: AsyncCheck, run: Run, pointer: string): Promise<Result> {
    const { signal } = run.controller;
    let stop: () => void = () => undefined;
    const unsure: Result = { issues: NONE, unsure: asked.unsure === undefined ? NONE : [{ pointer, code: asked.unsure }] };
    const noLonger = new Promise<undefined>((resolve) => {
      const timer = setTimeout(resolve, asked.patience ?? PATIENCE, undefined);
      const abort = (): void => resolve(undefined);
      signal.addEventListener('abort', abort);
      stop = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      };
    });
    const answers = (): JsonObject => {
      const now = this.#answers();
      run.read ??= now;
      return now;
    };
    try {
      const result = await Promise.race([asked.check(run.value, { signal, pointer, get answers() { return answers(); } }), noLonger]);
      if (result === undefined) return unsure;
      return { issues: result === true ? NONE : [{ pointer, code: asked.code, ...(typeof result === 'string' ? { message: result } : {}) }], unsure: NONE };
    } catch {
      return unsure;
    } finally {
      stop();
    }
  }
}

/** The host's own checks, for a session's `checks`. */
export const asyncChecks =
  (checks: readonly AsyncCheck[]): MakeChecking =>
  (answers, ended) =>
    new HostChecks(checks, answers, ended);
