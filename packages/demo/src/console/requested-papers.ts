import type { DossierComponent } from '@motcua/procedure';
import { desk } from '../texts/console.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';

/** Which papers of the procedure the applicant is asked for. */
export class RequestedPapers {
  readonly element = element('fieldset', { hidden: '' });

  constructor() {
    this.components = [];
  }

  set components(components: readonly DossierComponent[]) {
    this.element.replaceChildren(
      spoken('legend', desk.requested),
      ...(components.length === 0 ? [spoken('p', desk.noComponents, { class: 'muted' })] : components.map(({ code, name }, index) => this.#choice(code, name, `giay-to-${String(index)}`))),
    );
  }

  get chosen(): readonly string[] {
    return [...this.element.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  }

  clear(): void {
    for (const box of this.element.querySelectorAll('input')) box.checked = false;
  }

  #choice(code: string, name: DossierComponent['name'], id: string): HTMLElement {
    return element('div', { class: 'choice' }, element('input', { type: 'checkbox', id, value: code }), spoken('label', name, { for: id }));
  }
}
