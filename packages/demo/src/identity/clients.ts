/** The portal's public client. */
export const PORTAL_CLIENT = 'motcua-portal';
/** The officer's command: a confidential client that acts as itself. */
export const OFFICER_CLIENT = 'motcua-officer';
