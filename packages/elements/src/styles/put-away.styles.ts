import { css } from 'lit';

/** What is put away until it is found or printed. */
export const putAway = css`
  :host([hidden='until-found']),
  [hidden='until-found'] {
    display: block !important;
  }
  @media print {
    :host([hidden]),
    .content[hidden] {
      display: block !important;
      content-visibility: visible;
    }
  }
`;
