import { findFact, localDate, type Filing, type Instant, type Rulebook } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import type { WordsInUse } from '../../shared/language.js';

/** The deposit on record as received, or what the law asks for; null where it cannot be told. */
export function depositOf(filing: Filing, rulebook: Rulebook, now: Instant): { readonly tenge: number; readonly isPaid: boolean } | null {
  const received = [null, ...filing.candidates.map(({ id }) => id)].map((id) => findFact(filing, 'deposit-received', id)?.value).find((value) => typeof value === 'number' && value > 0);
  if (typeof received === 'number') return { tenge: received, isPaid: true };
  const due = rulebook.deposit({ route: filing.route, onDate: localDate(now, filing.zone), listSize: filing.candidates.length });
  return due.outcome === 'due' ? { tenge: due.amountKzt, isPaid: false } : null;
}

/** What becomes of the deposit of those who leave, by the refund rule of the law, in tenge. */
export function depositWords(filing: Filing, rulebook: Rulebook, now: Instant, { t, language }: Pick<WordsInUse, 't' | 'language'>): string {
  const deposit = depositOf(filing, rulebook, now);
  if (rulebook.depositRefund({ withdrawn: true }) === 'full') return t('course:deposit.returned');
  if (deposit === null) return t('course:deposit.lost-unknown');
  return t(deposit.isPaid ? 'course:deposit.lost-paid' : 'course:deposit.lost', { amount: formatMoney(deposit.tenge, language) });
}
