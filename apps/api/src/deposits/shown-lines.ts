import type { StatementLinesView, StatementLineView } from '@tirkeu/contracts';
import { iinLastFour, proposeMatches, type Instant, type MatchTarget } from '@tirkeu/domain';
import type { DepositSource, StatementLineEntry } from '@tirkeu/persistence';
import { computeDeposit } from './shown-deposit.js';

function targetOf(source: DepositSource, asOf: Instant): MatchTarget {
  const { filing, receiptNumber } = source;
  const person = filing.route === 'party-list' ? undefined : filing.candidates[0];
  const { outstanding } = computeDeposit(source, asOf).amounts;
  return {
    filingId: filing.id, receiptNumber, iinLastFour: person ? iinLastFour(person.iin) : null, names: person ? [person.nameKk, person.nameRu] : [],
    nominator: person || !filing.nominator ? [] : Object.values(filing.nominator.name), outstanding,
  };
}

/** The payments of the accounts, each open one with whose it seems to be among the filings of whoever asks. */
export function shownLines(lines: readonly StatementLineEntry[], sources: readonly DepositSource[], asOf: Instant): StatementLinesView {
  const targets = sources.map((source) => ({ maslikhatId: source.maslikhatId, target: targetOf(source, asOf) }));
  const own = new Set(sources.map(({ filing }) => filing.id));
  const rows = lines.map(({ hash, maslikhatId, fileName, place, content, status, filingId, reason, settledBy, settledAt }): StatementLineView => ({
    hash, maslikhatId, fileName, place, content, status, filingId: filingId !== null && own.has(filingId) ? filingId : null, reason,
    settled: settledBy && settledAt ? { by: settledBy.name, at: settledAt } : null,
    proposals: status === 'open' ? proposeMatches(content, targets.filter((each) => each.maslikhatId === maslikhatId).map(({ target }) => target)) : [],
  }));
  const sum = (status?: StatementLineView['status']): number => rows.filter((row) => status === undefined || row.status === status).reduce((total, row) => total + row.content.amountKzt, 0);
  return { rows, sums: { all: sum(), open: sum('open'), matched: sum('matched'), setAside: sum('set-aside') } };
}
