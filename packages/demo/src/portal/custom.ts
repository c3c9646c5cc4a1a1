/** An element of the SDK with its properties. */
export const custom = <Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] =>
  Object.assign(document.createElement(name), properties);
