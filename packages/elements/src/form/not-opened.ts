import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { GatewayParts } from './gateway-parts.ts';
import { plainFailure } from './opening-failure.ts';

interface WaysOn {
  readonly again: () => void;
  readonly anew: (() => void) | undefined;
}

/** Why a form did not open, and what may be tried. */
export const notOpened = (failure: unknown, parts: GatewayParts | undefined, { again, anew }: WaysOn): TemplateResult =>
  html`<mc-notice kind="error" role="alert" .heading=${msg('Không mở được tờ khai')}>
    ${(parts?.openingFailure ?? plainFailure)(failure)}
    <span slot="actions" class="actions">
      <button type="button" id="again" @click=${again}>${msg('Thử lại')}</button>
      ${anew ? html`<button type="button" @click=${anew}>${msg('Khai bản mới')}</button>` : ''}
    </span>
  </mc-notice>${parts?.oldAnswers(failure) ?? ''}`;
