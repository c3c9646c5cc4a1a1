import type { DraftSummary } from '@motcua/client';
import type { McStart } from '@motcua/elements';
import { all } from '../../packages/elements/test/find.ts';
import type { ElementMeta, Story } from '../support/element.ts';
import { detail, plan } from '../support/gateway.ts';
import { shows } from '../support/person.ts';

const info = plan.procedure;

const meta: ElementMeta = {
  title: 'Form/mc-start',
  component: 'mc-start',
  args: { info, agency: detail.agency },
  parameters: {
    script: `const { info, agency } = await client.procedures.get('1.004873');
Object.assign(document.querySelector('mc-start'), { info, agency });`,
  },
};
export default meta;

type Offers = McStart['offers'];
const fills: Offers['fills'] = [
  {
    name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
    groups: [
      { title: { vi: 'Người yêu cầu', en: 'Requester' }, questions: [{ vi: 'Họ, chữ đệm, tên', en: 'Full name' }, { vi: 'Ngày sinh', en: 'Date of birth' }] },
      { title: { vi: 'Nơi cư trú', en: 'Residence' }, questions: [{ vi: 'Tỉnh, thành phố', en: 'Province' }, { vi: 'Xã, phường, đặc khu', en: 'Commune' }] },
    ],
  },
  { name: { vi: 'Cơ sở dữ liệu hộ tịch điện tử', en: 'Electronic civil status database' }, groups: [{ title: undefined, questions: [{ vi: 'Tình trạng hôn nhân', en: 'Marital status' }] }] },
  {
    name: { vi: 'Tài khoản đăng nhập', en: 'The account you sign in with' },
    groups: [],
    instead: [{ title: { vi: 'Người yêu cầu', en: 'Requester' }, questions: [{ vi: 'Họ, chữ đệm, tên', en: 'Full name' }, { vi: 'Ngày sinh', en: 'Date of birth' }] }],
  },
];
const papers: Offers['papers'] = {
  stores: [{ vi: 'Kho dữ liệu quốc gia', en: 'National repository' }, { vi: 'Kho dữ liệu điện tử của tôi', en: 'My own repository' }],
  papers: [{ vi: 'Trích lục ghi chú ly hôn', en: 'Extract of the divorce record' }, { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' }],
};
const kept: Offers['kept'] = [{ vi: 'Mục đích sử dụng', en: 'Purpose' }, { vi: 'Số lượng bản', en: 'Number of copies' }];
const offers: Offers = { fills, papers, kept };

export const WithAnAgency: Story = {};
export const WithRepositories: Story = { args: { offers } };
/** Who keeps nothing isn't asked for it, nor for papers where none may be found. */
export const RegistersAlone: Story = { args: { offers: { fills } } };
export const PapersAlone: Story = { args: { offers: { papers } } };
/** What is opened to see who is asked for what. */
export const Opened: Story = {
  args: { offers },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    for (const summary of all(canvasElement, 'summary')) summary.click();
    await shows(canvasElement, 'details[open]');
  },
};
/** The button says what it does by then. */
export const Ticked: Story = {
  args: { offers },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    all(canvasElement, '[type=checkbox]')[1]?.click();
    await shows(canvasElement, '[type=checkbox]:checked');
  },
};
/** Who comes back to the start has agreed already. */
export const AgreedBefore: Story = { args: { offers, agreed: ['prefill'] } };
export const WithoutAnAgency: Story = { args: { agency: undefined, offers } };
export const NoPapers: Story = { args: { info: { ...info, components: [] } } };
const savedOn = (id: string, savedAt: string): DraftSummary => ({ id, procedure: info.code, version: info.version, procedureName: detail.name, savedAt, expiresAt: '2026-12-01T02:00:00Z' });
export const UnfinishedDrafts: Story = { args: { drafts: [savedOn('d2', '2026-09-02T07:15:00Z'), savedOn('d1', '2026-09-01T02:00:00Z')] } };
export const Busy: Story = { args: { busy: true } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
