import type { Client, DossierContent } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checked } from '../form/checked-plan.ts';
import type * as held from './held-papers.ts';
import { SubmittedAnswers } from './submitted-answers.ts';

/** What is to be shown, as far as the host has it; the rest is asked of the client. */
export interface Wanted {
  readonly client: Client | undefined;
  readonly code: string;
  readonly plan: Plan | undefined;
  readonly content: DossierContent | undefined;
}

export interface Loaded {
  readonly plan: Plan;
  readonly content: DossierContent;
  readonly answers: SubmittedAnswers;
  /** How papers by reference are drawn; there where the dossier has any. */
  readonly held: typeof held | undefined;
}

const find = async ({ client, code, plan, content }: Wanted): Promise<Loaded | undefined> => {
  const found = content ?? (client && code ? await client.dossiers.content(code) : undefined);
  if (!found) return undefined;
  const given = plan ?? (client && (await client.procedures.plan(found.procedure, found.version)));
  if (!given) return undefined;
  const itsPlan = checked(given);
  const [{ interpret }, drawing] = await Promise.all([import('@motcua/procedure/interpret'), found.documents ? import('./held-papers.ts') : undefined]);
  return { plan: itsPlan, content: found, answers: new SubmittedAnswers(itsPlan, found, interpret(itsPlan)), held: drawing };
};

/** Finds content and plan of a dossier; what was found for another dossier is never shown for this one. */
export class ContentLoader implements ReactiveController {
  state: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  loaded: Loaded | undefined;
  failure: unknown;

  readonly #host: ReactiveControllerHost;
  #wanted: Wanted | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A controller must have one of its callbacks; what is loaded stays while the element is away. */
  hostConnected(): void {
    if (this.state === 'failed') this.retry();
  }

  /** Shows something else; the same again changes nothing. */
  want(wanted: Wanted): void {
    const before = this.#wanted;
    if (before && before.client === wanted.client && before.code === wanted.code && before.plan === wanted.plan && before.content === wanted.content) return;
    this.#wanted = wanted;
    this.loaded = undefined;
    void this.#load(wanted);
  }

  readonly retry = (): void => {
    if (this.#wanted) void this.#load(this.#wanted);
  };

  async #load(wanted: Wanted): Promise<void> {
    this.failure = undefined;
    this.state = wanted.content !== undefined || (wanted.client && wanted.code) ? 'loading' : 'idle';
    this.#host.requestUpdate();
    try {
      const loaded = await find(wanted);
      if (wanted !== this.#wanted) return;
      this.loaded = loaded;
      this.state = loaded ? 'loaded' : 'idle';
    } catch (error) {
      if (wanted !== this.#wanted) return;
      this.failure = error;
      this.state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
