import type { DraftContent, HeldPaper } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import { askedFor, chosenPaper, type HeldChoices } from '../attachments/held.ts';

/** What repositories hold for a form's papers, and what the person chose; the choice is kept with the draft. */
export class HeldPapers {
  papers: readonly HeldPaper[] = [];
  choices: HeldChoices = {};

  readonly #changed: () => void;

  /** @param changed the person chose otherwise */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What the gateway issued. */
  offer(papers: readonly HeldPaper[] | undefined): void {
    this.papers = papers ?? [];
  }

  resume({ papers }: Pick<DraftContent, 'papers'>): void {
    this.choices = papers ?? {};
  }

  /** What a draft keeps. */
  get kept(): Pick<DraftContent, 'papers'> {
    return Object.keys(this.choices).length > 0 ? { papers: { ...this.choices } } : {};
  }

  choose(component: string, choice: string): void {
    this.choices = { ...this.choices, [component]: choice };
    this.#changed();
  }

  /** The components that files are asked for. */
  askedFor(components: readonly DossierComponent[]): readonly DossierComponent[] {
    return askedFor(components, this.papers, this.choices);
  }

  /** References of the papers that take the place of components. */
  named(components: readonly DossierComponent[]): string[] {
    return components.flatMap(({ code }) => chosenPaper(this.papers, this.choices, code)?.id ?? []);
  }

  /** The gateway won't take them (any more): the papers are asked for. */
  refuse(errors: readonly { readonly document?: string; readonly code: string }[]): void {
    const expired = new Set(errors.filter(({ code }) => code === 'documentExpired').map(({ document }) => document));
    const gone = new Set(errors.map(({ document }) => document));
    this.papers = this.papers
      .filter(({ id }) => expired.has(id) || !gone.has(id))
      .map((paper) => (expired.has(paper.id) ? { ...paper, validity: 'expired' } : paper));
  }
}
