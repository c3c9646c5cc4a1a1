import type { Client } from '@motcua/client';
import type { McAttachments } from '@motcua/elements';
import type { DossierComponent } from '@motcua/procedure';
import { desk } from '../texts/console.ts';
import { custom } from '../portal/custom.ts';
import { element } from '../portal/dom.ts';

const result: DossierComponent = { code: 'result', name: desk.result, required: false, help: desk.resultHint, accept: ['pdf'], maxFiles: 5 };

/** The result that is handed out with the last moves. */
export class ResultFiles {
  readonly element = element('div', { hidden: '' });
  readonly #code: string;
  readonly #client: Client;
  #attachments: McAttachments;

  constructor(client: Client, code: string) {
    this.#client = client;
    this.#code = code;
    this.#attachments = this.#fresh();
  }

  /** Nothing is still on its way. */
  get ready(): boolean {
    return this.ids.length === 0 || this.#attachments.ready;
  }

  get ids(): readonly string[] {
    return this.#attachments.files.map(({ id }) => id);
  }

  clear(): void {
    this.#attachments = this.#fresh();
  }

  /** A dossier's own files that no event names yet are shown again: an upload survives a page that is loaded anew. */
  #fresh(): McAttachments {
    const made = custom('mc-attachments', { client: this.#client, target: { dossier: this.#code }, components: [result], headingLevel: 3 });
    this.element.replaceChildren(made);
    return made;
  }
}
