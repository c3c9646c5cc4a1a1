import type { ElementMeta, Story } from '../support/element.ts';
import { search, shows } from '../support/person.ts';

const meta: ElementMeta = {
  title: 'Shell/mc-procedure-search',
  component: 'mc-procedure-search',
  args: {
    inside: `<section>
  <h3>Kết hôn, gia đình</h3>
  <ul><li data-keywords="giấy độc thân"><a href="#1.004873">Cấp Giấy xác nhận tình trạng hôn nhân</a></li></ul>
</section>
<section>
  <h3>Nhà ở, cư trú</h3>
  <ul><li data-keywords="ở trọ, thuê nhà"><a href="#1.004194">Đăng ký tạm trú</a></li></ul>
</section>
<section>
  <h3>Kinh doanh</h3>
  <ul><li data-keywords="mở cửa hàng, buôn bán"><a href="#1.001612">Đăng ký thành lập hộ kinh doanh</a></li></ul>
</section>
<p slot="none">Chưa thấy việc cần làm? Mời hỏi Bộ phận Một cửa nơi cư trú.</p>`,
  },
};
export default meta;

export const Grouped: Story = {};

/** Until it is told how many there are, after a short pause in typing. */
const searchFor = async (canvasElement: Element, words: string): Promise<void> => {
  await search(canvasElement, words);
  await shows(canvasElement, '.count:not(:empty)');
};

export const Found: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => searchFor(canvasElement, 'thue nha'),
};

export const NothingFound: Story = {
  tags: ['!autodocs'],
  play: ({ canvasElement }) => searchFor(canvasElement, 'hộ chiếu'),
};
