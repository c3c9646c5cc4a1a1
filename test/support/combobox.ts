/** Options of a list that is searched by typing, as a test names them: by value. */
import type { ElementHandle } from 'playwright-core';

/** The label of an option, once its list has arrived. */
export const optionLabel = async (control: ElementHandle, value: string): Promise<string> => {
  const label = await (await control.ownerFrame())?.waitForFunction(
    ([input, wanted]) => {
      const root = input.getRootNode();
      const choices: unknown = root instanceof ShadowRoot ? Reflect.get(root.host, 'choices') : undefined;
      const found: unknown = Array.isArray(choices) ? choices.find((choice: unknown) => typeof choice === 'object' && choice !== null && Reflect.get(choice, 'value') === wanted) : undefined;
      if (typeof found !== 'object' || found === null) return undefined;
      const text: unknown = Reflect.get(found, 'label');
      const inLanguage: unknown = typeof text === 'object' && text !== null ? (Reflect.get(text, document.documentElement.lang) ?? Reflect.get(text, 'vi')) : text;
      return typeof inLanguage === 'string' ? inLanguage : undefined;
    },
    [control, value] as const,
  );
  return String(await label?.jsonValue());
};

/** The value of the option that is chosen; `''` for none. */
export const chosenValue = (control: ElementHandle): Promise<string> =>
  control.evaluate((input) => {
    const root = input.getRootNode();
    return root instanceof ShadowRoot ? String(Reflect.get(root.host, 'value')) : '';
  });
