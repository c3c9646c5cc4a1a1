/** What a person may choose, as attributes of `<html>`: style sheets and elements read them there, whoever has set them. */

/** By name without `data-mc-`: the values that an attribute may have. Without the attribute the page is as its host made it. */
export const choices = {
  'text-size': ['125', '150', '200'],
  'contrast': ['more', 'normal'],
  'language': ['simple'],
} as const;

type Choices = typeof choices;

/** `text-size` in per cent; `contrast`: `more`, or `normal` where the system asks for more; `language`: `simple`. */
export type ComfortSettings = { readonly [Name in keyof Choices]?: Choices[Name][number] };

/** Key in `localStorage`; the value is the settings as JSON, nothing else. */
export const COMFORT_KEY = 'mc-comfort';

const attribute = (name: string): string => `data-mc-${name}`;

const pick = (read: (name: string) => unknown): ComfortSettings =>
  Object.fromEntries(Object.entries(choices).flatMap(([name, allowed]) => allowed.filter((value) => value === read(name)).map((value) => [name, value])));

/** The settings of the page now. */
export const settingsOf = (root: Element = document.documentElement): ComfortSettings => pick((name) => root.getAttribute(attribute(name)));

/** One choice made, or taken back. */
export const withChoice = <Name extends keyof Choices>(settings: ComfortSettings, name: Name, value: Choices[Name][number] | undefined): ComfortSettings => {
  const others = Object.entries(settings).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
};

export const applySettings = (settings: ComfortSettings, root: Element = document.documentElement): void => {
  for (const name of Object.keys(choices)) root.removeAttribute(attribute(name));
  for (const [name, value] of Object.entries(settings)) root.setAttribute(attribute(name), value);
};

/** What was chosen on an earlier page; nothing where the browser keeps nothing, or keeps what isn't ours. */
export const keptSettings = (): ComfortSettings | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(COMFORT_KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? pick((name) => Object.entries(kept).find(([key]) => key === name)?.[1]) : undefined;
  } catch {
    return undefined;
  }
};

/** No settings leave no trace. */
export const keepSettings = (settings: ComfortSettings): void => {
  try {
    if (Object.keys(settings).length > 0) localStorage.setItem(COMFORT_KEY, JSON.stringify(settings));
    else localStorage.removeItem(COMFORT_KEY);
  } catch {
    // The choice holds for this page only.
  }
};
