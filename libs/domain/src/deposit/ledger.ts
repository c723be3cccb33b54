import type { DepositAmounts, DepositRecord } from './deposit.js';

export const DEPOSIT_AMOUNTS = ['full', 'relief', 'due', 'received', 'overpaid', 'outstanding', 'lapsed', 'held', 'refundable', 'forfeited', 'returned'] as const satisfies readonly (keyof DepositAmounts)[];

export const NO_AMOUNTS: DepositAmounts = { full: 0, relief: 0, due: 0, received: 0, overpaid: 0, outstanding: 0, lapsed: 0, held: 0, refundable: 0, forfeited: 0, returned: 0 };

const add = (a: DepositAmounts, b: DepositAmounts): DepositAmounts => ({
  full: a.full + b.full, relief: a.relief + b.relief, due: a.due + b.due, received: a.received + b.received, overpaid: a.overpaid + b.overpaid, outstanding: a.outstanding + b.outstanding,
  lapsed: a.lapsed + b.lapsed, held: a.held + b.held, refundable: a.refundable + b.refundable, forfeited: a.forfeited + b.forfeited, returned: a.returned + b.returned,
});

/** The totals of a ledger, to the tenge. */
export const totalOf = (deposits: readonly Pick<DepositRecord, 'amounts'>[]): DepositAmounts => deposits.map(({ amounts }) => amounts).reduce(add, NO_AMOUNTS);

/** Whether the three sums of a deposit or of a total hold, with nothing below zero and no part of a tenge. */
export function isBalanced(amounts: DepositAmounts): boolean {
  const { full, relief, due, received, overpaid, outstanding, lapsed, held, refundable, forfeited, returned } = amounts;
  return DEPOSIT_AMOUNTS.every((name) => Number.isSafeInteger(amounts[name]) && amounts[name] >= 0)
    && full === due + relief && due + overpaid === received + outstanding + lapsed && received === held + refundable + forfeited + returned;
}

/** Who gets something back: the deposits of a refund run. */
export const refundsOf = <Row extends Pick<DepositRecord, 'amounts'>>(deposits: readonly Row[]): readonly Row[] => deposits.filter(({ amounts }) => amounts.refundable > 0);
