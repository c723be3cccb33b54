import type { DepositView, LedgerView, RefundRunView } from '@tirkeu/contracts';
import {
  LANGUAGES, citationLabel, depositOf, findPayment, fullName, totalOf, type Citation, type DepositRecord, type Filing, type Instant, type Text,
} from '@tirkeu/domain';
import type { DepositNote, DepositSource, RefundRunEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';

const placeOf = (citation: Citation): Text => Object.fromEntries(LANGUAGES.map((language) => [language, citationLabel(citation, language)])) as Record<keyof Text, string>;

/** The deposit of a filing as the core computes it from what is on record. */
export const computeDeposit = ({ filing, previous, result, refund }: DepositSource, asOf: Instant): DepositRecord => depositOf({
  filing, rulebook: getRulebook(filing.rulebookId), previous: previous?.content ?? null, result: result?.content ?? null, returnedKzt: refund?.returnedOn ? refund.amountKzt : 0, asOf,
});

const noted = ({ source, recordedBy, recordedAt }: DepositNote) => ({ source, by: recordedBy.name, at: recordedAt });

function personOf({ route, candidates: [candidate] }: Filing): DepositView['person'] {
  return route === 'party-list' || !candidate ? null : { kk: fullName(candidate.nameKk), ru: fullName(candidate.nameRu) };
}

export function shownDeposit(source: DepositSource, asOf: Instant): DepositView {
  const { filing, maslikhatId, district, contest, previous, result, refund, matchedKzt } = source;
  const { persons, dueReason, citation, standing, fate, fateReason, amounts } = computeDeposit(source, asOf);
  const payment = findPayment(filing);
  return {
    filingId: filing.id, route: filing.route, status: filing.status, person: personOf(filing), nominator: filing.nominator?.name ?? null, contest, district, commissionId: filing.commissionId, maslikhatId,
    persons, dueReason, citation: { place: placeOf(citation), confidence: citation.confidence, note: citation.note ?? null }, standing, fate, fateReason, amounts, matchedKzt,
    payment: payment ? { source: payment.source, observedAt: payment.observedAt } : null,
    previous: previous && { ...noted(previous), value: previous.content },
    result: result && { ...noted(result), value: result.content },
    refund: refund && { runId: refund.runId, amountKzt: refund.amountKzt, approvedAt: refund.approvedAt, paymentReference: refund.paymentReference, returnedOn: refund.returnedOn },
  };
}

const ZONE = 'Asia/Almaty';

export function shownLedger(electionId: string, sources: readonly DepositSource[], maslikhats: LedgerView['maslikhats'], asOf: Instant): LedgerView {
  const rows = sources.map((source) => shownDeposit(source, asOf));
  return { electionId, maslikhats, rows, total: totalOf(rows), zone: sources[0]?.filing.zone ?? ZONE, asOf };
}

export function shownRun({ id, proposedBy, proposedAt, approvedBy, approvedAt, items }: RefundRunEntry, accountId: string): RefundRunView {
  return {
    id, proposed: { by: proposedBy.name, at: proposedAt }, approved: approvedBy && approvedAt ? { by: approvedBy.name, at: approvedAt } : null,
    mayApprove: approvedBy === null && proposedBy.accountId !== accountId, items, totalKzt: items.reduce((sum, { amountKzt }) => sum + amountKzt, 0),
  };
}
