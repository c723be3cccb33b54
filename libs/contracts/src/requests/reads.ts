import { LANGUAGES, type CivilDate, type Language } from '@tirkeu/domain';
import { READ_CLASSES, REVEAL_PURPOSES, type ReadClass, type RevealPurpose } from '../read-views.js';
import { ChoiceField, DateField, TextField } from './fields.js';

/** By what the access log is narrowed: whose reads, on which day by the clock of the capital, of what. */
class AccessLogFilter {
  @TextField({ max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/, description: 'The account of whoever read.' }) person?: string;
  @DateField({ optional: true }) day?: CivilDate;
  @ChoiceField(READ_CLASSES, { optional: true }) fields?: ReadClass;
}

/** GET /api/access-log: reads before one; without it from the newest. */
export class AccessLogQuery extends AccessLogFilter {
  @TextField({ max: 15, optional: true, matches: /^\d{1,15}$/ }) before?: string;
}

/** GET /api/access-log/file. */
export class AccessLogFileQuery extends AccessLogFilter {
  @ChoiceField(LANGUAGES) language!: Language;
}

/** POST /api/filings/:filingId/candidates/:candidateId/number. */
export class RevealNumberRequest {
  @ChoiceField(REVEAL_PURPOSES, { description: 'What the whole number is needed for. It is written down with who saw it, and the candidate is told both.' }) purpose!: RevealPurpose;
}
