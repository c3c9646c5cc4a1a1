import { css } from 'lit';

/** Dark on light in every theme: many readers don't know the opposite. */
export const qrStyles = css`
  :host {
    inline-size: 12rem;
    max-inline-size: 100%;
    aspect-ratio: 1;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
`;
