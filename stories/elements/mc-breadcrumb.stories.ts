import { element, type ElementMeta, type Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-breadcrumb',
  component: 'mc-breadcrumb',
  args: { inside: '<a href="#trang-chu">Trang chủ</a><a href="#ho-tich">Hộ tịch</a><span>Đăng ký khai sinh</span>' },
};
export default meta;

export const Way: Story = {};
export const FirstPageBelow: Story = { args: { inside: '<a href="#trang-chu">Trang chủ</a><span>Tra cứu hồ sơ</span>' } };
export const LongWay: Story = {
  args: {
    inside:
      '<a href="#1">Trang chủ</a><a href="#2">Thủ tục</a><a href="#3">Gia đình</a><a href="#4">Đăng ký khai sinh kết hợp đăng ký thường trú và cấp thẻ bảo hiểm y tế</a><span>Giấy tờ cần chuẩn bị</span>',
  },
};
/** As on a phone, or in a narrow column. */
export const Narrow: Story = {
  render: (given) => {
    const column = document.createElement('div');
    column.style.maxWidth = '20rem';
    column.append(element('mc-breadcrumb', given));
    return column;
  },
};
