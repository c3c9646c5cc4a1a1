import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

/** Fails when something is wider than a screen of 320 px at twice the size of text. */
export const fits = async (element: HTMLElement | Element): Promise<void> => {
  const { documentElement: page } = document;
  await setViewport({ width: 320, height: 640 });
  page.style.setProperty('font-size', '200%');
  const { scrollWidth } = page;
  const { right } = element.getBoundingClientRect();
  page.style.removeProperty('font-size');
  await setViewport({ width: 800, height: 600 });
  expect(scrollWidth, 'no scrolling sideways').to.be.at.most(320);
  expect(right).to.be.at.most(320);
};
