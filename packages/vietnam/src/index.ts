export { ageInYears, dateFault, dayInVietnam, formatDate, isFullDate, isPartialDate, parseDate, type DateFault } from './dates.ts';
export {
  formatPersonalId,
  isPersonalId,
  parsePersonalId,
  personalIdFitsBirthDate,
  personalIdFitsSex,
  readPersonalId,
  type PersonalIdParts,
} from './identity.ts';
export { formatNumber, numberFault, parseNumber, type NumberFault, type NumberReading } from './numbers.ts';
export { formatPhone, isPhone, parsePhone } from './phone.ts';
export { matches, SearchIndex, searchKey, spellingKey, type Found } from './search.ts';
export { isTaxCode, parseTaxCode } from './tax-code.ts';
export { canonicalText, isPersonalName } from './text.ts';
export { isTime, parseTime } from './times.ts';
export { addWorkingDays } from './working-days.ts';
export { dateInWords, numberInWords } from './words.ts';
