/** Elements that write anew when the page changes its language: told by one listener, for a page may have thousands. */
import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';

const shown = new Set<ReactiveControllerHost>();

const tell = (event: WindowEventMap[typeof LOCALE_STATUS_EVENT]): void => {
  if (event.detail.status === 'ready') for (const host of shown) host.requestUpdate();
};

/** As long as the element is in the page. */
export const followLanguage = (host: ReactiveControllerHost): void => {
  host.addController({
    hostConnected() {
      if (shown.size === 0) addEventListener(LOCALE_STATUS_EVENT, tell);
      shown.add(host);
    },
    hostDisconnected() {
      shown.delete(host);
      if (shown.size === 0) removeEventListener(LOCALE_STATUS_EVENT, tell);
    },
  });
};
