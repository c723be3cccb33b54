import type { FilingChange } from '@tirkeu/desk';
import { DETAIL_PAGES, RECORDED_AS } from '@tirkeu/domain';

const ENDS: ReadonlySet<string> = new Set(['FilingSubmitted', 'FilingReceivedLate', 'DraftDiscarded']);

interface Forgotten {
  readonly filing_id: string;
  /** Whose copies of `pages` go; what a colleague has typed stays, until they have seen what was recorded. */
  readonly account_id: string;
  readonly pages: readonly string[];
  /** Every copy goes, whoever typed it. */
  readonly all: boolean;
}

/** The working copies that what happened makes needless; null when it concerns none. */
export function copiesToForget({ filing, events }: Pick<FilingChange, 'filing' | 'events'>): Forgotten | null {
  const happened = events.map(({ event }) => event);
  // Whole people come with several events at once, from another page than these.
  const isReplaced = happened.length > 1 && happened.at(-1)?.type === 'FilingSubmitted';
  const recorded = happened.length > 1 && !isReplaced ? [] : DETAIL_PAGES.filter((page) => happened.some(({ type }) => type === RECORDED_AS[page]));
  const people = new Set(happened.flatMap((event) => (event.type === 'IdentityRecorded' || event.type === 'CandidateRemoved' ? [`person.${event.candidateId}`] : [])));
  // What is replaced after it was handed in is handed in again with the whole, and other pages may stand typed still.
  const all = !isReplaced && happened.some(({ type }) => ENDS.has(type));
  if (!all && recorded.length === 0 && people.size === 0) return null;
  return { filing_id: filing.id, account_id: happened[0]?.by.accountId ?? '', pages: [...recorded, ...people], all };
}

/** The part of a statement that takes them away, given the parameter that names them. */
export const forgetCopies = (copies: string): string => `forgotten AS (
  DELETE FROM working_copy WHERE filing_id = ${copies} ->> 'filing_id'
    AND ((${copies} ->> 'all')::boolean OR (account_id = ${copies} ->> 'account_id' AND ${copies} -> 'pages' ? page)))`;
