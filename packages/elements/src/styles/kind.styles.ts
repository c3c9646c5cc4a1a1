import { css } from 'lit';

/** Edge, ground and drawing of a message by its kind; the text on it keeps the colour of all text. */
export const kinds = css`
  .info {
    border-color: var(--mc-color-info);
    background: var(--mc-color-info-soft);
  }
  .info > svg {
    color: var(--mc-color-info);
  }
  .success {
    border-color: var(--mc-color-success);
    background: var(--mc-color-success-soft);
  }
  .success > svg {
    color: var(--mc-color-success);
  }
  .warning {
    border-color: var(--mc-color-warning);
    background: var(--mc-color-warning-soft);
  }
  .warning > svg {
    color: var(--mc-color-warning);
  }
  .error {
    border-color: var(--mc-color-error);
    background: var(--mc-color-error-soft);
  }
  .error > svg {
    color: var(--mc-color-error);
  }
  /* A drawing would keep its own colour, on whatever ground the system gives. */
  @media (forced-colors: active) {
    .info > svg,
    .success > svg,
    .warning > svg,
    .error > svg {
      color: CanvasText;
    }
  }
`;
