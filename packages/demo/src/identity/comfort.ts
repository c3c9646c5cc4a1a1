/**
 * What a person chose in the portal to read more easily goes along with the request to sign in or out: this is another origin, which
 * can't see what the portal keeps. It is written into the page, so that it holds before the first paint and no script is needed.
 */
import { html } from '../html.ts';
import type { Markup } from '../html.ts';

/** Parameters of the request; with `data-` before it each is the attribute of `<html>` that the style sheet goes by. */
export const COMFORT_PARAMETERS = ['mc-text-size', 'mc-contrast'] as const;

/** Attributes for `<html>`. Whoever writes something else into an address gets a page as it is for everybody. */
export const comfortIn = (parameters: Readonly<Record<string, unknown>>): Markup =>
  html`${COMFORT_PARAMETERS.map((name) => {
    const value = parameters[name];
    return typeof value === 'string' && /^[a-z0-9]{1,8}$/.test(value) ? html` data-${name}="${value}"` : html``;
  })}`;
