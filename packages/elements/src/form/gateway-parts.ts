import type * as parts from '../define/form-gateway.ts';
import { lazily } from '../internal/lazily.ts';

/** The part of a form that only one with a client needs. */
export type GatewayParts = typeof parts;

export const gatewayParts = lazily(() => import('../define/form-gateway.ts'));
