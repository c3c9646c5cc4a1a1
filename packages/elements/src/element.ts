import { LitElement } from 'lit';
import { followLanguage } from './internal/language-change.ts';
import { base } from './styles/base.styles.ts';

type Listener<Element, Of> = (this: Element, event: Of) => unknown;

/** Listening with the exact types of an element's own events; `Events` maps their names to them. */
export interface McElement<Events extends object = object> {
  addEventListener<Type extends keyof Events>(type: Type, listener: Listener<this, Events[Type]>, options?: boolean | AddEventListenerOptions): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: Listener<this, HTMLElementEventMap[Type]>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof Events>(type: Type, listener: Listener<this, Events[Type]>, options?: boolean | EventListenerOptions): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: Listener<this, HTMLElementEventMap[Type]>, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What all elements without a control share: base styles, and new texts when the page changes its language. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars -- only types of methods that every element has
export class McElement<Events extends object = object> extends LitElement {
  static override styles = [base];

  constructor() {
    super();
    followLanguage(this);
  }
}
