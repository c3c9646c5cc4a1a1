/** What a person agrees to before they start, as the page says it to the gateway. */
import type { KeepingRequest, PrefillRequest } from '@motcua/client';

type Given = PrefillRequest['consents'][number];

export const DATA: Given = { purpose: 'prefill', version: '7', language: 'vi' };
export const PAPERS: Given = { purpose: 'held-papers', version: '1', language: 'vi' };
export const EARLIER: Given = { purpose: 'earlier-answers', version: '1', language: 'vi' };

/** All that may be agreed to. */
export const EVERYTHING: PrefillRequest = { consents: [DATA, PAPERS, EARLIER] };

type Keeping = KeepingRequest['consents'][number];

/** What of a finished dossier is kept. */
export const keeping = (...purposes: readonly Keeping['purpose'][]): KeepingRequest => ({ consents: purposes.map((purpose): Keeping => ({ purpose, version: '3', language: 'vi' })) });
