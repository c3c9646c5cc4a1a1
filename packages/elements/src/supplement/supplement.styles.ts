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
  .find {
    margin-block-start: var(--mc-space-4);
    padding: var(--mc-space-4);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
  }
  .find p,
  .find ul {
    margin: var(--mc-space-2) 0 0;
  }
  .find ul {
    padding-inline-start: var(--mc-space-5);
  }
  .find mc-checkbox,
  .found mc-checkbox {
    margin-block-start: var(--mc-space-4);
  }
  .find .actions {
    margin-block-start: var(--mc-space-4);
  }
  .why {
    margin-block: var(--mc-space-4) 0;
    font-weight: var(--mc-font-weight-strong);
  }
  .why + .actions {
    margin-block-start: var(--mc-space-3);
  }
  mc-save-status {
    display: block;
    margin-block-start: var(--mc-space-2);
  }
  /* Somebody's own words: their lines, however long. */
  .choice blockquote {
    margin: var(--mc-space-2) 0;
    padding-inline-start: var(--mc-space-3);
    border-inline-start: 4px solid var(--mc-color-line-strong);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mc-notice {
    margin-block-start: var(--mc-space-4);
  }
`;
