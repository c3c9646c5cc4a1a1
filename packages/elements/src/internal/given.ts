import { nothing } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

type Given = Readonly<Record<string, unknown>>;

class GivenDirective extends Directive {
  #last: Given = {};

  override render(properties: Given): unknown {
    this.#last = properties;
    return nothing;
  }

  override update({ element }: ElementPart, [properties]: [Given]): unknown {
    for (const [name, value] of Object.entries(properties)) if (this.#last[name] !== value) Reflect.set(element, name, value);
    return this.render(properties);
  }
}

/** Sets several properties of an element, each when it is another than the last time: `<mc-text-field ${given(view)}>`. */
export const given = directive(GivenDirective);
