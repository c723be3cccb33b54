export { AREAS, PLURAL_FORMS, type Area, type Words } from './words.js';
export type { MessageKey } from './keys.js';
export { fillIn, type WordValues } from './fill-in.js';
export { loadWords } from './load-words.js';
export { loadWording, type Wording } from './wording.js';
export {
  formatClock, formatClockToMilliseconds, formatClosing, formatClosingDate, formatClosingWithYear, formatDate, formatDateOfAct, formatDateWithYear, formatMoment, formatMomentWithYear, formatTime,
  formatWeekday, formatZone,
} from './formatters/dates.js';
export { ACT_BLANK, ACT_COLUMNS, ACT_SEAL, DISSENT, OFFICE_WORDS, VOTES_BY_NAME, VOTE_WORDS, formOfAct, inBoth, type ActWords } from './act-words.js';
export { formatDateInWords, type ActLanguage } from './formatters/date-in-words.js';
export { formatDuration, formatElapsed, formatMargin, formatTimeLeft } from './formatters/durations.js';
export { formatBytes, formatMoney, formatNumber, formatPercent } from './formatters/numbers.js';
export { pluralForm } from './formatters/plurals.js';
