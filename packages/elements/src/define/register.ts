import { adoptTokens } from '@motcua/tokens';

/** Registers elements and gives the document the tokens. The first definition of a tag on a page wins. */
export const register = (tags: Readonly<Record<string, CustomElementConstructor>>): void => {
  for (const [tag, element] of Object.entries(tags)) if (!customElements.get(tag)) customElements.define(tag, element);
  adoptTokens();
};
