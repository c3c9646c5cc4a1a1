import type { TemplateResult } from 'lit';
import { errorIcon, warningIcon } from './icons.ts';
import { checkIcon, infoIcon } from './more-icons.ts';

/** What sort of message something is. */
export type MessageKind = 'info' | 'success' | 'warning' | 'error';

/** The drawing that tells the kind to who doesn't see the colour. */
export const kindIcons: Readonly<Record<MessageKind, TemplateResult>> = { info: infoIcon, success: checkIcon, warning: warningIcon, error: errorIcon };
