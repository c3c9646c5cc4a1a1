import { element, type ElementMeta, type Given, type Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-card',
  component: 'mc-card',
  args: { inside: '<a slot="heading" href="#khai-sinh">Đăng ký khai sinh</a>Cho trẻ mới sinh; làm được cả khi trẻ sinh ở nơi khác.' },
};
export default meta;

const dossier: Given = {
  inside:
    '<a slot="heading" href="#ho-so">1.004873-260901-0012</a>Cấp Giấy xác nhận tình trạng hôn nhân<mc-badge slot="footer" kind="warning">Cần bổ sung giấy tờ</mc-badge><span slot="footer">Hẹn trả 10/09/2026</span>',
};

export const WholeCardIsALink: Story = {};
export const WithFooter: Story = { args: dossier };
export const WithoutLink: Story = { args: { inside: '<span slot="heading">Giờ làm việc</span>Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00.' } };
export const TextOnly: Story = { args: { inside: 'Bộ phận Một cửa ở tầng trệt, quầy số 3.' } };
export const List: Story = {
  render: () => {
    const list = document.createElement('div');
    list.style.setProperty('display', 'grid');
    list.style.setProperty('gap', 'var(--mc-space-4)');
    list.append(element('mc-card', meta.args), element('mc-card', dossier));
    return list;
  },
};
