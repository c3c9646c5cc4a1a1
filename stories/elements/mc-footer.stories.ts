import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Shell/mc-footer', component: 'mc-footer', parameters: { layout: 'fullscreen' } };
export default meta;

export const Responsible: Story = { args: { inside: '<p>Ủy ban nhân dân xã Thử Nghiệm chịu trách nhiệm về trang này.</p>' } };
export const WithLinks: Story = {
  args: {
    inside:
      '<p>Ủy ban nhân dân xã Thử Nghiệm chịu trách nhiệm về trang này.</p><a slot="links" href="#tro-giup">Trợ giúp</a> <a slot="links" href="#rieng-tu">Bảo vệ dữ liệu cá nhân</a> <a slot="links" href="#tiep-can">Khả năng tiếp cận</a>',
  },
};
