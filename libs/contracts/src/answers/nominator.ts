import { DOCUMENTS, MARITAL_STATUSES } from '@tirkeu/domain';
import {
  NEXT_STEPS, NOMINATION_STAGES, TABLE_FIELDS, type ImportProgressView, type ImportedView, type KnownView, type NominationRow, type NominationsView, type NominatorView, type TableView, type TableVocabulary,
} from '../nominator-views.js';
import { contestAnswer, instant, route, status, words } from './parts.js';
import { choice, count, flag, list, named, nullable, object, optional, record, text } from './schema.js';

export const nominatorAnswer = named('Nominator', object<NominatorView>({ kind: choice(['party', 'public-association']), id: text, name: words, subdivision: optional(text) }));

const gap = choice(['details', 'unwilling', ...DOCUMENTS]);
const lack = choice(['details', 'unwilling', 'elsewhere', ...DOCUMENTS]);

const nominationRow = named('NominationRow', object<NominationRow>({
  filingId: text, version: count, route, status, contest: contestAnswer, people: count, first: nullable(object<NonNullable<NominationRow['first']>>({ kk: text, ru: text })),
  gaps: list(object<NominationRow['gaps'][number]>({ gap, people: count })),
  consents: object<NominationRow['consents']>({ given: count, refused: count, awaited: count }), elsewhere: count,
  next: object<NominationRow['next']>({ step: choice(NEXT_STEPS), by: nullable(instant) }), openedAt: instant, submittedAt: nullable(instant),
}));

const counts = Object.fromEntries([...NOMINATION_STAGES, 'all'].map((stage) => [stage, count])) as { readonly [Stage in keyof NominationsView['counts']]: typeof count };

export const nominationsAnswer = named('NominationsView', object<NominationsView>({
  electionId: text, rows: list(nominationRow), total: count, counts: object<NominationsView['counts']>(counts),
  gaps: list(object<NominationsView['gaps'][number]>({ gap: lack, filings: count })), regions: list(object<NominationsView['regions'][number]>({ regionId: text, filings: count })),
  toMend: list(object<NominationsView['toMend'][number]>({ filingId: text, contest: contestAnswer, defects: count, cureBy: instant })), nextCursor: nullable(text), asOf: instant,
}));

export const tableAnswer = named('TableView', object<TableView>({
  format: choice(['xlsx', 'csv']), encoding: nullable(text), delimiter: nullable(text), headers: list(text), fields: list(nullable(choice(TABLE_FIELDS))),
  lines: list(object<TableView['lines'][number]>({ line: count, cells: list(text) })), exampleLeftOut: flag,
  vocabulary: object<TableVocabulary>({ maritalStatus: record(choice(MARITAL_STATUSES)), sex: record(choice(['male', 'female'])), yesNo: record(choice(['yes', 'no'])) }),
}));

export const knownAnswer = named('KnownView', object<KnownView>({
  inFiling: list(text), elsewhere: list(text), districts: record(object<KnownView['districts'][string]>({ contestId: text, title: words, maslikhat: words, isFiled: flag })),
}));

export const importProgressAnswer = named('ImportProgressView', object<ImportProgressView>({ worked: nullable(count) }));
export const importedAnswer = named('ImportedView', object<ImportedView>({ filingIds: list(text) }));
