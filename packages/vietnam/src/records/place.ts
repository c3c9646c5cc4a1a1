import type { Codes } from './codes.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** A source that is wrong all over needs no longer list to be looked into. */
const MOST_PROBLEMS = 100;

/** A place in a source that is being read, and what everything that reads there may need. */
export class Place {
  constructor(
    /** In Vietnam, `yyyy-mm-dd`. */
    readonly today: string,
    readonly codes: Codes,
    readonly pointer = '',
    private readonly noted: Problem[] = [],
  ) {}

  /** What was wrong so far, here or elsewhere in the source. */
  get problems(): readonly Problem[] {
    return this.noted.slice(0, MOST_PROBLEMS);
  }

  /** The place of a member. Keys come from tables, so that none needs to be escaped. */
  at(key: string | number): Place {
    return new Place(this.today, this.codes, `${this.pointer}/${key}`, this.noted);
  }

  /**
   * Notes what is wrong here. @returns nothing, so that the value is left out, or what can be kept `instead`.
   */
  refuse<T>(code: ProblemCode, instead?: T): T | undefined {
    this.noted.push({ pointer: this.pointer, code });
    return instead;
  }

  /** What is read by `attempt`, and whether something was wrong meanwhile. */
  watch<T>(attempt: () => T): { readonly value: T; readonly faulty: boolean } {
    const before = this.noted.length;
    return { value: attempt(), faulty: this.noted.length > before };
  }

  /** What is read by `attempt`, left out as a whole when anything in it is wrong. */
  faultless<T>(attempt: () => T): T | undefined {
    const { value, faulty } = this.watch(attempt);
    return faulty ? undefined : value;
  }
}
