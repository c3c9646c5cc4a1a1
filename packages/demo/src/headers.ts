import type { ServerResponse } from 'node:http';
import type { Settings } from './settings.ts';

/** A Content-Security-Policy from its directives; each page allows only what it names. */
const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({ 'default-src': "'none'", ...directives, 'base-uri': "'none'", 'frame-ancestors': "'none'" })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * The identity provider's pages run no script at all. `form-action` names the portal too, because a browser applies it to
 * the redirects that follow a form: the answer to the sign-in form ends at the portal.
 */
export const identityPolicy = ({ portal }: Settings): string =>
  policy({
    'style-src': "'self'",
    'img-src': "'self'",
    'form-action': `'self' ${portal}`,
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });

/**
 * The portal runs its own modules, talks to the gateway and the issuer's token endpoint, and to nobody else. Lit makes
 * its templates through the one Trusted Types policy that is named here.
 */
export const portalPolicy = ({ gateway, issuer }: Settings): string =>
  policy({
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': `'self' ${new URL(gateway).origin} ${new URL(issuer).origin}`,
    'form-action': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
  });

/** Set before anything else is written, so that error pages carry them too. */
export const setSecurityHeaders = (response: ServerResponse, contentSecurityPolicy: string): void => {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // Its pages alone may ask for the camera, to read a card with.
  response.setHeader('Permissions-Policy', 'camera=(self)');
};
