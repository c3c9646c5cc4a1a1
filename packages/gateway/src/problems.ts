import type { Problem, ProblemCode, ProblemError } from './contract.ts';
import { problemTexts } from './generated/registry.ts';

export interface ProblemDetails {
  /** For those who read the exchange, in English; never holds what was sent. */
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal; becomes application/problem+json in the language of the request. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemTexts[this.code].status;
  }

  toProblem(language: 'vi' | 'en'): Problem {
    const { detail, errors } = this.details;
    return {
      type: `urn:motcua:problem:${this.code}`,
      title: problemTexts[this.code][language],
      status: this.status,
      code: this.code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors: [...errors] }),
    };
  }
}

/** The language that a request prefers, of the two there are; Vietnamese when it doesn't say. */
export const preferredLanguage = (header: string | undefined): 'vi' | 'en' => {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => /^\s*(vi|en)\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part))
    .flatMap((found) => (found ? [{ language: found[1]?.toLowerCase() === 'en' ? ('en' as const) : ('vi' as const), q: Number(found[2] ?? 1) }] : []))
    .sort((a, b) => b.q - a.q);
  return ranked[0]?.language ?? 'vi';
};
