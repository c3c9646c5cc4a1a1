import { expect } from '@open-wc/testing';
import { templates } from './generated/locales/en.ts';

const units = async (): Promise<Element[]> => {
  const text = await (await fetch('/packages/elements/xliff/en.xlf')).text();
  return [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('trans-unit')];
};

describe('English', () => {
  it('is there for every unit', async () => {
    const missing = (await units()).filter((unit) => !unit.querySelector('target')?.textContent?.trim());
    expect(missing.map((unit) => unit.querySelector('source')?.textContent)).to.deep.equal([]);
  });

  it('is what the elements show: generated from this very file', async () => {
    const ids = (await units()).map((unit) => unit.id).sort();
    expect(ids.length).to.be.greaterThan(50);
    expect(Object.keys(templates).sort()).to.deep.equal(ids);
  });
});
