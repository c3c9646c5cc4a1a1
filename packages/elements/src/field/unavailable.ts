import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { said } from './error-text.ts';

/** A control that could not be fetched. */
export const unavailable = (title: string, again: () => void): TemplateResult => html`<div class="unavailable">
  <p class="title">${title}</p>
  ${said(msg('Chưa tải được ô để trả lời mục này. Những gì đã nhập vẫn còn.'))}
  <button type="button" @click=${again}>${msg('Thử lại')}</button>
</div>`;
