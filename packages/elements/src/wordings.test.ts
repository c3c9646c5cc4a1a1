/** docs/consents.md has the words that a person agrees to under each number: whoever changes them gives them another number, and writes them there. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Language } from '@motcua/procedure';
import './define.ts';
import './define/repository.ts';
import { fakeClient } from '../test/client.ts';
import { all, visibleText } from '../test/dom.ts';
import { keepable } from '../test/held-papers.ts';
import { McCheckbox } from './checkbox/checkbox.ts';
import { KEEPING_VERSION } from './keep/keep.ts';
import { setLanguage } from './localization.ts';
import { CONSENT_VERSION, consentView } from './start/consent-view.ts';
import type { Fill } from './start/fills.ts';
import { WORDING } from './supplement/finding.ts';
import { findingView, type FindingView } from './supplement/finding-view.ts';

const named = (text: string): { vi: string; en: string } => ({ vi: `‹${text}›`, en: `‹${text}›` });
const groups = [{ questions: [named('câu hỏi')] }];
const fill = { name: named('nơi giữ dữ liệu'), groups, instead: groups, inSilence: groups, own: true, papers: [named('giấy tờ')] } satisfies Partial<Fill>;
const noop = (): void => undefined;

const prefill = (): Promise<Element> =>
  fixture(consentView({ headingLevel: 2, agency: { code: 'H99.001', name: named('cơ quan') }, fills: [fill, { ...fill, instead: 'all' }], agreed: false, agree: noop }));

const supplement = (noted: boolean): Promise<Element> => {
  const finding = { stage: 'offered', asking: false, failure: undefined, gone: undefined, foundAt: '', held: { papers: [] }, unreachable: [], retry: noop } satisfies FindingView['finding'];
  return fixture(html`${findingView({ headingLevel: 3, repositories: [{ id: 'store', name: named('nơi giữ giấy tờ') }], noted, finding, find: noop })}`);
};

const keep = async (): Promise<Element> => {
  const client = fakeClient({ dossiers: { keepable: async () => ({ ...keepable, kept: [], papers: [{ name: named('giấy tờ'), files: ['‹tệp›'] }], answers: [named('câu trả lời')] }) } });
  const element = await fixture(html`<mc-keep code="H99.001-260901-0001" .client=${client}></mc-keep>`);
  await waitUntil(() => element.shadowRoot?.querySelectorAll('mc-checkbox').length === 2);
  return element;
};

const shown: Readonly<Record<string, () => Promise<Element>>> = {
  [`prefill ${CONSENT_VERSION}`]: prefill,
  [`supplement ${WORDING.named}`]: () => supplement(false),
  [`supplement ${WORDING.noted}`]: () => supplement(true),
  [`keep-papers, keep-answers ${KEEPING_VERSION}`]: keep,
};

const said = async (show: () => Promise<Element>, language: Language): Promise<string> => {
  await setLanguage(language);
  const element = await show();
  const ticked = all(element, 'mc-checkbox').flatMap((box) => (box instanceof McCheckbox ? [`☐ ${box.label}`] : []));
  return `- ${language}: ${[visibleText(element), ...ticked].join(' ').replaceAll(/\s+/g, ' ').trim()}`;
};

const documented = await (await fetch('/docs/consents.md')).text();

describe('the words of a consent', () => {
  afterEach(() => setLanguage('vi'));

  for (const [name, show] of Object.entries(shown)) {
    it(`${name} are those that docs/consents.md has under this number`, async () => {
      const [, block = ''] = documented.split(`### ${name}\n`);
      expect(block.split(/^#/m)[0]?.trim()).to.equal([await said(show, 'vi'), await said(show, 'en')].join('\n'));
    });
  }
});
