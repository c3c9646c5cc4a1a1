import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Shell/mc-header',
  component: 'mc-header',
  parameters: { layout: 'fullscreen' },
  args: { name: 'Cổng dịch vụ công', unit: 'Ủy ban nhân dân xã Thử Nghiệm' },
};
export default meta;

export const NameAndUnit: Story = {};
export const NameAlone: Story = { args: { unit: undefined } };
export const WithHome: Story = { args: { home: '#trang-chu' } };
export const WithSlots: Story = {
  args: {
    home: '#trang-chu',
    inside: '<span slot="marks" aria-hidden="true">◆</span><a slot="language" href="#en" lang="en">English</a><mc-button slot="account">Đăng nhập</mc-button>',
  },
};
export const WithTools: Story = {
  args: {
    home: '#trang-chu',
    inside:
      '<span slot="marks" aria-hidden="true">◆</span><mc-comfort slot="comfort"></mc-comfort><mc-language-switch slot="language"></mc-language-switch><a slot="account" href="#dang-nhap">Đăng nhập</a>',
  },
};
