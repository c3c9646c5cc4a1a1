import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Form/mc-source-note',
  component: 'mc-source-note',
  args: { authority: 'Cơ sở dữ liệu quốc gia về dân cư', 'retrieved-at': '2026-09-01T02:00:00Z' },
};
export default meta;

export const Plain: Story = {};
export const Verified: Story = { args: { verified: true } };
export const VerifiedAndLocked: Story = { args: { verified: true, locked: true } };
export const Doubtful: Story = { args: { doubtful: true } };
export const Changed: Story = { args: { original: 'Nguyễn Thị Hoa' } };
export const Brief: Story = { args: { brief: true, verified: true } };
export const FiledBefore: Story = { args: { authority: 'Kho dữ liệu điện tử của tôi', record: 'H99.001-260301-0007', 'filed-at': '2026-03-01T02:00:00Z', doubtful: true } };
export const ReadFromACard: Story = { args: { authority: '', card: true } };
