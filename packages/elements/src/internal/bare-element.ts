import { adoptStyles, nothing, render, type CSSResultOrNative, type ReactiveController, type ReactiveControllerHost, type RootPart } from 'lit';
import { hideLanguage, showLanguage } from './language-change.ts';

/** Properties that were set before the element was defined go through its accessors after all. */
export const takeGiven = (element: HTMLElement, names: readonly string[]): void => {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
};

/**
 * What a Lit element is to its controllers, for an element of which a page has a thousand: no properties are watched, nothing
 * waits for its first turn, and a template is made only where there is something to write.
 */
export abstract class BareElement extends HTMLElement implements ReactiveControllerHost {
  /** Sheets of the element itself. */
  static readonly styles: CSSResultOrNative[] = [];

  protected readonly root = this.attachShadow({ mode: 'open' });
  #controllers: Set<ReactiveController> | undefined;
  #part: RootPart | undefined;
  #pending: Promise<void> | undefined;
  #updating = false;

  constructor() {
    super();
    adoptStyles(this.root, new.target.styles);
  }

  /** Resolves when what is shown is as it ought to be. */
  get updateComplete(): Promise<boolean> {
    return this.complete();
  }

  addController(controller: ReactiveController): void {
    (this.#controllers ??= new Set()).add(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers?.delete(controller);
  }

  requestUpdate(): void {
    if (this.#updating || !this.isConnected) return;
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = undefined;
      if (this.isConnected) this.#update();
    });
  }

  connectedCallback(): void {
    showLanguage(this);
    this.#part?.setConnected(true);
    if (this.#controllers) for (const controller of this.#controllers) controller.hostConnected?.();
    this.#update();
  }

  disconnectedCallback(): void {
    hideLanguage(this);
    this.#part?.setConnected(false);
    if (this.#controllers) for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** Brings what is shown up to date. */
  protected abstract update(): void;

  /** Writes a template behind what else is in the root. */
  protected write(what: unknown): void {
    if (what === nothing && !this.#part) return;
    if (!this.#part) adoptStyles(this.root, this.templateStyles);
    this.#part = render(what, this.root, { host: this });
  }

  /** All sheets, once a template is written: what shows none has nothing that they apply to. */
  protected abstract get templateStyles(): CSSResultOrNative[];

  protected async complete(): Promise<boolean> {
    while (this.#pending) await this.#pending;
    return true;
  }

  #update(): void {
    this.#updating = true;
    try {
      this.update();
    } finally {
      this.#updating = false;
    }
  }
}
