import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

const table = (sort = ''): string => `<table>
<caption>Hồ sơ đã nộp</caption>
<thead><tr><th scope="col" ${sort}>Mã hồ sơ</th><th scope="col" ${sort}>Thủ tục</th><th scope="col" ${sort}>Ngày nộp</th><th scope="col">Trạng thái</th></tr></thead>
<tbody>
<tr><th scope="row"><a href="#h1">H99.001-260901-0001</a></th><td>Đăng ký khai sinh</td><td><time datetime="2026-09-01">01/09/2026</time></td><td>Đang xử lý</td></tr>
<tr><th scope="row"><a href="#h2">H99.001-260828-0007</a></th><td>Cấp Giấy xác nhận tình trạng hôn nhân</td><td><time datetime="2026-08-28">28/08/2026</time></td><td>Yêu cầu bổ sung giấy tờ</td></tr>
<tr><th scope="row"><a href="#h3">H99.001-260715-0003</a></th><td>Đăng ký tạm trú</td><td><time datetime="2026-07-15">15/07/2026</time></td><td>Đã trả kết quả</td></tr>
</tbody>
</table>`;

const meta: ElementMeta = { title: 'Content/mc-table', component: 'mc-table', args: { inside: table() } };
export default meta;

export const Table: Story = {};
export const Sortable: Story = { args: { inside: table('data-sort') } };
export const Sorted: Story = {
  args: { inside: table('data-sort') },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'th:nth-child(2) .mc-sort');
    await shows(canvasElement, 'th[aria-sort=ascending]');
  },
};

const narrow = (story: () => unknown): HTMLElement => {
  const place = document.createElement('div');
  place.style.setProperty('max-inline-size', '20rem');
  const inside = story();
  if (inside instanceof Node) place.append(inside);
  return place;
};
export const Cards: Story = { args: { inside: table('data-sort') }, decorators: [narrow] };
export const Wide: Story = {
  args: {
    'keep-columns': true,
    inside: `<table><caption>Số hồ sơ theo tháng</caption>
<thead><tr><th scope="col">Thủ tục</th>${Array.from({ length: 12 }, (_, month) => `<th scope="col">Tháng&nbsp;${month + 1}</th>`).join('')}</tr></thead>
<tbody><tr><th scope="row">Đăng ký khai sinh</th>${Array.from({ length: 12 }, (_, month) => `<td>${120 + 7 * month}</td>`).join('')}</tr></tbody></table>`,
  },
  decorators: [narrow],
};
