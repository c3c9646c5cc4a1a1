import { html, nothing, type TemplateResult } from 'lit';
import type { PrintClass, PrintEach, PrintNode, PrintSubject, PrintTag, ValueForm } from '@motcua/procedure';
import { here, inRow, isChoice, rowsOf, subjectText, subjectValue, type Filling } from './filling.ts';
import { isPrinted, type Provenance } from './provenance.ts';

export type Shown = TemplateResult | typeof nothing | string;

/** All that a sheet is drawn from. */
export interface Sheet {
  readonly filling: Filling;
  readonly provenance: Provenance;
  /** Level of its title on the page. */
  readonly headingLevel: number;
  /** Whether a row is drawn that nothing was declared for. */
  readonly blank?: boolean;
}

interface Parts {
  readonly classes: string;
  readonly inside: readonly Shown[];
  readonly colspan: number | typeof nothing;
  readonly rowspan: number | typeof nothing;
  readonly level: number;
}

/** Each allowed element has its own template: the tree of a declaration never becomes markup. */
const elements: Readonly<Record<PrintTag, (parts: Parts) => TemplateResult>> = {
  h1: ({ classes, inside, level }) => html`<h1 class=${classes} aria-level=${level}>${inside}</h1>`,
  h2: ({ classes, inside, level }) => html`<h2 class=${classes} aria-level=${level + 1}>${inside}</h2>`,
  h3: ({ classes, inside, level }) => html`<h3 class=${classes} aria-level=${level + 2}>${inside}</h3>`,
  p: ({ classes, inside }) => html`<p class=${classes}>${inside}</p>`,
  div: ({ classes, inside }) => html`<div class=${classes}>${inside}</div>`,
  section: ({ classes, inside }) => html`<section class=${classes}>${inside}</section>`,
  ul: ({ classes, inside }) => html`<ul class=${classes}>${inside}</ul>`,
  ol: ({ classes, inside }) => html`<ol class=${classes}>${inside}</ol>`,
  li: ({ classes, inside }) => html`<li class=${classes}>${inside}</li>`,
  table: ({ classes, inside }) => html`<table class=${classes}>${inside}</table>`,
  caption: ({ classes, inside }) => html`<caption class=${classes}>${inside}</caption>`,
  thead: ({ classes, inside }) => html`<thead class=${classes}>${inside}</thead>`,
  tbody: ({ classes, inside }) => html`<tbody class=${classes}>${inside}</tbody>`,
  tr: ({ classes, inside }) => html`<tr class=${classes}>${inside}</tr>`,
  th: ({ classes, inside, colspan, rowspan }) => html`<th class=${classes} colspan=${colspan} rowspan=${rowspan}>${inside}</th>`,
  td: ({ classes, inside, colspan, rowspan }) => html`<td class=${classes} colspan=${colspan} rowspan=${rowspan}>${inside}</td>`,
  strong: ({ classes, inside }) => html`<strong class=${classes}>${inside}</strong>`,
  em: ({ classes, inside }) => html`<em class=${classes}>${inside}</em>`,
  span: ({ classes, inside }) => html`<span class=${classes}>${inside}</span>`,
  sup: ({ classes, inside }) => html`<sup class=${classes}>${inside}</sup>`,
  small: ({ classes, inside }) => html`<small class=${classes}>${inside}</small>`,
  br: () => html`<br />`,
  hr: () => html`<hr />`,
};

const blank = (size: 'short' | '' = ''): TemplateResult => html`<span class="blank ${size}">&nbsp;</span>`;

/** A place that is left open, to be filled in by hand. That every one in a blank row is empty need not be said of each. */
const open = (sheet: Sheet, as: ValueForm): TemplateResult =>
  as === 'date-long'
    ? html`ngày ${blank('short')} tháng ${blank('short')} năm ${blank('short')}`
    : html`<span class="value blank">&nbsp;${sheet.blank ? nothing : html`<span class="visually-hidden">(để trống)</span>`}</span>`;

