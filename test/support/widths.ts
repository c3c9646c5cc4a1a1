/** Whether this is `npm run test:long`. */
export const LONG = process.env['MOTCUA_LONG'] === '1';

/** How wide a page of journeys is that are gone through at several widths: a phone's; in `npm run test:long` a desk's too. */
export const WIDTHS: readonly number[] = LONG ? [360, 1280] : [360];
