export { ageInYears, dayInVietnam, formatDate, isFullDate, isPartialDate, parseDate } from './dates.ts';
export { readPersonalId, type PersonalIdParts } from './identity.ts';
export { canonicalText } from './text.ts';
export { addWorkingDays } from './working-days.ts';
