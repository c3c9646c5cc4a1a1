/** How wide a page of journeys is that are gone through at several widths: a phone's; in `npm run test:long` a desk's too. */
export const WIDTHS: readonly number[] = process.env['MOTCUA_LONG'] === '1' ? [360, 1280] : [360];
