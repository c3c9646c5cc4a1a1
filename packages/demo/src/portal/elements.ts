/** Registers the elements; their tags and events are known to TypeScript from then on. */
import '@motcua/elements/define';
