import { css } from 'lit';

export const linkStyles = css`
  :host {
    display: inline;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
  }
  ::slotted(a) {
    color: var(--mc-color-link);
    text-underline-offset: 0.2em;
  }
  .note {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  :host([kind='back']) svg {
    margin-inline-end: var(--mc-space-1);
  }
  :host([kind='back']),
  :host([kind='download']) {
    display: block;
  }
  :host([kind='back']) ::slotted(a),
  :host([kind='download']) ::slotted(a) {
    display: inline-block;
    /* As high as a finger needs, on a line of its own. */
    padding-block: calc(max(0px, var(--mc-target) - 1em * var(--mc-line-height-body)) / 2 + 0.5px);
  }
  @media print {
    :host([kind='back']) {
      display: none;
    }
  }
`;
