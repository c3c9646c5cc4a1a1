import { msg, str } from '@lit/localize';
import type { ReplacedPaper } from '@motcua/form/reuse';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../more-icons.ts';
import { language, textOf } from '../localization.ts';

const sentence = ({ name, authorities }: ReplacedPaper): string => {
  const list = new Intl.ListFormat(language()).format(authorities);
  return msg(str`Không phải nộp: ${textOf(name)}, vì dữ liệu đã có, từ ${list}.`);
};

export const replacedView = (replaced: readonly ReplacedPaper[]): TemplateResult | typeof nothing =>
  replaced.length === 0
    ? nothing
    : html`<ul class="replaced" part="replaced">
        ${replaced.map((paper) => html`<li>${checkIcon}<span>${sentence(paper)}</span></li>`)}
      </ul>`;
