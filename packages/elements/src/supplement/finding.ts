import type { Client, Text } from '@motcua/client';
import type { ReactiveControllerHost } from 'lit';
import { HeldPapers } from '../form/held-papers.ts';

/** Which wording of the consent the person sees: another number whenever what is said beside the button is changed. */
export const FINDING_VERSION = '1';

/** Papers that an agency asks for, looked for where the person lets it look. */
export class Finding {
  asking = false;
  /** Somebody answered, if only that there is nothing. */
  done = false;
  /** Why looking came to nothing. */
  failure: unknown;
  /** Who could not be asked. */
  unreachable: readonly Text[] = [];
  held: HeldPapers;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.held = this.#nothing();
  }

  #nothing(): HeldPapers {
    return new HeldPapers(() => this.#host.requestUpdate());
  }

  /** Something else is asked for. */
  reset(): void {
    this.asking = false;
    this.done = false;
    this.failure = undefined;
    this.unreachable = [];
    this.held = this.#nothing();
  }

  /** The person lets it look. */
  async find(client: Client, code: string): Promise<void> {
    const { held } = this;
    this.asking = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    const found = await client.dossiers.findPapers(code, { consent: { purpose: 'supplement', version: FINDING_VERSION } }).catch((failure: unknown) => {
      if (held === this.held) this.failure = failure;
      return undefined;
    });
    // Meanwhile something else was asked for.
    if (held !== this.held) return;
    this.asking = false;
    this.done = found !== undefined;
    if (found) {
      held.offer(found.documents);
      this.unreachable = found.unreachable?.map(({ name }) => name) ?? [];
    }
    this.#host.requestUpdate();
  }
}
