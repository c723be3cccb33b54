import { summaryOf } from '../measure.mjs';

/** Between the last byte sent and the last byte read, and between two clocks of one machine: inside it nobody can say. */
export const BAND_MS = 250;

const isLate = ({ verdict }) => verdict === 'late';
const isBeyond = ({ sentAt, begunAt }, closesAt) => sentAt < closesAt - BAND_MS || begunAt > closesAt + BAND_MS;

/**
 * What came of people's requests: each with `status`, `ms`, `begunAt`, `sentAt` (its own last byte sent), `verdict` and `hasReceipt`.
 * Whoever sent the last byte well before closing must not be late, and whoever began well after it must be. The rest is counted as in the band.
 */
export function judgeSurge(answers, closesAt) {
  const answered = answers.filter(({ status }) => status === 200);
  const count = (meets) => answered.filter(meets).length;
  return {
    ...summaryOf(answered.map(({ ms }) => ms)),
    requests: answers.length, errors: answers.filter(({ status }) => status >= 400).length, timeOuts: answers.filter(({ status }) => status === 0).length,
    withoutReceipt: count(({ hasReceipt }) => !hasReceipt),
    wronglyLate: count((one) => isLate(one) && one.sentAt < closesAt - BAND_MS),
    wronglyOnTime: count((one) => !isLate(one) && one.begunAt > closesAt + BAND_MS),
    late: count(isLate), inBand: count((one) => !isBeyond(one, closesAt)),
  };
}
