import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-tab-panel',
  component: 'mc-tab-panel',
  args: { name: 'le-phi', inside: '<h2 slot="label">Lệ phí</h2><p>Miễn lệ phí khi đăng ký đúng hạn.</p>' },
};
export default meta;

export const Panel: Story = {};
