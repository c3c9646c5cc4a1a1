import { css } from 'lit';

export const languageSwitchStyles = css`
  :host {
    display: inline-block;
  }
  div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-1);
  }
  button {
    padding-inline: var(--mc-space-3);
    border-color: transparent;
    font-weight: var(--mc-font-weight-normal);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button[aria-pressed='true'] {
    border-color: var(--mc-color-primary);
    font-weight: var(--mc-font-weight-strong);
    text-decoration: none;
  }
  /* On a phone the head of the page shows the codes of both languages. */
  @media (width < 40rem) {
    div {
      flex-wrap: nowrap;
      gap: 0;
    }
    button {
      padding: 0 var(--mc-space-1);
    }
    button::after {
      content: attr(lang);
      content: attr(lang) / '';
      text-transform: uppercase;
    }
  }
`;
