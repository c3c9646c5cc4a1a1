import type { FormFlow } from './flow.ts';

const PAPER = '~paper/';

/** What an entry for a paper leads to, by the code of its component. */
export const paperTarget = (component: string): string => PAPER + component;

/** Goes to where an entry leads. */
export const followEntry = (flow: FormFlow, target: string): void => {
  if (target.startsWith(PAPER)) flow.editPaper(target.slice(PAPER.length));
  else flow.mend(target);
};
