import { element, type ElementMeta, type Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Shell/mc-language-switch', component: 'mc-language-switch' };
export default meta;

export const Alone: Story = {};
export const InAHeader: Story = {
  parameters: { layout: 'fullscreen' },
  render: (given) => {
    const header = element('mc-header', { name: 'Cổng dịch vụ công', unit: 'Ủy ban nhân dân xã Thử Nghiệm' });
    const inside = element('mc-language-switch', given);
    inside.slot = 'language';
    header.append(inside);
    return header;
  },
};
