import { msg, str } from '@lit/localize';
import type { RepositoryInfo, Text } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { isInForce } from '../attachments/held.ts';
import { failureText } from '../failures.ts';
import { language, textOf } from '../localization.ts';
import { dayOf, timeOf } from '../times.ts';
import type { Finding } from './finding.ts';

export interface FindingView {
  readonly headingLevel: number;
  /** Those that hold papers. */
  readonly repositories: readonly RepositoryInfo[];
  /** The agency asks by its note alone. */
  readonly noted: boolean;
  readonly finding: Pick<Finding, 'asking' | 'failure' | 'foundAt' | 'gone' | 'retry' | 'stage' | 'unreachable'> & { readonly held: Pick<Finding['held'], 'papers'> };
  readonly find: () => void;
}

const listed = (names: readonly Text[]): string => new Intl.ListFormat(language()).format(names.map((name) => textOf(name)));

/** Why what was found before isn't there any more. */
const gone = ({ gone: over }: FindingView['finding']): TemplateResult | typeof nothing => {
  if (!over) return nothing;
  const at = over.at ?? '';
  return html`<mc-notice kind="info">
    ${over.outcome === 'withdrawn'
      ? msg('Ông/bà đã rút lại đồng ý cho lần tìm trước, nên những gì tìm thấy khi đó không còn ở đây. Muốn dùng thì tìm lại.')
      : msg(str`Kết quả tìm lúc ${timeOf(at)} ngày ${dayOf(at)} đã hết hạn. Muốn dùng thì tìm lại.`)}
  </mc-notice>`;
};

/** Who would be asked for what, and what for; pressing the button is the person's word on it (law 91/2025/QH15). */
const offer = ({ headingLevel, repositories, noted, finding, find }: FindingView): TemplateResult => {
  const { asking, failure } = finding;
  return html`<section class="find" part="find" aria-labelledby="find">
    <h3 id="find" aria-level=${headingLevel}>${noted ? msg('Giấy tờ cơ quan cần có thể đã có sẵn') : msg('Giấy tờ này có thể đã có sẵn')}</h3>
    ${gone(finding)}
    <p>
      ${noted
        ? msg('Cơ quan không nêu tên giấy tờ nào. Nếu ông/bà đồng ý, các giấy tờ của thủ tục này sẽ được tìm ở những nơi sau, chỉ để bổ sung hồ sơ này:')
        : msg('Nếu ông/bà đồng ý, các giấy tờ được yêu cầu dưới đây sẽ được tìm ở những nơi sau, chỉ để bổ sung hồ sơ này:')}
    </p>
    <ul>
      ${repositories.map(({ name }) => html`<li>${textOf(name)}</li>`)}
    </ul>
    <p>
      ${noted
        ? msg('Ông/bà tự chọn giấy tờ nào được gửi. Không đồng ý thì tự tải giấy tờ lên.')
        : msg('Ông/bà xem lại rồi mới gửi. Không đồng ý thì tự tải giấy tờ lên.')}
    </p>
    ${failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(failure)}</mc-notice>`}
    <div class="actions">
      <button type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Đồng ý, tìm giấy tờ giúp tôi')}</button>
    </div>
  </section>`;
};

const said = ({ noted, finding: { held, unreachable } }: FindingView): string => {
  if (held.papers.some(isInForce))
    return noted ? msg('Đã tìm thấy giấy tờ có sẵn. Hãy chọn bên dưới giấy tờ mà cơ quan cần rồi gửi.') : msg('Đã tìm thấy giấy tờ có sẵn. Hãy xem bên dưới rồi gửi.');
  if (unreachable.length > 0) return msg('Chưa tìm thấy giấy tờ nào có sẵn. Hãy tải giấy tờ lên, hoặc tìm lại sau.');
  return msg('Không có giấy tờ nào trong số này có sẵn. Hãy tải giấy tờ lên.');
};

/** What came of it and when, and the way to try again where somebody could not be asked. */
const result = (view: FindingView): TemplateResult => {
  const { finding, find } = view;
  const { asking, held, unreachable, foundAt, failure } = finding;
  return html`<div class="found" tabindex="-1">
    <mc-notice kind=${held.papers.some(isInForce) ? 'success' : 'info'}>
      ${said(view)} ${unreachable.length > 0 ? msg(str`Chưa tra được: ${listed(unreachable)}.`) : nothing}
      ${msg(str`Tìm lúc ${timeOf(foundAt)} ngày ${dayOf(foundAt)}.`)}
      ${unreachable.length > 0 ? html`<button slot="actions" type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Tìm lại')}</button>` : nothing}
    </mc-notice>
    ${failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(failure)}</mc-notice>`}
  </div>`;
};

/** It couldn't be learned what was found before: nobody is asked for consent a second time because of that. */
const unknown = ({ finding }: FindingView): TemplateResult | typeof nothing =>
  finding.failure === undefined
    ? nothing
    : html`<mc-notice kind="error" role="alert">
        ${failureText(finding.failure)}<button slot="actions" type="button" @click=${() => finding.retry()}>${msg('Thử lại')}</button>
      </mc-notice>`;

/** “Giấy tờ này có thể đã có sẵn”: nothing where nobody holds papers, or none could be found. */
export const findingView = (view: FindingView): TemplateResult | typeof nothing => {
  if (view.repositories.length === 0) return nothing;
  switch (view.finding.stage) {
    case 'unknown':
      return unknown(view);
    case 'offered':
      return offer(view);
    case 'found':
      return result(view);
    default:
      return nothing;
  }
};
