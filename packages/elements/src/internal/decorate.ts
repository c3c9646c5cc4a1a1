type Decorator = (target: object, name: string, descriptor?: PropertyDescriptor) => PropertyDescriptor | undefined;

/** Calls the decorators of a property. The compiler would write it into each file that has one: `one-decorate` in rollup.config.mjs lets them share it. */
export const decorate = (decorators: readonly Decorator[], target: object, name: string): void => {
  const descriptor = decorators.reduceRight<PropertyDescriptor | undefined>((made, decorator) => decorator(target, name, made) ?? made, undefined);
  if (descriptor) Object.defineProperty(target, name, descriptor);
};
