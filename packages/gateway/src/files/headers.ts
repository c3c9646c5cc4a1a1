/** RFC 6266: a name that any program can take, then the real one. */
const attachment = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '').replace(/[đĐ]/g, 'd').replace(/[^\w.() -]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};

/** How any file leaves the gateway, whoever it is from. */
export const downloadHeaders = ({ name, type, size }: { readonly name: string; readonly type: string; readonly size: number | string }) => ({
  'content-type': type,
  'content-length': size,
  'content-disposition': attachment(name),
  // Opened in a tab after all, it is nobody's page and runs nothing. A page's fetch needs CORS, not this.
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
});
