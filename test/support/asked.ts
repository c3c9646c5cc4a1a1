/** Pointers of the fields that a page asks, groups left out. Runs in the page, so it stands alone. */
export const askedPointers = (): readonly string[] => {
  const found: string[] = [];
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('[hidden]')) continue;
      const pointer: unknown = element.localName === 'mc-field' ? Reflect.get(element, 'pointer') : undefined;
      if (typeof pointer === 'string' && !element.shadowRoot?.querySelector('mc-field')) found.push(pointer);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return found;
};
