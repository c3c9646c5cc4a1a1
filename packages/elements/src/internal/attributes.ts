import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Attributes by their names: `true` is a bare one; `false`, `''` and `undefined` are none. */
export type AttributeValues = Readonly<Record<string, string | boolean | undefined>>;

class Attributes extends Directive {
  #set: AttributeValues = {};

  override render(values: AttributeValues): unknown {
    this.#set = values;
    return nothing;
  }

  override update({ element }: ElementPart, [values]: [AttributeValues]): unknown {
    for (const [name, value] of Object.entries(values)) {
      const before = this.#set[name];
      if (value === before) continue;
      if (value) element.setAttribute(name, value === true ? '' : value);
      else if (before) element.removeAttribute(name);
    }
    return this.render(values);
  }
}

/** Sets an element's attributes from a record, so that a list which several templates share is written once. */
export const attributes = directive(Attributes);
