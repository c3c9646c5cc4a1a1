import { msg } from '@lit/localize';
import { problemTexts, type Problem } from '@motcua/client';
import { textOf } from './localization.ts';

/** A refusal of the gateway. Told by its shape, so that a page with two copies of the client works too. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (!(error instanceof Error) || error.name !== 'ProblemError' || !('problem' in error)) return undefined;
  const { problem } = error;
  return isProblem(problem) ? problem : undefined;
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && value.code in problemTexts;

/** What happened and what is safe, for a person. */
export const failureText = (error: unknown): string => {
  const problem = problemOf(error);
  return problem
    ? textOf(problemTexts[problem.code])
    : msg('Không kết nối được với hệ thống. Hãy kiểm tra mạng rồi thử lại.');
};
