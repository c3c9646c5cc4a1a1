import { msg, str } from '@lit/localize';
import type { RepositoryInfo, Text } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { isInForce } from '../attachments/held.ts';
import type { McCheckbox } from '../checkbox/checkbox.ts';
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
  readonly finding: Pick<Finding, 'agree' | 'agreed' | 'asking' | 'failure' | 'foundAt' | 'gone' | 'retry' | 'stage' | 'unagreed' | 'unreachable'> & { readonly held: Pick<Finding['held'], 'papers'> };
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

/** The person's word on it: never ticked for them (law 91/2025/QH15). */
const box = ({ noted, finding }: FindingView): TemplateResult => {
  const label = noted
    ? msg('Tôi đồng ý cho tìm các giấy tờ của thủ tục này trong kho dữ liệu, chỉ để bổ sung hồ sơ này.')
    : msg('Tôi đồng ý cho tìm các giấy tờ được yêu cầu trong kho dữ liệu, chỉ để bổ sung hồ sơ này.');
  const tick = ({ currentTarget }: Event & { readonly currentTarget: McCheckbox }): void => finding.agree(currentTarget.checked);
  return html`<mc-checkbox
    class=${finding.unagreed ? 'unagreed' : ''}
    .label=${label}
    .checked=${finding.agreed}
    .error=${finding.unagreed ? msg('Đánh dấu vào ô này nếu ông/bà đồng ý cho tìm giấy tờ. Không đồng ý thì tải giấy tờ lên ở bên dưới.') : ''}
    @change=${tick}
  ></mc-checkbox>`;
};

/** Who would be asked for what, and what for. */
const offer = (view: FindingView): TemplateResult => {
  const { headingLevel, repositories, noted, finding, find } = view;
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
    ${box(view)}
    ${failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(failure)}</mc-notice>`}
    <div class="actions">
      <button type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Tìm giấy tờ giúp tôi')}</button>
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
    </mc-notice>
    ${unreachable.length > 0
      ? html`${box(view)}
          <div class="actions"><button type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Tìm lại')}</button></div>`
      : nothing}
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
