import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Attributes by their names: `true` is a bare one; `false`, `''` and `undefined` are none. */
export type AttributeValues = Readonly<Record<string, string | boolean | undefined>>;

/** Writes what is another than before. */
export const setAttributes = (element: Element, values: AttributeValues, before: AttributeValues): void => {
  for (const name in values) {
    const value = values[name];
    if (value === before[name]) continue;
    if (value) element.setAttribute(name, value === true ? '' : value);
    else if (before[name]) element.removeAttribute(name);
  }
};

class Attributes extends Directive {
  #set: AttributeValues = {};

  override render(values: AttributeValues): unknown {
    this.#set = values;
    return nothing;
  }

  override update({ element }: ElementPart, [values]: [AttributeValues]): unknown {
    setAttributes(element, values, this.#set);
    return this.render(values);
  }
}

/** Sets an element's attributes from a record, so that a list which several templates share is written once. */
export const attributes = directive(Attributes);
