import type { ReactiveController, ReactiveElement } from 'lit';

/** Follows something outside of an element while the element is on the page: again when it comes back to it. */
export class Following implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #subscribe: () => (() => void) | undefined;
  #stop: (() => void) | undefined;

  /** @param subscribe begins to follow what the element now has; returns how to stop */
  constructor(host: ReactiveElement, subscribe: () => (() => void) | undefined) {
    this.#host = host;
    this.#subscribe = subscribe;
    host.addController(this);
  }

  /** The element has something else to follow. */
  renew(): void {
    this.#stop?.();
    this.#stop = this.#subscribe();
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.renew();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
