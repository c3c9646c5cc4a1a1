import { css } from 'lit';

export const supplementStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  mc-attachments {
    margin-block: var(--mc-space-4);
  }
  /* Said once, beside the button that it shuts. */
  mc-attachments::part(why) {
    display: none;
  }
  .why {
    margin-block: var(--mc-space-4) 0;
    font-weight: var(--mc-font-weight-strong);
  }
  .why + .actions {
    margin-block-start: var(--mc-space-3);
  }
  mc-notice {
    margin-block-start: var(--mc-space-4);
  }
`;
