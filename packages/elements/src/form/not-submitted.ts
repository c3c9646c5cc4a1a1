import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { failureText, problemOf } from '../failures.ts';
import type { FormFlow } from './flow.ts';

/** Why the last submission came to nothing, and what is safe. */
export const notSubmitted = ({ failure, unsent }: FormFlow): TemplateResult | typeof nothing => {
  if (failure === undefined) return nothing;
  return html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa nộp được hồ sơ')}>
    ${unsent || problemOf(failure)
      ? failureText(failure)
      : msg('Mất kết nối khi đang nộp, nên chưa biết hồ sơ đã tới nơi hay chưa. Câu trả lời vẫn còn trên trang này. Hãy bấm “Nộp lại”: hồ sơ không bị nộp hai lần.')}
  </mc-notice>`;
};
