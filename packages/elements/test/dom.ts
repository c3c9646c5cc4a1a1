import 'axe-core';
import type axe from 'axe-core';
import { expect } from '@open-wc/testing';

export { expect } from '@open-wc/testing';
export * from './find.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Fails with axe's own words when it finds something against WCAG 2.2 AA. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const { violations } = await window.axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  const relevant = violations.filter(({ id }) => !['region', 'landmark-one-main', 'page-has-heading-one'].includes(id));
  expect(relevant.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).to.deep.equal([]);
};