/** In square brackets: official notes have round ones. */
const mark = ({ filling, provenance: { marks } }: Sheet, subjects: readonly PrintSubject[]): Shown => {
  const numbers = new Set(subjects.flatMap((subject) => (typeof subject === 'string' ? (marks.get(here(filling, subject)) ?? []) : [])));
  return numbers.size === 0 ? nothing : html`<sup class="mark">[${[...numbers].join(', ')}]</sup>`;
};

const value = (sheet: Sheet, of: readonly PrintSubject[], as: ValueForm): TemplateResult => {
  const text = of.map((subject) => subjectText(sheet.filling, subject, as)).filter(Boolean).join(', ');
  if (text === '') return open(sheet, as);
  // A date in words reads on as part of its line; its mark stays at its end, however narrow the paper is.
  return html`<span class=${as === 'date-long' ? 'dated' : 'value'}>${text}${mark(sheet, of)}</span>`;
};

/** An answer that is longer than its boxes gets more of them: nothing that was declared is cut off. */
const boxes = (sheet: Sheet, of: string, count: number): TemplateResult => {
  const text = subjectText(sheet.filling, of, 'text');
  const letters = Array.from(text);
  const cells = Array.from({ length: Math.max(count, letters.length) }, (_, index) => letters[index] ?? '');
  return html`<span class="boxed"><span class="boxes" role="img" aria-label=${text || '(để trống)'}>${cells.map((letter) => html`<span>${letter}</span>`)}</span>${mark(sheet, [of])}</span>`;
};

const tick = (sheet: Sheet, of: string, is: string): TemplateResult => {
  const ticked = isChoice(subjectValue(sheet.filling, of), is);
  return html`<span class="tick" role="img" aria-label=${ticked ? 'Đã chọn:' : 'Không chọn:'}>${ticked ? '×' : ''}</span>${ticked ? mark(sheet, [of]) : nothing}`;
};

/** The rows that there are, and blank ones to write in, as many as the paper has. A blank row has no number and no rows of its own. */
const each = (sheet: Sheet, { of, min = 0, nodes }: PrintEach): Shown[] => {
  if (sheet.blank) return [];
  const rows = rowsOf(sheet.filling, of);
  const blanks = Array.from({ length: Math.max(0, min - rows.length) }, (_, index): Sheet => ({ ...sheet, blank: true, filling: inRow(sheet.filling, rows.length + index) }));
  return [...rows.map((filling): Sheet => ({ ...sheet, filling })), ...blanks].flatMap((row) => sheetNodes(row, nodes));
};

const sources = ({ provenance: { notes } }: Sheet): Shown =>
  notes.length === 0
    ? nothing
    : html`<div class="sources">
        <p><strong>Nguồn dữ liệu</strong></p>
        ${notes.map((note, index) => html`<p>[${index + 1}] ${note}</p>`)}
        <p>Mục không có số ở cuối do người khai tự khai, hoặc được tính từ lời khai.</p>
      </div>`;

const classNames = (classes: readonly PrintClass[] = []): string => classes.join(' ');

/** The nodes of a declaration, filled in. */
export const sheetNodes = (sheet: Sheet, nodes: readonly PrintNode[]): Shown[] =>
  nodes.flatMap((node): Shown[] => {
    if (typeof node === 'string') return [node];
    switch (node.kind) {
      case 'element': {
        const { tag, classes, colspan = nothing, rowspan = nothing } = node;
        return [elements[tag]({ classes: classNames(classes), colspan, rowspan, level: sheet.headingLevel, inside: sheetNodes(sheet, node.nodes) })];
      }
      case 'value':
        return [value(sheet, node.of, node.as)];
      case 'boxes':
        return [boxes(sheet, node.of, node.count)];
      case 'tick':
        return [tick(sheet, node.of, node.is)];
      case 'if':
        return isPrinted(sheet.filling, node) ? sheetNodes(sheet, node.nodes) : [];
      case 'each':
        return each(sheet, node);
      case 'number':
        return sheet.blank ? [] : [String((sheet.filling.rows.at(-1) ?? 0) + 1)];
      case 'sources':
        return [sources(sheet)];
    }
  });
