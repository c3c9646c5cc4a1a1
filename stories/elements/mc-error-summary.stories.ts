import { html, render } from 'lit';
import { element, type ElementMeta, type Story } from '../support/element.ts';

const entries = [
  { target: 'ho-ten', text: 'Nhập họ, chữ đệm, tên' },
  { target: 'ngay-sinh', text: 'Ghi ngày sinh với năm đủ 4 chữ số, ví dụ 1950' },
];

const meta: ElementMeta = {
  title: 'Form/mc-error-summary',
  component: 'mc-error-summary',
  args: { entries },
  parameters: {
    script: `const summary = document.querySelector('mc-error-summary');
summary.entries = ${JSON.stringify(entries, null, 2)};
await summary.updateComplete;
summary.focus();`,
  },
};
export default meta;

export const TwoThingsToMend: Story = {};
export const OneThingToMend: Story = { args: { entries: entries.slice(0, 1) } };
export const AboveItsControls: Story = {
  render: (given) => {
    const page = document.createElement('div');
    page.style.setProperty('display', 'grid');
    page.style.setProperty('gap', 'var(--mc-space-6)');
    render(
      html`${element('mc-error-summary', given)}
        <mc-text-field id="ho-ten" name="ho-ten" label="Họ, chữ đệm, tên" required error="Nhập họ, chữ đệm, tên"></mc-text-field>
        <mc-date-field id="ngay-sinh" name="ngay-sinh" label="Ngày sinh" required error="Ghi ngày sinh với năm đủ 4 chữ số, ví dụ 1950"></mc-date-field>`,
      page,
    );
    return page;
  },
};
