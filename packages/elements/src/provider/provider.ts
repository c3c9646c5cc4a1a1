import type { Client } from '@motcua/client';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { optionsFromClient, optionsFromFiles, type LoadOptions } from '../code-lists.ts';
import { clientContext, optionsContext, uploadContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import type { UploadFile } from '../file-field/upload.ts';
import { Lent } from '../internal/context.ts';

/**
 * Gives client, code lists and theme to everything under it. Each element also takes them as properties of its own.
 *
 * @tag mc-provider
 * @slot - The page
 * @attr {string} theme - Id of a theme whose style sheet the page has linked; that of the page by default
 * @attr {string} code-lists - Address of a folder with code lists, for pages without a client
 */
export class McProvider extends McElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** The gateway's client. */
  @property({ attribute: false }) client: Client | undefined;
  /** Id of a theme: the rule for it is in the theme's own style sheet. */
  @property({ reflect: true, useDefault: true }) theme = '';
  /** Address of a folder with code lists. Wins over the client's. */
  @property({ attribute: 'code-lists' }) codeLists = '';

  /** Sends the files of file fields, and gives the references that are their answers. */
  @property({ attribute: false }) upload: UploadFile | undefined;

  readonly #client = new Lent(this, clientContext);
  readonly #options = new Lent(this, optionsContext);
  readonly #upload = new Lent(this, uploadContext);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#client.set(this.client);
    if (changed.has('upload')) this.#upload.set(this.upload);
    if (changed.has('client') || changed.has('codeLists')) this.#options.set(this.#loader());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #loader(): LoadOptions | undefined {
    if (this.codeLists) return optionsFromFiles(this.codeLists);
    return this.client && optionsFromClient(this.client);
  }
}
