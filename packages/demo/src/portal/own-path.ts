/**
 * Where in the portal an address leads, as a path with its query. Only a path of this portal: an address from elsewhere must not decide where
 * a signed-in person lands.
 */
export const ownPath = (address: string, origin: string): string => {
  if (!URL.canParse(address, origin)) return '/';
  const { origin: there, protocol, pathname, search } = new URL(address, origin);
  // A path that begins with two slashes (`/.//elsewhere.example`) would be read as another host.
  return there === origin && protocol === new URL(origin).protocol ? pathname.replace(/^\/+/, '/') + search : '/';
};
