import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-link',
  component: 'mc-link',
  args: { inside: '<a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công quốc gia</a>' },
};
export default meta;

export const External: Story = {};
export const InANewTab: Story = { args: { inside: '<a href="https://vneid.gov.vn/" target="_blank">Hướng dẫn cài đặt VNeID</a>' } };
export const Download: Story = { args: { kind: 'download', size: 1_500_000, inside: '<a href="#to-khai.pdf" download="to-khai.pdf">Mẫu tờ khai đăng ký khai sinh</a>' } };
export const DownloadOfAnotherKind: Story = { args: { kind: 'download', type: 'Word', size: 48_000, inside: '<a href="#to-khai" download>Mẫu tờ khai để điền</a>' } };
export const Back: Story = { args: { kind: 'back', inside: '<a href="#ho-so">Quay lại hồ sơ</a>' } };
