import { DOCUMENTS, LANGUAGES, type Gap, type Language } from '@tirkeu/domain';
import { NOMINATION_STAGES, TABLE_KINDS, type NominationStage, type TableKind } from '../nominator-views.js';
import { CandidateEntryRequest } from './candidate-actions.js';
import { ChoiceField, ListField, PartField, TextField, TextsField, UuidField } from './fields.js';

/** People that one import brings in at most. */
export const MOST_IMPORTED = 1_000;

const ID = { max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/ } as const;
const LACKS = ['details', 'unwilling', 'elsewhere', ...DOCUMENTS] as const satisfies readonly (Gap | 'elsewhere')[];

/** The filters of a nominator's filings. Every one may be left out. */
export class NominationsQuery {
  @TextField(ID) election?: string;
  @TextField(ID) region?: string;
  @ChoiceField(['single-member', 'party-list'], { optional: true }) form?: 'single-member' | 'party-list';
  @ChoiceField(NOMINATION_STAGES, { optional: true }) stage?: NominationStage;
  @ChoiceField(LACKS, { optional: true, description: 'What the filings lack.' }) gap?: Gap | 'elsewhere';
  @TextField({ max: 300, optional: true, matches: /^[A-Za-z0-9_-]+$/ }) cursor?: string;
}

/** A table to fill in. */
export class TemplateQuery {
  @ChoiceField(TABLE_KINDS) kind!: TableKind;
  @ChoiceField(['xlsx', 'csv']) format!: 'xlsx' | 'csv';
  @ChoiceField(LANGUAGES) language!: Language;
  @TextField(ID) election?: string;
}

/** What is asked about the rows of a table: whether these numbers are in a filing already, and which districts these codes mean. */
export class KnownRequest {
  @UuidField({ optional: true }) filingId?: string;
  @TextField({ ...ID, optional: true }) electionId?: string;
  @TextsField({ max: 12, most: MOST_IMPORTED }) iins!: string[];
  @TextsField({ max: 120, most: MOST_IMPORTED }) districts!: string[];
}

/** One nominee and their district. */
export class DistrictRowRequest {
  @TextField({ max: 120, min: 1 }) contestId!: string;
  @PartField(() => CandidateEntryRequest) candidate!: CandidateEntryRequest;
}

/** POST /api/nominator/imports: a draft for each of these districts, all of them or none. */
export class ImportDistrictsRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @ListField(() => DistrictRowRequest, MOST_IMPORTED) rows!: DistrictRowRequest[];
}
