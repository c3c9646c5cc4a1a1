import type { Client, Dossier, DossierEvent } from '@motcua/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf } from '../failures.ts';

/** `live`: following; `lost`: trying again; `ended`: nothing more will come; `refused`: the gateway said no. */
export type Connection = 'idle' | 'connecting' | 'live' | 'lost' | 'ended' | 'refused';

/** Milliseconds before the next attempt after a failure. */
const PAUSE = 5000;

/**
 * Follows a dossier's events while its element is in the document. What was shown stays when the connection is lost.
 */
export class DossierFollower implements ReactiveController {
  dossier: Dossier | undefined;
  events: readonly DossierEvent[] = [];
  connection: Connection = 'idle';
  failure: unknown;
  /** Worth announcing: the last event that came while following, or that the connection is back. */
  news: DossierEvent | 'back' | undefined;

  readonly #host: ReactiveControllerHost;
  #subject: { readonly client: Client; readonly code: string } | undefined;
  #running: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
    addEventListener('offline', this.#offline);
    if (this.#subject) this.#start();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
    removeEventListener('offline', this.#offline);
    this.#stop();
  }

  /** Follows another dossier; `undefined` stops. The same one again changes nothing. */
  follow(client: Client | undefined, code: string): void {
    if (this.#subject?.client === client && this.#subject?.code === code) return;
    this.#stop();
    this.dossier = this.news = this.failure = undefined;
    this.events = [];
    this.connection = 'idle';
    this.#subject = client && code ? { client, code } : undefined;
    if (this.#subject) this.#start();
  }

  /** Tries at once instead of waiting. */
  readonly retry = (): void => {
    if (this.#subject && this.connection !== 'ended') this.#start();
  };

  readonly #offline = (): void => {
    if (this.connection === 'live') this.#change('lost');
  };

  #start(): void {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    if (this.connection !== 'lost') this.#change('connecting');
    void this.#run(running.signal, () => running.signal.aborted);
  }

  #stop(): void {
    this.#running?.abort();
    clearTimeout(this.#pause);
  }

  async #run(signal: AbortSignal, over: () => boolean): Promise<void> {
    const subject = this.#subject;
    if (!subject) return;
    const { client, code } = subject;
    try {
      const dossier = await client.dossiers.get(code);
      if (over()) return;
      this.dossier = dossier;
      this.#change('live');
      // The client waits out failures of the network by itself; what a person is told of them comes this way.
      const onConnection = (state: 'live' | 'polling' | 'lost'): void => {
        if (!over()) this.#change(state === 'lost' ? 'lost' : 'live');
      };
      const options = { signal, after: this.events.at(-1)?.seq ?? 0, onConnection };
      for await (const event of client.dossiers.follow(code, options)) {
        if (over()) return;
        await this.#take(client, event, over);
      }
      if (!over()) this.#change('ended');
    } catch (error) {
      if (over()) return;
      this.failure = error;
      if (problemOf(error)) this.#change('refused');
      else {
        this.#change('lost');
        this.#pause = setTimeout(this.retry, PAUSE);
      }
    }
  }

  async #take(client: Client, event: DossierEvent, over: () => boolean): Promise<void> {
    this.events = [...this.events, event];
    // An event is a sign of life; what it says is told after that.
    this.#change('live');
    if (this.dossier && event.seq > this.dossier.lastEvent) {
      this.news = event;
      // The appointment follows from the events and is computed by the gateway.
      const dossier = await client.dossiers.get(this.dossier.code);
      if (over()) return;
      this.dossier = dossier;
      this.#host.requestUpdate();
    }
  }

  #change(connection: Connection): void {
    if (connection === this.connection && connection !== 'live') return;
    if (connection === 'live' && this.connection === 'lost') this.news = 'back';
    this.connection = connection;
    this.#host.requestUpdate();
  }
}
