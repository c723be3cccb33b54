import type { FilingStatus, FoundGap, Gap, Instant, MaritalStatus, Nominator, Route, Sex, Text } from '@tirkeu/domain';
import type { ContestView } from './views.js';

/** GET /api/nominator: for whom the signed-in agent files. */
export type NominatorView = Nominator;

/** The columns of a table of people. A full name may stand in one column instead of three; `district` stands in tables of many districts only. */
export const TABLE_FIELDS = [
  'district', 'iin', 'fullNameKk', 'surnameKk', 'givenNameKk', 'patronymicKk', 'fullNameRu', 'surnameRu', 'givenNameRu', 'patronymicRu', 'birthDate', 'sex', 'citizen',
  'residentSince', 'phone', 'email', 'address', 'maritalStatus', 'spouseName', 'education', 'occupation', 'party', 'disability',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** What a table is of: the people of one list, or the nominees of many districts. */
export const TABLE_KINDS = ['list', 'districts'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Words that stand for a choice in any of the three languages, folded as `foldForSearch` does and without signs. */
export interface TableVocabulary {
  readonly maritalStatus: Readonly<Record<string, MaritalStatus>>;
  readonly sex: Readonly<Record<string, Sex>>;
  readonly yesNo: Readonly<Record<string, 'yes' | 'no'>>;
}

/** Answer to POST /api/nominator/tables (multipart, one part `file`): a workbook or text file as cells, nothing kept. */
export interface TableView {
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** One for each column; empty where the table has no header. */
  readonly headers: readonly string[];
  /** What each column was recognised as. */
  readonly fields: readonly (TableField | null)[];
  /** The lines of people, each with its number in the file. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The example of the template stood in the table still. */
  readonly exampleLeftOut: boolean;
  readonly vocabulary: TableVocabulary;
}

/** Answer to POST /api/nominator/known: what only the server knows of the rows of a table. */
export interface KnownView {
  /** Of the numbers asked about, those who are in the filing already. */
  readonly inFiling: readonly string[];
  /** Of the numbers asked about, those of people who stand already in another nomination that excludes this one. Nothing tells in which. */
  readonly elsewhere: readonly string[];
  /** The district that a code means, by the code as it was asked; absent where there is none. */
  readonly districts: Readonly<Record<string, { readonly contestId: string; readonly title: Text; readonly maslikhat: Text; readonly isFiled: boolean }>>;
}

/** GET /api/nominator/imports/:actionId: how many rows of an import under way were worked on; null when it is not under way. */
export interface ImportProgressView {
  readonly worked: number | null;
}

/** Answer to POST /api/nominator/imports: the filings that were opened, in the order of the rows. */
export interface ImportedView {
  readonly filingIds: readonly string[];
}

/** What comes next in the law for a nomination: for the nominator to do, or to wait for. */
export const NEXT_STEPS = ['submit', 'mend', 'complete', 'await-decision', 'appeal', 'await-appeal', 'nothing'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** One filing of GET /api/nominator/filings. */
export interface NominationRow {
  readonly filingId: string;
  readonly version: number;
  readonly route: Route;
  readonly status: FilingStatus;
  readonly contest: ContestView;
  readonly people: number;
  /** The first in the order of the state language, in the state language and in Russian; null while there is nobody. */
  readonly first: { readonly kk: string; readonly ru: string } | null;
  readonly gaps: readonly FoundGap[];
  readonly consents: { readonly given: number; readonly refused: number; readonly awaited: number };
  /** People of a draft who stand already in another nomination that excludes this one. Nobody is named. */
  readonly elsewhere: number;
  /** `by`: the first moment that is too late, where the law sets one. */
  readonly next: { readonly step: NextStep; readonly by: Instant | null };
  readonly openedAt: Instant;
  readonly submittedAt: Instant | null;
}

/** What a nominator's filings can be narrowed to by how far they have come. */
export const NOMINATION_STAGES = ['draft', 'submitted', 'to-mend', 'registered', 'ended'] as const;
export type NominationStage = (typeof NOMINATION_STAGES)[number];

/** GET /api/nominator/filings?election=&region=&form=&stage=&gap=&cursor=, with the header Tirkeu-Search, by maslikhat, the districts of each by number, then its list. */
export interface NominationsView {
  readonly electionId: string;
  readonly rows: readonly NominationRow[];
  /** Of all pages together, with the filters. */
  readonly total: number;
  /** Of all filings of the nominator in the election, whatever the filters. */
  readonly counts: Readonly<Record<NominationStage | 'all', number>>;
  /** Filings that lack something, by what they lack; `elsewhere`: in which somebody stands already in another nomination. */
  readonly gaps: readonly { readonly gap: Gap | 'elsewhere'; readonly filings: number }[];
  readonly regions: readonly { readonly regionId: string; readonly filings: number }[];
  /** Filings with a notice of defects to be answered, the nearest deadline first, at most five; whatever the filters. */
  readonly toMend: readonly { readonly filingId: string; readonly contest: ContestView; readonly defects: number; readonly cureBy: Instant }[];
  readonly nextCursor: string | null;
  readonly asOf: Instant;
}
