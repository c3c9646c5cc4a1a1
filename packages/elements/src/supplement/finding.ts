import type { Client, FoundPapers, PaperSearch, Text } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import type { ReactiveControllerHost } from 'lit';
import { FILE } from '../attachments/held.ts';
import { problemOf } from '../failures.ts';
import { HeldPapers } from '../form/held-papers.ts';
import { language } from '../localization.ts';

/** Which wording of the consent the person sees, where papers are asked for by name and where by a note alone: another number whenever what is said beside the box is changed, in schemas/consents.json too: a gateway refuses others. */
export const WORDING = { named: '3', noted: '4' } as const;

/** The agency asks by its note alone: any of the papers may be the one. */
export const isNoted = (components: readonly DossierComponent[]): boolean => components.every(({ required }) => !required);

/** In a supplement what isn't asked for by name is handed in only where the person chose it. */
const untilChosen = (components: readonly DossierComponent[]): Record<string, string> =>
  Object.fromEntries(components.filter(({ required }) => !required).map(({ code }) => [code, FILE]));

/** Papers that an agency asks for, looked for where the person lets it look; what was found before is there again, on any device. */
export class Finding {
  /** `unknown`: whether something was found before; `found`: somebody answered, if only that there is nothing; `never`: there is nothing that could be found. */
  stage: 'unknown' | 'offered' | 'found' | 'never' = 'unknown';
  /** The person has ticked the box; never ticked for them. */
  agreed = false;
  /** They wanted it to look without having ticked the box. */
  unagreed = false;
  asking = false;
  /** Why looking, or asking what was found before, came to nothing. */
  failure: unknown;
  /** What was found before is gone: why, and when it was looked for. */
  gone: Pick<PaperSearch, 'outcome' | 'at'> | undefined;
  /** When the repositories were asked. */
  foundAt = '';
  /** Who could not be asked. */
  unreachable: readonly Text[] = [];
  held: HeldPapers;

  readonly #host: ReactiveControllerHost;
  #resumedFrom: Client | undefined;
  /** Choices are kept one after another, so that the last one stays. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.held = this.#nothing();
  }

  #nothing(): HeldPapers {
    return new HeldPapers(() => this.#host.requestUpdate());
  }

  /** Something else is asked for. */
  reset(): void {
    this.stage = 'unknown';
    this.agreed = this.unagreed = this.asking = false;
    this.failure = this.gone = this.#resumedFrom = undefined;
    this.unreachable = [];
    this.held = this.#nothing();
  }

  /** Asks what was found before, once; no repository hears of it. */
  async resume(client: Client, code: string, components: readonly DossierComponent[]): Promise<void> {
    if (this.#resumedFrom === client) return;
    this.#resumedFrom = client;
    const { held } = this;
    this.failure = undefined;
    try {
      const { outcome, at, papers } = await client.dossiers.foundPapers(code);
      if (held !== this.held) return;
      this.stage = 'offered';
      if (papers) this.#found(papers, components);
      else if (outcome !== 'none') this.gone = { outcome, ...(at === undefined ? {} : { at }) };
    } catch (failure) {
      if (held !== this.held) return;
      if (problemOf(failure)?.code === 'notSupplementable') this.stage = 'never';
      else this.failure = failure;
    }
    this.#host.requestUpdate();
  }

  /** Asks once more what was found before. */
  retry(): void {
    this.#resumedFrom = undefined;
    this.#host.requestUpdate();
  }

  agree(agreed: boolean): void {
    this.agreed = agreed;
    this.unagreed = false;
    this.#host.requestUpdate();
  }

  /** Looks, where the person lets it. */
  async find(client: Client, code: string, components: readonly DossierComponent[]): Promise<void> {
    this.unagreed = !this.agreed;
    if (this.unagreed) {
      this.#host.requestUpdate();
      return;
    }
    const { held } = this;
    this.asking = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    await this.#keeping;
    const version = isNoted(components) ? WORDING.noted : WORDING.named;
    const found = await client.dossiers.findPapers(code, { consent: { purpose: 'supplement', version, language: language() } }).catch((failure: unknown) => {
      if (held === this.held) this.failure = failure;
      return undefined;
    });
    // Meanwhile something else was asked for.
    if (held !== this.held) return;
    this.asking = false;
    if (found) this.#found(found, components);
    this.#host.requestUpdate();
  }

  /** The person's choice is kept beside what was found. Where that fails it counts on this page all the same. */
  choose(client: Client | undefined, code: string, component: string, choice: string): void {
    this.held.choose(component, choice);
    const { choices } = this.held;
    this.#keeping = this.#keeping.then(() => client?.dossiers.choosePapers(code, choices)).catch(() => undefined);
  }

  #found({ documents, foundAt, unreachable, choices }: FoundPapers, components: readonly DossierComponent[]): void {
    this.stage = 'found';
    this.gone = undefined;
    this.foundAt = foundAt;
    this.unreachable = unreachable?.map(({ name }) => name) ?? [];
    this.held.offer(documents);
    this.held.resume({ papers: { ...untilChosen(components), ...choices, ...this.held.choices } });
  }
}
