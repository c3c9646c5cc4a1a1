import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon, warningIcon } from '../icons.ts';

/**
 * What is wrong, and what had better be looked at, with something that has no control of its own to show it.
 * @param key before the ids `error` and `warning`, where there are several of them
 */
export const said = (error: string, warning = '', key = ''): TemplateResult => html`${error
    ? html`<p class="error" id="${key}error">${errorIcon}<span><span class="visually-hidden">${msg('Lỗi:')} </span>${error}</span></p>`
    : ''}${warning
    ? html`<p class="warning" id="${key}warning">${warningIcon}<span><span class="visually-hidden">${msg('Lưu ý:')} </span>${warning}</span></p>`
    : ''}`;

/** What `aria-describedby` says of {@link said}: nothing that isn't there. */
export const describedBy = (error: string, warning = '', key = ''): string | typeof nothing =>
  [...(error ? [`${key}error`] : []), ...(warning ? [`${key}warning`] : [])].join(' ') || nothing;
