/** How the pictures of tokens look; the pages of Storybook have no other style of their own. */
export const pictures = new CSSStyleSheet();
pictures.replaceSync(`
.tokens { display: grid; gap: var(--mc-space-6); max-width: 72rem; font-family: var(--mc-font-body); font-size: var(--mc-font-size-sm); line-height: var(--mc-line-height-body); }
.tokens h2 { margin: 0; font-size: var(--mc-font-size-lg); line-height: var(--mc-line-height-heading); }
.tokens h3 { margin: 0; font-size: var(--mc-font-size-md); }
.tokens h2 small, .tokens .en { color: var(--mc-color-text-muted); font-size: var(--mc-font-size-sm); font-weight: var(--mc-font-weight-normal); }
.tokens p { max-width: var(--mc-measure); margin: 0; }
.tokens section { display: grid; gap: var(--mc-space-4); min-width: 0; }
.tokens ul, .tokens dl { display: grid; margin: 0; padding: 0; list-style: none; }
.tokens dd { margin: 0; }
.tokens code { font-size: 0.9375rem; overflow-wrap: anywhere; }
.tokens .value { color: var(--mc-color-text-muted); }
.tokens .swatches { grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: var(--mc-space-4); }
.tokens .swatches li { display: grid; grid-template-rows: auto 1fr; overflow: hidden; border: 1px solid var(--mc-color-line-strong); border-radius: var(--mc-radius-lg); }
.tokens .swatch { block-size: 5rem; border-block-end: 1px solid var(--mc-color-line); }
.tokens .about { display: grid; align-content: start; padding: var(--mc-space-3) var(--mc-space-4); }
.tokens .pairs { grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: var(--mc-space-3); }
.tokens .pairs li { display: flex; align-items: center; gap: var(--mc-space-3); min-width: 0; }
.tokens .pair { flex: none; display: grid; place-items: center; inline-size: 6rem; block-size: 4rem; border: 1px solid var(--mc-color-line); border-radius: var(--mc-radius-md); font-size: var(--mc-font-size-md); font-weight: var(--mc-font-weight-strong); }
.tokens .edge { inline-size: 3.5rem; block-size: 2rem; border: 3px solid; border-radius: var(--mc-radius-sm); }
.tokens .ratio { font-weight: var(--mc-font-weight-strong); font-variant-numeric: tabular-nums; }
.tokens .samples { gap: var(--mc-space-5); }
.tokens .sample { overflow-wrap: anywhere; background: var(--mc-color-primary-soft); }
.tokens .rows > li { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--mc-space-1) var(--mc-space-4); align-items: center; padding-block: var(--mc-space-3); border-block-start: 1px solid var(--mc-color-line); }
.tokens .rows .about { padding: 0; }
.tokens .bar { block-size: 1.5rem; max-inline-size: 100%; border-radius: 2px; background: var(--mc-color-accent); }
.tokens .box { inline-size: 8rem; block-size: 5rem; border: 2px solid var(--mc-color-line-strong); background: var(--mc-color-surface); }
.tokens .run .ball { inline-size: 3rem; block-size: 1.5rem; border-radius: var(--mc-radius-sm); background: var(--mc-color-primary); }
.tokens .track { overflow: hidden; border-radius: var(--mc-radius-sm); background: var(--mc-color-surface-sunken); container-type: inline-size; }
.tokens .track.there .ball { transform: translateX(calc(100cqi - 100%)); }
.tokens .themes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: var(--mc-space-5); }
.tokens .theme { display: grid; align-content: start; gap: var(--mc-space-4); padding: var(--mc-space-5); border: 1px solid var(--mc-color-line-strong); border-block-start: 6px solid var(--mc-color-accent); border-radius: var(--mc-radius-lg); background: var(--mc-color-surface); color: var(--mc-color-text); }
.tokens .theme a { color: var(--mc-color-link); }
.tokens button { justify-self: start; min-block-size: var(--mc-target); padding: var(--mc-space-2) var(--mc-space-5); border: 2px solid var(--mc-color-primary); border-radius: var(--mc-radius-md); background: var(--mc-color-primary); color: var(--mc-color-text-on-primary); font: inherit; font-weight: var(--mc-font-weight-strong); cursor: pointer; }
.tokens button:focus-visible { outline: var(--mc-focus-width) solid var(--mc-color-focus); outline-offset: var(--mc-focus-offset); box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight); }
@media (min-width: 40rem) { .tokens .rows > li { grid-template-columns: 18rem minmax(0, 1fr); } }
`);
