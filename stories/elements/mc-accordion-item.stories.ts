import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-accordion-item',
  component: 'mc-accordion-item',
  args: { inside: '<h2 slot="heading">Phải đăng ký trong bao lâu?</h2><p>Trong 60 ngày kể từ ngày sinh con.</p>' },
};
export default meta;

export const Closed: Story = {};
export const Open: Story = { args: { open: true } };
