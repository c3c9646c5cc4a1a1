export { ageInYears, dateFault, dayInVietnam, formatDate, isFullDate, isPartialDate, parseDate, type DateFault } from './dates.ts';
export { readPersonalId, type PersonalIdParts } from './identity.ts';
export { matches, SearchIndex, searchKey, spellingKey, type Found } from './search.ts';
export { canonicalText } from './text.ts';
export { addWorkingDays } from './working-days.ts';
export { dateInWords, numberInWords } from './words.ts';
