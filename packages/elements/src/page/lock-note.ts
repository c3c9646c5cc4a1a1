import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { lockIcon } from '../more-icons.ts';

/** Above the fields of a page on which some answers are verified. */
export const lockNote = (): TemplateResult =>
  html`<p class="lock">${lockIcon}<span>${msg('Mục có dấu khóa đã được cơ quan nhà nước xác thực nên không sửa ở đây. Nếu chưa đúng, hãy bấm “Thông tin này sai” ở mục đó.')}</span></p>`;
