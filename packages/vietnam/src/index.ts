export { ageInYears } from './age.ts';
export { dateFault, type DateFault } from './date-fault.ts';
export { dayInVietnam, formatDate, isFullDate, isPartialDate, parseDate } from './dates.ts';
export {
  formatPersonalId,
  parsePersonalId,
  personalIdFitsBirthDate,
  personalIdFitsSex,
  readPersonalId,
  type PersonalIdParts,
} from './identity.ts';
export { isEmail, isPersonalId, isPhone, isTaxCode, isTime } from './kept.ts';
export { formatNumber, numberFault, parseNumber, type NumberFault, type NumberReading } from './numbers.ts';
export { formatPhone, parsePhone } from './phone.ts';
export { matches, SearchIndex, searchKey, spellingKey, type Found } from './search.ts';
export { parseTaxCode } from './tax-code.ts';
export { canonicalText, isPersonalName, soundText } from './text.ts';
export { parseTime } from './times.ts';
export { addWorkingDays } from './working-days.ts';
export { dateInWords, numberInWords } from './words.ts';
