/**
 * Lit's `property` and `state`, with first values that stand on the prototype: nothing is set, compared and noted in each of a
 * thousand controls, whose fields are at their first values nearly all. The field itself is only declared:
 * `@property({ initial: '' }) declare label: string;`
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Element = ReactiveElement & Record<symbol, unknown>;

interface Initial {
  readonly initial?: unknown;
}

const define = (prototype: ReactiveElement, name: string, initial: unknown, options: PropertyDeclaration): void => {
  const kept = Symbol(name);
  Object.defineProperty(prototype, kept, { value: initial, writable: true });
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Element): unknown {
      return this[kept];
    },
    set(this: Element, value: unknown) {
      const before = this[kept];
      // An attribute that is taken away gives the first value back.
      this[kept] = value ?? initial;
      this.requestUpdate(name, before, options);
    },
  });
};

/** One that the page sets, by an attribute too. */
export const property = ({ initial, ...options }: PropertyDeclaration & Initial = {}) => (prototype: ReactiveElement, name: string): void => {
  const { constructor } = prototype;
  if (!isReactive(constructor)) throw new TypeError(`${name} is a property of no element`);
  constructor.createProperty(name, { ...options, noAccessor: true });
  define(prototype, name, initial, options);
};

/** One of the element's own. */
export const state = ({ initial }: Initial = {}) => (prototype: ReactiveElement, name: string): void => define(prototype, name, initial, { attribute: false });

const isReactive = (constructor: object): constructor is typeof ReactiveElement => 'createProperty' in constructor;
