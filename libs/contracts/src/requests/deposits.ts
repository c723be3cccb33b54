import { LANGUAGES, type CivilDate, type Language } from '@tirkeu/domain';
import { DEPOSIT_FILES, type DepositFile } from '../deposit-views.js';
import { EXPORT_FORMATS, type ExportFormat } from '../views.js';
import { ChoiceField, CountField, DateField, FlagField, ListField, TextField } from './fields.js';

const ID = { max: 80, matches: /^[A-Za-z0-9._-]+$/ } as const;
/** More than the account of a maslikhat sees in a campaign. */
export const MOST_STATEMENT_LINES = 2000;

/** GET /api/deposits and its parts: the current election when none is named; a maslikhat for those who oversee. */
export class LedgerQuery {
  @TextField({ ...ID, optional: true }) election?: string;
  @TextField({ ...ID, optional: true, description: 'Needed by those who oversee; for a commission its own when not given.' }) maslikhat?: string;
}

export class LedgerFileQuery extends LedgerQuery {
  @ChoiceField(DEPOSIT_FILES) content!: DepositFile;
  @ChoiceField(EXPORT_FORMATS) format!: ExportFormat;
  @ChoiceField(LANGUAGES) language!: Language;
}

export class StatementCellsRequest {
  @CountField({ min: 1, max: 100_000, description: 'The number of the line in the file.' }) place!: number;
  @TextField({ max: 40 }) bookedOn!: string;
  @TextField({ max: 40 }) amount!: string;
  @TextField({ max: 400 }) payer!: string;
  @TextField({ max: 40, optional: true }) iin?: string;
  @TextField({ max: 1000, optional: true }) purpose?: string;
  @TextField({ max: 100, optional: true }) reference?: string;
}

/** POST /api/deposits/statements: the lines of a statement as it wrote them, mapped to columns. They are read again; one that cannot be read denies all. */
export class ImportStatementRequest {
  @TextField(ID) maslikhatId!: string;
  @TextField({ max: 200, min: 1 }) fileName!: string;
  @ListField(() => StatementCellsRequest, MOST_STATEMENT_LINES) lines!: StatementCellsRequest[];
}

export class MatchRequest {
  @TextField({ max: 80, min: 1 }) filingId!: string;
}

export class SetAsideRequest {
  @TextField({ max: 400, min: 3 }) reason!: string;
}

/** What the nominator of a list had at the previous election of the same body. Exactly what its kind needs is given. */
export class PreviousResultRequest {
  @ChoiceField(['percent', 'did-not-take-part', 'settled']) kind!: 'percent' | 'did-not-take-part' | 'settled';
  @CountField({ max: 10_000, optional: true, description: 'Hundredths of a percent: 499 is 4.99 %.' }) hundredths?: number;
  @CountField({ max: 1_000_000_000, optional: true, description: 'In tenge, where there was no previous election.' }) amountKzt?: number;
  @TextField({ max: 200, min: 3, description: 'The protocol or resolution, with its day.' }) source!: string;
}

export class ElectionResultRequest {
  @FlagField() elected!: boolean;
  @CountField({ max: 20_000_000 }) votes!: number;
  @CountField({ min: 1, max: 20_000_000, description: 'Voters who took part in the vote, not valid votes.' }) participants!: number;
  @TextField({ max: 200, min: 3, description: 'The protocol of results, with its day.' }) source!: string;
}

export class ProposeRefundsRequest {
  @TextField({ ...ID, optional: true }) election?: string;
}

export class NoteReturnedRequest {
  @TextField({ max: 100, min: 1 }) paymentReference!: string;
  @DateField() returnedOn!: CivilDate;
}
