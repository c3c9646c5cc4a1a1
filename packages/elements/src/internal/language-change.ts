/** Elements that write anew when the page changes its language: told by one listener, for a page may have thousands. */
import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';

type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

const shown = new Set<Host>();

const tell = (event: WindowEventMap[typeof LOCALE_STATUS_EVENT]): void => {
  if (event.detail.status === 'ready') for (const host of shown) host.requestUpdate();
};

/** The element is in the page … */
export const showLanguage = (host: Host): void => {
  if (shown.size === 0) addEventListener(LOCALE_STATUS_EVENT, tell);
  shown.add(host);
};

/** … and isn't any more. */
export const hideLanguage = (host: Host): void => {
  shown.delete(host);
  if (shown.size === 0) removeEventListener(LOCALE_STATUS_EVENT, tell);
};

/** As long as the element is in the page. */
export const followLanguage = (host: ReactiveControllerHost): void => {
  host.addController({ hostConnected: () => showLanguage(host), hostDisconnected: () => hideLanguage(host) });
};
