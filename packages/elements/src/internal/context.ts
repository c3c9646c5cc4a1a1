/**
 * What stands around an element lends it something: the gateway's client, code lists, messages. By the context protocol of the
 * community (an event `context-request` that bubbles through shadow roots): a host may lend with any library that speaks it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Names what is lent, and says of what type it is, in the way of `@lit/context`. */
export class Context<Value> {
  declare readonly __context__: Value;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Element = ReactiveControllerHost & HTMLElement;

/** Takes the value, and how to be told of no further one. */
type Take<Value> = (value: Value, stop?: () => void) => void;

class ContextRequest<Value> extends Event {
  readonly context: Context<Value>;
  readonly contextTarget: HTMLElement;
  readonly callback: Take<Value>;
  readonly subscribe = true;

  constructor(context: Context<Value>, contextTarget: HTMLElement, callback: Take<Value>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** What anybody's request has. */
interface Request extends Event {
  readonly context: unknown;
  readonly contextTarget?: EventTarget;
  readonly callback: Take<unknown>;
  readonly subscribe?: boolean;
}

const isRequest = (event: Event): event is Request => 'context' in event && 'callback' in event;

/** What is lent to an element, as it is now: the element is drawn again when it is another. */
export class Borrowed<Value> implements ReactiveController {
  value: Value | undefined;
  readonly #host: Element;
  readonly #context: Context<Value>;
  readonly #changed: (() => void) | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Element, context: Context<Value>, changed?: () => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextRequest(this.#context, this.#host, this.#take));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #take: Take<Value> = (value, stop) => {
    if (this.#stop !== stop) this.#stop?.();
    this.#stop = stop;
    this.value = value;
    this.#host.requestUpdate();
    this.#changed?.();
  };
}

/** What an element lends to all that is in it. */
export class Lent<Value> {
  #value: Value | undefined;
  readonly #borrowers = new Map<Take<unknown>, () => void>();

  constructor(host: HTMLElement, context: Context<Value>) {
    host.addEventListener('context-request', (event: Event) => {
      // It may itself borrow what it lends.
      if (!isRequest(event) || event.context !== context || (event.contextTarget ?? event.composedPath()[0]) === host) return;
      event.stopPropagation();
      this.#lend(event);
    });
  }

  set(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const [take, stop] of [...this.#borrowers]) take(value, stop);
  }

  #lend({ callback, subscribe }: Request): void {
    if (!subscribe) {
      callback(this.#value);
      return;
    }
    const stop = this.#borrowers.get(callback) ?? ((): void => void this.#borrowers.delete(callback));
    this.#borrowers.set(callback, stop);
    callback(this.#value, stop);
  }
}
