/* eslint-disable @typescript-eslint/no-deprecated -- the library marks this option so only to make each use stand out */
import * as oauth from 'oauth4webapi';

/** Lets an issuer on one's own machine be asked over plain http, which a demo needs; any other must be https. */
export const plainHttp = (issuer: string): { [oauth.allowInsecureRequests]: boolean } => {
  const { protocol, hostname } = new URL(issuer);
  return { [oauth.allowInsecureRequests]: protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname) };
};
