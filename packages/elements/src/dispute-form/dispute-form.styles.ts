import { css } from 'lit';

export const disputeFormStyles = css`
  :host {
    display: block;
    font-weight: var(--mc-font-weight-normal);
  }
  .form {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-4);
    margin-block-start: var(--mc-space-3);
    padding-inline-start: var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-primary);
  }
  p {
    margin: 0;
  }
  .title {
    font-weight: var(--mc-font-weight-strong);
  }
  .title:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  .help {
    color: var(--mc-color-text-muted);
  }
  mc-attachments::part(why) {
    display: none;
  }
  .actions {
    margin-block-start: 0;
  }
`;
