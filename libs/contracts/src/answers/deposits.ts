import {
  DEPOSIT_AMOUNTS, DEPOSIT_STANDINGS, DUE_REASONS, FATES, FATE_REASONS, MATCH_REASONS, STATEMENT_FIELDS,
  type DepositAmounts, type ElectionResult, type MatchProposal, type PreviousResult, type StatementLine,
} from '@tirkeu/domain';
import type {
  DepositNoteView, DepositView, ImportedStatementView, LedgerView, RefundItemView, RefundRunView, StatementLineView, StatementLinesView, StatementTableView,
} from '../deposit-views.js';
import { civilDate, instant, route, status, words } from './parts.js';
import { choice, count, either, flag, list, named, nullable, object, text } from './schema.js';

const amounts = named('DepositAmounts', object<DepositAmounts>(Object.fromEntries(DEPOSIT_AMOUNTS.map((name) => [name, count])) as { readonly [Name in keyof DepositAmounts]: typeof count }));
const note = { source: text, by: text, at: instant };
const previous = either<PreviousResult>(
  object<Extract<PreviousResult, { kind: 'percent' }>>({ kind: choice(['percent']), hundredths: count }), object<Extract<PreviousResult, { kind: 'did-not-take-part' }>>({ kind: choice(['did-not-take-part']) }),
  object<Extract<PreviousResult, { kind: 'settled' }>>({ kind: choice(['settled']), amountKzt: count }),
);

export const depositAnswer = named('DepositView', object<DepositView>({
  filingId: text, route, status, person: nullable(object<NonNullable<DepositView['person']>>({ kk: text, ru: text })), nominator: nullable(words), contest: words, district: nullable(count), commissionId: text,
  maslikhatId: text, persons: count, dueReason: choice(DUE_REASONS), citation: object<DepositView['citation']>({ place: words, confidence: choice(['A', 'B', 'C', 'D', 'X']), note: nullable(words) }),
  standing: choice(DEPOSIT_STANDINGS), fate: choice(FATES), fateReason: choice(FATE_REASONS), amounts, matchedKzt: count,
  payment: nullable(object<NonNullable<DepositView['payment']>>({ source: text, observedAt: instant })),
  previous: nullable(object<DepositNoteView & { readonly value: PreviousResult }>({ ...note, value: previous })),
  result: nullable(object<DepositNoteView & { readonly value: ElectionResult }>({ ...note, value: object<ElectionResult>({ elected: flag, votes: count, participants: count }) })),
  refund: nullable(object<NonNullable<DepositView['refund']>>({ runId: text, amountKzt: count, approvedAt: nullable(instant), paymentReference: nullable(text), returnedOn: nullable(civilDate) })),
}));

export const ledgerAnswer = named('LedgerView', object<LedgerView>({
  electionId: text, maslikhats: list(object<LedgerView['maslikhats'][number]>({ id: text, names: words })), rows: list(depositAnswer), total: amounts, zone: text, asOf: instant,
}));

export const statementTableAnswer = named('StatementTableView', object<StatementTableView>({
  encoding: nullable(text), headers: list(text), fields: list(nullable(choice(STATEMENT_FIELDS))), lines: list(object<StatementTableView['lines'][number]>({ line: count, cells: list(text) })),
}));

export const importedStatementAnswer = named('ImportedStatementView', object<ImportedStatementView>({ added: count, known: count }));

const line = object<StatementLine>({ bookedOn: civilDate, amountKzt: count, payer: text, iinLastFour: nullable(text), purpose: text, reference: text });
const proposal = object<MatchProposal>({ filingId: text, reasons: list(choice(MATCH_REASONS)) });
const lineView = named('StatementLineView', object<StatementLineView>({
  hash: text, maslikhatId: text, fileName: text, place: count, content: line, status: choice(['open', 'matched', 'set-aside']), filingId: nullable(text), reason: nullable(text),
  settled: nullable(object<NonNullable<StatementLineView['settled']>>({ by: text, at: instant })), proposals: list(proposal),
}));
export const statementLinesAnswer = named('StatementLinesView', object<StatementLinesView>({
  rows: list(lineView), sums: object<StatementLinesView['sums']>({ all: count, open: count, matched: count, setAside: count }),
}));

const item = object<RefundItemView>({ filingId: text, amountKzt: count, reason: choice(FATE_REASONS), paymentReference: nullable(text), returnedOn: nullable(civilDate) });
const signed = { by: text, at: instant };
export const refundRunAnswer = named('RefundRunView', object<RefundRunView>({
  id: text, proposed: object<RefundRunView['proposed']>(signed), approved: nullable(object<NonNullable<RefundRunView['approved']>>(signed)), mayApprove: flag, items: list(item), totalKzt: count,
}));
