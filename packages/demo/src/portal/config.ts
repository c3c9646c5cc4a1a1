const meta = (name: string): string => {
  const content = document.querySelector(`meta[name="motcua-${name}"]`)?.getAttribute('content');
  if (!content) throw new Error(`The page does not name its ${name}.`);
  return content;
};

/** What the server wrote into the page's head. */
export const config = { gateway: meta('gateway'), issuer: meta('issuer'), audience: meta('audience') };
