import type { Client, Dossier, RepositoryInfo } from '@motcua/client';
import { isPlan, type DossierComponent } from '@motcua/procedure';
import type { ReactiveControllerHost } from 'lit';

/**
 * The papers that an agency asks for, with their names. The procedure's plan, which knows them, is loaded only when a
 * dossier waits for papers.
 */
export class RequestedPapers {
  /** `undefined` until they are known. */
  components: readonly DossierComponent[] | undefined;
  failure: unknown;
  /** Whom the agency may ask whether they hold them; none where nobody here hands anything in, or it couldn't be learned. */
  repositories: readonly RepositoryInfo[] = [];

  readonly #host: ReactiveControllerHost;
  #of: Dossier | undefined;
  #all: readonly DossierComponent[] = [];
  #codes = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says what is asked for now; the same again changes nothing. */
  ask(client: Client | undefined, dossier: Dossier | undefined, codes: readonly string[], handsIn: boolean): void {
    if (!client || !dossier) return;
    if (this.#of?.procedure !== dossier.procedure || this.#of.version !== dossier.version) void this.load(client, dossier, handsIn);
    if (this.#codes === codes.join()) return;
    this.#codes = codes.join();
    this.#choose();
  }

  /** Loads the names, or tries again. */
  async load(client: Client, dossier: Dossier, handsIn: boolean): Promise<void> {
    this.#of = dossier;
    this.failure = undefined;
    try {
      const plan: unknown = await client.procedures.plan(dossier.procedure, dossier.version);
      // Without it the papers are uploaded: nothing is lost.
      const repositories = handsIn ? await client.procedures.get(dossier.procedure).then(({ agency }) => agency.repositories, () => undefined) : undefined;
      if (this.#of !== dossier) return;
      this.repositories = repositories ?? [];
      this.#all = isPlan(plan) ? plan.procedure.components : [];
      this.components = [];
      this.#choose();
    } catch (failure) {
      if (this.#of === dossier) this.failure = failure;
    }
    this.#host.requestUpdate();
  }

  /** Each paper that is asked for must be there. An agency that names none asks by its note: any paper may be the one. */
  #choose(): void {
    if (!this.components) return;
    const codes = this.#codes.split(',').filter(Boolean);
    const named = codes.map((code) => this.#all.find((component) => component.code === code) ?? { code, name: { vi: code } });
    this.components = codes.length > 0 ? named.map((component) => ({ ...component, required: true })) : this.#all.map((component) => ({ ...component, required: false }));
  }
}
