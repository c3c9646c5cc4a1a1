import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { base } from './styles/base.styles.ts';

/** What all elements without a control share: base styles, and new texts when the page changes its language. */
export class McElement extends LitElement {
  static override styles = [base];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }
}
