import { css } from 'lit';

export const dossierLookupStyles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-5);
    max-inline-size: 28rem;
  }
  form .actions {
    margin-block-start: 0;
  }
  .outcome {
    margin-block-start: var(--mc-space-6);
  }
  .outcome:focus {
    outline: none;
  }
  .procedure ~ .state {
    margin-block-start: var(--mc-space-4);
  }
  .procedure {
    font-weight: var(--mc-font-weight-strong);
  }
`;
