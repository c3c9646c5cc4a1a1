import type { DraftSummary } from '@motcua/client';
import type { ElementMeta, Story } from '../support/element.ts';
import { detail, plan } from '../support/gateway.ts';

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

export const WithAnAgency: Story = {};
export const WithRepositories: Story = {
  args: {
    fills: [
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
      { name: { vi: 'Kho dữ liệu điện tử của tôi', en: 'My own repository' }, groups: [], own: true, papers: [{ vi: 'Trích lục ly hôn', en: 'Divorce extract' }] },
    ],
  },
};
export const WithoutAnAgency: Story = { args: { agency: undefined } };
export const NoPapers: Story = { args: { info: { ...info, components: [] } } };
const savedOn = (id: string, savedAt: string): DraftSummary => ({ id, procedure: info.code, version: info.version, procedureName: detail.name, savedAt, expiresAt: '2026-12-01T02:00:00Z' });
export const UnfinishedDrafts: Story = { args: { drafts: [savedOn('d2', '2026-09-02T07:15:00Z'), savedOn('d1', '2026-09-01T02:00:00Z')] } };
export const Busy: Story = { args: { busy: true } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
