/** What a person agrees to before they start, as the page says it to the gateway. */
import type { PrefillRequest } from '@motcua/client';

type Given = PrefillRequest['consents'][number];

export const DATA: Given = { purpose: 'prefill', version: '7', language: 'vi' };
export const PAPERS: Given = { purpose: 'held-papers', version: '1', language: 'vi' };
export const EARLIER: Given = { purpose: 'earlier-answers', version: '1', language: 'vi' };

/** All that may be agreed to. */
export const EVERYTHING: PrefillRequest = { consents: [DATA, PAPERS, EARLIER] };

/** What of a finished dossier is kept. */
export const KEEPING = {
  consents: [
    { purpose: 'keep-papers', version: '2', language: 'vi' },
    { purpose: 'keep-answers', version: '2', language: 'vi' },
  ],
} as const;
