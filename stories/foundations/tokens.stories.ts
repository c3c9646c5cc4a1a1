import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { breakpoints, textStyles, tokens } from '@motcua/tokens';
import { contrast, edgePairs, edgeRatio, textPairs, textRatio, themes, type Pair, type Theme } from '@motcua/tokens/themes';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { entriesOf, type Entry } from './catalogue.ts';
import { pictures } from './tokens.styles.ts';

if (!document.adoptedStyleSheets.includes(pictures)) document.adoptedStyleSheets.push(pictures);

/** Tokens as pictures, in the theme that the toolbar names. Their sources: packages/tokens/tokens, in the Design Tokens format. */
const meta: Meta = { title: 'Foundations/Tokens', tags: ['!autodocs'], parameters: { controls: { disable: true }, actions: { disable: true } } };
export default meta;

const chosen = (globals: Readonly<Record<string, unknown>>): Theme => {
  const { theme } = globals;
  const found = typeof theme === 'string' ? themes[theme] : undefined;
  if (!found) throw new Error('no such theme');
  return found;
};

const valueOf = (property: string): string => Object.entries(tokens).find(([name]) => name === property)?.[1] ?? '';

/** With the font linked, lines are higher than the token says. */
const computed = (property: string): string => getComputedStyle(document.documentElement).getPropertyValue(property).trim();

const part = (title: string, english: string, inside: TemplateResult): TemplateResult => html`<section><h2>${title} <small lang="en">${english}</small></h2>${inside}</section>`;
const page = (...parts: readonly TemplateResult[]): TemplateResult => html`<div class="tokens" lang="vi">${parts}</div>`;

const about = ({ property, description }: Entry, value: string): TemplateResult => {
  const [vietnamese, english] = description.split(' · ');
  return html`<div class="about">
    <strong><code>${property}</code></strong>
    <span class="value">${value}</span>
    <span>${vietnamese}</span>
    ${english ? html`<span class="en" lang="en">${english}</span>` : ''}
  </div>`;
};

/** A row for each token of a group: what it is, and a picture of it. */
const rows = (entries: readonly Entry[], picture: (property: string) => TemplateResult): TemplateResult =>
  html`<ul class="rows">${entries.map((entry) => html`<li data-token=${entry.property}>${about(entry, valueOf(entry.property))}<div>${picture(entry.property)}</div></li>`)}</ul>`;

/** Each role, with its colour in the chosen theme. */
export const Colours: StoryObj = {
  render: (_, { globals }) => {
    const { colors, name } = chosen(globals);
    const entries = entriesOf('color');
    return page(
      part(
        `Vai trò của màu: ${name.vi}`,
        `Colour roles: ${name.en}`,
        html`<ul class="swatches">
          ${entries.map((entry) => html`<li data-token=${entry.property}><div class="swatch" style=${styleMap({ background: `var(${entry.property})` })}></div>${about(entry, Object.entries(colors).find(([role]) => `--mc-color-${role}` === entry.property)?.[1] ?? '')}</li>`)}
        </ul>`,
      ),
    );
  },
};

const pair = ({ colors }: Theme, [front, behind]: Pair, wanted: number, picture: TemplateResult): TemplateResult => html`<li data-token=${front}>
  <div class="pair" style=${styleMap({ color: `var(--mc-color-${front})`, background: `var(--mc-color-${behind})` })}>${picture}</div>
  <div>
    <div><code>${front}</code> / <code>${behind}</code></div>
    <div><span class="ratio">${contrast(colors[front], colors[behind]).toFixed(2).replace('.', ',')} : 1</span> <span class="value">(≥ ${String(wanted).replace('.', ',')})</span></div>
  </div>
</li>`;

/** What is checked of every theme: each text on each ground that it may stand on, each edge that must be seen. */
export const Contrast: StoryObj = {
  render: (_, { globals }) => {
    const theme = chosen(globals);
    return page(
      part('Chữ trên nền', 'Text and what lies behind it', html`<ul class="pairs">${textPairs.map((each) => pair(theme, each, textRatio(theme), html`Ệ Ẫ Ữ`))}</ul>`),
      part('Viền và chỗ đang chọn', 'Edges and focus', html`<ul class="pairs">${edgePairs.map((each) => pair(theme, each, edgeRatio, html`<div class="edge"></div>`))}</ul>`),
    );
  },
};

