import { css } from 'lit';

export const cardReaderStyles = css`
  /* Its height is there before the picture is: nothing moves when it comes. */
  .picture {
    position: relative;
    overflow: hidden;
    aspect-ratio: 4 / 3;
    max-block-size: 45vh;
    inline-size: 100%;
    margin-block-end: var(--mc-space-2);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface-sunken);
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .aim {
    position: absolute;
    inset: 0;
    margin: auto;
    block-size: 70%;
    aspect-ratio: 1;
    border: 3px solid var(--mc-color-surface);
    border-radius: var(--mc-radius-md);
    box-shadow: 0 0 0 1px var(--mc-color-text);
    pointer-events: none;
  }
  p {
    margin-block: 0 var(--mc-space-3);
  }
  .quiet {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  h3 {
    margin-block: var(--mc-space-5) var(--mc-space-3);
    font-size: var(--mc-font-size-md);
  }
  .typed {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2);
    margin-block-end: var(--mc-space-4);
  }
  .typed .box {
    flex: 1 1 14rem;
    inline-size: auto;
    min-inline-size: 0;
  }
  mc-notice {
    margin-block-end: var(--mc-space-3);
  }
`;
