import type { ReactiveController, ReactiveControllerHost } from 'lit';

let sheet: CSSStyleSheet | undefined;
/** Elements on the page that are paper. */
let holders = 0;

/** A page's size can't be set from a shadow root: a constructed sheet of the document needs no inline style. */
const pageSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A wide left margin: papers of a dossier are bound there.
    sheet.replaceSync('@page { size: A4; margin: 20mm 15mm 20mm 30mm; }');
  }
  return sheet;
};

/** Gives the document the paper of official declarations, A4 with its margins, while the host is in it. */
export class PageSetup implements ReactiveController {
  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    holders += 1;
    const page = pageSheet();
    if (!document.adoptedStyleSheets.includes(page)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  }

  hostDisconnected(): void {
    holders -= 1;
    if (holders === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
