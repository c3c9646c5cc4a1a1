import type { ReactiveControllerHost } from 'lit';

/**
 * Calls when an element comes into the page, and whenever what the page has put inside it changes after that.
 * @param then gets what changed; nothing when the element came
 */
export const followLightDom = (host: Element & ReactiveControllerHost, what: MutationObserverInit, then: (changes: readonly MutationRecord[]) => void): void => {
  const observer = new MutationObserver(then);
  host.addController({
    hostConnected: () => {
      observer.observe(host, what);
      then([]);
    },
    hostDisconnected: () => observer.disconnect(),
  });
};
