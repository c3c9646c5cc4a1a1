/** Papers that repositories hold, for components of a case, and what the person chose of them. */
import type { HeldPaper } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';

/** The choice to hand in another file. */
export const FILE = 'file';

/** By component: the reference of a paper, or `file`; absent: the first that is known to be valid. */
export type HeldChoices = Readonly<Record<string, string>>;

export const isInForce = ({ validity }: HeldPaper): boolean => validity !== 'expired';

export const heldFor = (papers: readonly HeldPaper[], component: string): readonly HeldPaper[] => papers.filter((paper) => paper.component === component);

/** The paper that takes the place of a component; `undefined` where a file is handed in. One that may have lapsed takes it only by the person's choice. */
export const chosenPaper = (papers: readonly HeldPaper[], choices: HeldChoices, component: string): HeldPaper | undefined => {
  const choice = Object.hasOwn(choices, component) ? choices[component] : undefined;
  const offered = heldFor(papers, component).filter(isInForce);
  return choice === FILE ? undefined : (offered.find(({ id }) => id === choice) ?? offered.find(({ validity }) => validity === 'valid'));
};

/** The components that files are asked for. */
export const askedFor = (components: readonly DossierComponent[], papers: readonly HeldPaper[], choices: HeldChoices): readonly DossierComponent[] =>
  papers.length === 0 ? components : components.filter(({ code }) => !chosenPaper(papers, choices, code));
