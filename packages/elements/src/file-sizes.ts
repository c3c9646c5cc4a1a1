import { language } from './localization.ts';

const KILO = 1024;
const MEGA = KILO * KILO;

const inUnit = (bytes: number, round: (value: number) => number): string => {
  const [size, unit] = bytes >= MEGA ? [bytes / MEGA, 'MB'] : [bytes / KILO, 'KB'];
  const steps = size < 10 && unit === 'MB' ? 10 : 1;
  return `${new Intl.NumberFormat(language()).format(round(size * steps) / steps)} ${unit}`;
};

/** Size of a file in words. Rounded up, so that one just above a limit never reads as the limit itself. */
export const sizeText = (bytes: number): string => inUnit(bytes, Math.ceil);

/** A limit in words; rounded down for the same reason. */
export const floorSizeText = (bytes: number): string => inUnit(bytes, Math.floor);
