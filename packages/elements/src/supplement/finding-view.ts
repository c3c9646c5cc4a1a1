import { msg, str } from '@lit/localize';
import type { RepositoryInfo, Text } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { isInForce } from '../attachments/held.ts';
import { failureText } from '../failures.ts';
import { language, textOf } from '../localization.ts';
import type { Finding } from './finding.ts';

export interface FindingView {
  readonly headingLevel: number;
  /** Those that hold papers. */
  readonly repositories: readonly RepositoryInfo[];
  readonly finding: Finding;
  readonly find: () => void;
}

const listed = (names: readonly Text[]): string => new Intl.ListFormat(language()).format(names.map((name) => textOf(name)));

/** Who would be asked for what, and what for; pressing the button is the person's word on it (law 91/2025/QH15). */
const offer = ({ headingLevel, repositories, finding: { asking, failure }, find }: FindingView): TemplateResult =>
  html`<section class="find" part="find" aria-labelledby="find">
    <h3 id="find" aria-level=${headingLevel}>${msg('Giấy tờ này có thể đã có sẵn')}</h3>
    <p>${msg('Nếu ông/bà đồng ý, các giấy tờ được yêu cầu dưới đây sẽ được tìm ở những nơi sau, chỉ để bổ sung hồ sơ này:')}</p>
    <ul>
      ${repositories.map(({ name }) => html`<li>${textOf(name)}</li>`)}
    </ul>
    <p>${msg('Ông/bà xem lại rồi mới gửi. Không đồng ý thì tự tải giấy tờ lên.')}</p>
    ${failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(failure)}</mc-notice>`}
    <div class="actions">
      <button type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Đồng ý, tìm giấy tờ giúp tôi')}</button>
    </div>
  </section>`;

const said = ({ held, unreachable }: Finding): string => {
  if (held.papers.some(isInForce)) return msg('Đã tìm thấy giấy tờ có sẵn. Hãy xem bên dưới rồi gửi.');
  if (unreachable.length > 0) return msg('Chưa tìm thấy giấy tờ nào có sẵn. Hãy tải giấy tờ lên, hoặc tìm lại sau.');
  return msg('Không có giấy tờ nào trong số này có sẵn. Hãy tải giấy tờ lên.');
};

/** What came of it, and the way to try again where somebody could not be asked. */
const result = ({ finding, find }: FindingView): TemplateResult => {
  const { asking, held, unreachable } = finding;
  return html`<div class="found" tabindex="-1">
    <mc-notice kind=${held.papers.some(isInForce) ? 'success' : 'info'}>
      ${said(finding)} ${unreachable.length > 0 ? msg(str`Chưa tra được: ${listed(unreachable)}.`) : nothing}
      ${unreachable.length > 0 ? html`<button slot="actions" type="button" aria-disabled=${asking ? 'true' : 'false'} @click=${find}>${asking ? msg('Đang tìm…') : msg('Tìm lại')}</button>` : nothing}
    </mc-notice>
  </div>`;
};

/** “Giấy tờ này có thể đã có sẵn”: nothing where nobody holds papers. */
export const findingView = (view: FindingView): TemplateResult | typeof nothing => {
  if (view.repositories.length === 0) return nothing;
  return view.finding.done ? result(view) : offer(view);
};