/** The same page in every theme: colours and names change, nothing moves. */
export const Themes: StoryObj = {
  render: () =>
    page(
      part(
        'Giao diện',
        'Themes',
        html`<div class="themes">
          ${Object.values(themes).map(
            ({ id, name }) => html`<div class="theme" data-mc-theme=${id} data-token=${id}>
              <h3>${name.vi} <span class="en" lang="en">${name.en}</span></h3>
              <mc-notice>Hồ sơ nộp trực tuyến không phải đóng dấu. <a href="#huong-dan">Xem hướng dẫn</a></mc-notice>
              <mc-text-field label="Họ, chữ đệm, tên" hint="Viết như trên thẻ căn cước" value="Nguyễn Thị Mẫu"></mc-text-field>
              <mc-text-field label="Số điện thoại" error="Nhập số điện thoại"></mc-text-field>
              <mc-notice kind="success">Đã lưu lúc 9 giờ 30.</mc-notice>
              <button>Tiếp tục</button>
            </div>`,
          )}
        </div>`,
      ),
    ),
};

/** Lines are tinted: no mark leaves its line. The toolbar changes the face. */
export const Type: StoryObj = {
  render: () =>
    page(
      part(
        'Cỡ chữ và dòng',
        'Type',
        html`<p>Dấu chồng hai tầng (Ệ, Ẫ, Ữ) không bị cắt, không chạm dòng trên. <span class="en" lang="en">Stacked marks are neither clipped nor touch the line above.</span></p>
          <ul class="samples">
            ${Object.entries(textStyles).map(
              ([name, { size, weight, lineHeight }]) => html`<li data-token=${name}>
                <div><strong><code>${name}</code></strong> <span class="value">${valueOf(size)} / ${computed(lineHeight)} / ${valueOf(weight)}</span></div>
                <div class="sample" style=${styleMap({ 'font-size': `var(${size})`, 'font-weight': `var(${weight})`, 'line-height': `var(${lineHeight})` })}>
                  ỦY BAN NHÂN DÂN XÃ MƯỜNG ẢNG, TỈNH ĐIỆN BIÊN: Ệ Ẫ Ữ Ỗ Ẳ. Người yêu cầu chịu trách nhiệm về những điều đã khai; kết quả nhận tại bộ phận một cửa.
                </div>
              </li>`,
            )}
          </ul>`,
      ),
    ),
};

const bar = (property: string): TemplateResult => html`<div class="bar" style=${styleMap({ 'inline-size': `var(${property})` })}></div>`;

export const Space: StoryObj = {
  render: () =>
    page(
      part('Khoảng cách', 'Space', rows(entriesOf('space'), bar)),
      part('Góc bo', 'Radius', rows(entriesOf('radius'), (property) => html`<div class="box" style=${styleMap({ 'border-radius': `var(${property})` })}></div>`)),
      part('Vùng chạm, chỗ đang chọn, dòng chữ', 'Target, focus, measure', rows([...entriesOf('target'), ...entriesOf('focus'), ...entriesOf('measure')], bar)),
      part(
        'Điểm đổi bố cục',
        'Breakpoints',
        html`<ul class="rows">
          ${entriesOf('breakpoint').map((entry) => {
            const width = Object.entries(breakpoints).find(([name]) => name === entry.path.at(-1))?.[1] ?? '';
            return html`<li data-token=${entry.property}>${about({ ...entry, property: entry.path.at(-1) ?? '' }, width)}<div class="bar" style=${styleMap({ 'inline-size': `calc(${width} / 2)` })}></div></li>`;
          })}
        </ul>`,
      ),
    ),
};

const run = ({ currentTarget }: Event): void => {
  if (!(currentTarget instanceof Element)) return;
  for (const track of currentTarget.closest('.tokens')?.querySelectorAll('.track') ?? []) track.classList.toggle('there');
};
const moving = (duration: string, easing: string): TemplateResult => html`<div class="track run"><div class="ball" style=${styleMap({ transition: `transform var(${duration}) var(${easing})` })}></div></div>`;

/** No time passes where reduced motion is asked for. */
export const Motion: StoryObj = {
  render: () =>
    page(
      html`<button @click=${run}>Chạy · <span lang="en">Run</span></button>`,
      part('Thời gian', 'Duration', rows(entriesOf('duration'), (property) => moving(property, '--mc-easing'))),
      part('Nhịp', 'Easing', rows(entriesOf('easing'), (property) => moving('--mc-duration-slow', property))),
    ),
};

export const Elevation: StoryObj = {
  render: () => page(part('Độ nổi', 'Elevation', rows(entriesOf('elevation'), (property) => html`<div class="box" style=${styleMap({ 'box-shadow': `var(${property})` })}></div>`))),
};
