/** What opens the public page of a dossier: both codes of its receipt. */
export interface LookupCodes {
  readonly code: string;
  readonly secret: string;
}

/**
 * The address that a receipt's QR code opens. The codes stand in the fragment, which no browser sends to a server: they
 * appear in no log.
 * @param page address of the page with the look-up, absolute or relative to this one
 */
export const lookupLink = (page: string, code: string, secret: string): string => {
  const link = new URL(page, document.baseURI);
  link.hash = `${encodeURIComponent(code)}.${encodeURIComponent(secret)}`;
  return link.href;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The codes of such an address' fragment (`location.hash`); the page then removes it, so that it stays in no history. */
export const readLookupLink = (hash: string): LookupCodes | undefined => {
  // A dossier code may have dots, a lookup code has none.
  const [, code = '', secret = ''] = /^#(.+)\.([^.]+)$/.exec(hash) ?? [];
  const codes = { code: decoded(code), secret: decoded(secret) };
  return codes.code && codes.secret ? codes : undefined;
};
