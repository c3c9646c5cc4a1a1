import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Whether a box has more in it than it shows. Such a box takes the focus, or nobody could scroll it by keyboard; one that shows all of it
 * is no stop on the way.
 */
export class Overflow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #box: Element | undefined;
  #watched: readonly Element[] = [];
  #overflows = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get overflows(): boolean {
    return this.#overflows;
  }

  /** @param content what grows and shrinks in the box */
  watch(box: Element | null, content: readonly Element[]): void {
    if (!box || (box === this.#box && content.length === this.#watched.length && content.every((one, index) => one === this.#watched[index]))) return;
    this.#observer.disconnect();
    this.#box = box;
    this.#watched = content;
    for (const one of [box, ...content]) this.#observer.observe(one);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = undefined;
  }

  #measure(): void {
    const box = this.#box;
    // A part of a pixel is no more than rounding.
    const overflows = box !== undefined && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    if (overflows === this.#overflows) return;
    this.#overflows = overflows;
    // With the next frame: what changes sizes while sizes are told of is an error of the page's.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
