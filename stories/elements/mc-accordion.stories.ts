import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

const items = (open = ''): string => `<mc-accordion-item ${open}><h2 slot="heading">Ai đăng ký khai sinh được?</h2><p>Cha, mẹ, ông, bà hoặc người thân thích khác đang nuôi dưỡng trẻ.</p></mc-accordion-item>
<mc-accordion-item id="thoi-han"><h2 slot="heading">Phải đăng ký trong bao lâu?</h2><p>Trong 60 ngày kể từ ngày sinh con.</p></mc-accordion-item>
<mc-accordion-item><h2 slot="heading">Không có giấy chứng sinh thì nộp giấy gì, và ai xác nhận thay?</h2><p>Văn bản của người làm chứng xác nhận về việc sinh; nếu không có người làm chứng thì giấy cam đoan về việc sinh.</p></mc-accordion-item>`;

const meta: ElementMeta = {
  title: 'Content/mc-accordion',
  component: 'mc-accordion',
  args: { inside: items() },
};
export default meta;

export const Closed: Story = {};
export const OneOpen: Story = { args: { inside: items('open') } };
export const AllOpened: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=all]');
    await shows(canvasElement, 'mc-accordion-item[open] ~ mc-accordion-item[open] ~ mc-accordion-item[open]');
  },
};
