import type { ReactiveElement } from 'lit';

/** A fragment that is no text is nobody's. */
const decoded = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

/** What the page's address leads to, told at the beginning, when it changes, and when its link is pressed again. */
export const followTarget = (host: ReactiveElement, goTo: (target: Element) => void): void => {
  const lead = (hash: string): void => {
    const root = host.getRootNode();
    const target = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(decoded(hash)) : null;
    if (target && host.contains(target)) goTo(target);
  };
  const onHashChange = (): void => lead(location.hash);
  // The address stays as it is, and nothing else tells.
  const onClick = ({ defaultPrevented, target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!defaultPrevented && link?.hash && link.href === location.href) lead(link.hash);
  };
  host.addController({
    hostConnected: () => {
      addEventListener('hashchange', onHashChange);
      document.addEventListener('click', onClick);
      void host.updateComplete.then(onHashChange);
    },
    hostDisconnected: () => {
      removeEventListener('hashchange', onHashChange);
      document.removeEventListener('click', onClick);
    },
  });
};
