import type { Problem } from './types.ts';

/** The gateway answered, and said no. `problem.code` is one of `problemTexts`; `problem.errors` point at answers. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No answer came, or none that can be understood: whether the request took effect is not known. */
export class NetworkError extends Error {
  constructor(options?: ErrorOptions) {
    super('The gateway could not be reached.', options);
    this.name = 'NetworkError';
  }
}
