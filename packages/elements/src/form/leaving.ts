import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Leaving {
  /** Whether words would be lost if the page went away now: the browser asks first. */
  atRisk(): boolean;
  /** The page may be going away: what isn't kept yet is sent. */
  leave(): void;
  /** The network is back. */
  back(): void;
}

/** Watches over the moments at which a page is left, hidden or reconnected, while its element is in the document. */
export class LeavingWatch implements ReactiveController {
  readonly #leaving: Leaving;

  constructor(host: ReactiveControllerHost, leaving: Leaving) {
    this.#leaving = leaving;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#guard);
    addEventListener('pagehide', this.#leave);
    addEventListener('online', this.#back);
    // Phones often end a page that is in the background without telling it.
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#guard);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('online', this.#back);
    document.removeEventListener('visibilitychange', this.#hidden);
    this.#leaving.leave();
  }

  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#leaving.atRisk()) event.preventDefault();
  };
  readonly #leave = (): void => {
    this.#leaving.leave();
  };
  readonly #back = (): void => {
    this.#leaving.back();
  };
  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#leaving.leave();
  };
}
