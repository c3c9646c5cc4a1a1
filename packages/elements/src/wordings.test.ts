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
import { consentView, START_CONSENTS } from './start/consent-view.ts';
import type { Offers } from './start/offers.ts';
import { WORDING } from './supplement/finding.ts';
import { findingView, type FindingView } from './supplement/finding-view.ts';

const named = (text: string): { vi: string; en: string } => ({ vi: `‹${text}›`, en: `‹${text}›` });
const groups = [{ questions: [named('câu hỏi')], title: undefined }];
const fill = { name: named('nơi giữ dữ liệu'), groups, instead: groups, inSilence: groups };
const noop = (): void => undefined;

const start = (offers: Offers) => (): Promise<Element> =>
  fixture(html`${consentView({ headingLevel: 2, agency: { name: named('cơ quan') }, offers, ticked: new Set(), agreed: [], tick: noop })}`);
const prefill = start({ fills: [fill, { ...fill, instead: 'all' }] });
const heldPapers = start({ papers: { stores: [named('nơi giữ giấy tờ')], papers: [named('giấy tờ')] } });
const earlierAnswers = start({ kept: [named('câu hỏi')] });

const supplement = (noted: boolean): Promise<Element> => {
  const finding = { stage: 'offered', agreed: false, unagreed: false, agree: noop, asking: false, failure: undefined, gone: undefined, foundAt: '', held: { papers: [] }, unreachable: [], retry: noop } satisfies FindingView['finding'];
  return fixture(html`${findingView({ headingLevel: 3, repositories: [{ id: 'store', name: named('nơi giữ giấy tờ') }], noted, finding, find: noop })}`);
};

const keep = async (): Promise<Element> => {
  const client = fakeClient({ dossiers: { keepable: async () => ({ ...keepable, kept: [], papers: [{ name: named('giấy tờ'), files: ['‹tệp›'] }], answers: [named('câu trả lời')] }) } });
  const element = await fixture(html`<mc-keep code="H99.001-260901-0001" .client=${client}></mc-keep>`);
  await waitUntil(() => element.shadowRoot?.querySelectorAll('mc-checkbox').length === 2);
  return element;
};

const shown: Readonly<Record<string, () => Promise<Element>>> = {
  [`prefill ${START_CONSENTS.prefill.version}`]: prefill,
  [`held-papers ${START_CONSENTS['held-papers'].version}`]: heldPapers,
  [`earlier-answers ${START_CONSENTS['earlier-answers'].version}`]: earlierAnswers,
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

/** The sentence beside each box, by purpose and number, as a gateway keeps it. */
interface Wordings {
  readonly purposes: Readonly<Record<string, { readonly accepted: readonly string[]; readonly words: Readonly<Record<string, Readonly<Record<Language, string>>>> }>>;
}
const { purposes }: Wordings = await (await fetch('/schemas/consents.json')).json();

/** Purpose, number, and where its box is shown. */
const boxes: readonly (readonly [string, string, () => Promise<Element>])[] = [
  ...Object.values(START_CONSENTS).map(({ purpose, version }) => [purpose, version, { prefill, 'held-papers': heldPapers, 'earlier-answers': earlierAnswers }[purpose]] as const),
  ['supplement', WORDING.named, () => supplement(false)],
  ['supplement', WORDING.noted, () => supplement(true)],
  ['keep-papers', KEEPING_VERSION, keep],
  ['keep-answers', KEEPING_VERSION, keep],
];

describe('the words of a consent', () => {
  afterEach(() => setLanguage('vi'));

  for (const [name, show] of Object.entries(shown)) {
    it(`${name} are those that docs/consents.md has under this number`, async () => {
      const [, block = ''] = documented.split(`### ${name}\n`);
      expect(block.split(/^#/m)[0]?.trim()).to.equal([await said(show, 'vi'), await said(show, 'en')].join('\n'));
    });
  }

  for (const [purpose, version, show] of boxes) {
    it(`${purpose} ${version}: beside the box stands the sentence that schemas/consents.json has under this number`, async () => {
      for (const language of ['vi', 'en'] as const) {
        await setLanguage(language);
        const shownBoxes = all(await show(), 'mc-checkbox');
        const box = shownBoxes.length === 1 ? shownBoxes[0] : shownBoxes.find(({ dataset }) => dataset['purpose'] === purpose);
        expect(box instanceof McCheckbox && box.label).to.equal(purposes[purpose]?.words[version]?.[language].replace('{agency}', '‹cơ quan›'));
      }
    });
  }

  it('are shown under each number that a gateway takes, and no other', () => {
    const accepted = Object.entries(purposes).flatMap(([purpose, { accepted: versions }]) => versions.map((version) => `${purpose} ${version}`));
    expect(accepted.sort()).to.deep.equal(boxes.map(([purpose, version]) => `${purpose} ${version}`).sort());
  });
});
