import { McElement } from './element.ts';
import { property } from './internal/property.ts';
import { headings } from './styles/heading.styles.ts';

/** What stands under a title of its own, which takes the focus when it is shown anew: a step of a form, trouble in place of a list. */
export class TitledElement<Events extends object = object> extends McElement<Events> {
  static override styles = [...McElement.styles, headings];

  /** Level of the title, for pages that have a first heading of their own; what stands below it follows. */
  @property({ type: Number, attribute: 'heading-level', initial: 1 }) declare headingLevel: number;

  /** Moves focus to the title; to the first one below it where the page has the title itself. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h1, h2[tabindex]')?.focus(options);
  }
}
