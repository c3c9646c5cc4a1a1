/** An element of the SDK with its properties. */
export const custom = <Properties extends object>(tag: string, properties: Properties): HTMLElement & Properties =>
  Object.assign(document.createElement(tag), properties);
