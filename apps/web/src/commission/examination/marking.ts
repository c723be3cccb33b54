import type { FilingView } from '@tirkeu/contracts';
import type { MarkValue } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { ApiProblem } from '../../shared/api.js';
import { useCaseAction, type Case } from '../case.js';
import { useKeptDraft } from '../kept-draft.js';
import { queryKeys } from '../../shared/queries.js';
import { onlyOtherAnswersCame } from './answers-came.js';
import { needsReason, type RequirementRow } from './requirement-rows.js';

/** A tick that a person made and that the filing on the screen does not hold yet. */
export interface PendingMark {
  readonly value: MarkValue;
  readonly note: string | null;
  /** The version in which the server kept it; until that version is on the screen the tick is shown from here. */
  readonly keptIn?: number;
}

type Pending = Readonly<Record<string, PendingMark>>;
const NONE: Pending = {};

/** The ticks that a version of the filing does not hold. */
const notYetIn = (pending: Pending, version: number): Pending =>
  Object.fromEntries(Object.entries(pending).filter(([, { keptIn }]) => keptIn === undefined || keptIn > version));

export interface Marking {
  /** The rows as the person sees them: with their own ticks, kept or on the way. */
  readonly rows: readonly RequirementRow[];
  readonly pending: Pending;
  /** What a row asks a reason for before the tick is sent. */
  readonly asking: { readonly key: string; readonly value: MarkValue } | null;
  /** Ticks a row. True when the tick waits for a reason. */
  readonly mark: (key: string, value: MarkValue) => boolean;
  readonly giveReason: (key: string, value: MarkValue, note: string) => void;
  readonly askReason: (key: string, value: MarkValue) => void;
  readonly cancelReason: () => void;
  /** Sends again what is still on the way. */
  readonly resend: () => Promise<void>;
  readonly failure: Error | null;
  /** The version the person saw when the filing was found changed; null while nothing is out of date. */
  readonly staleSince: number | null;
  readonly dismissStale: () => void;
}

const isStale = (failure: unknown): boolean => failure instanceof ApiProblem && failure.problem.code === 'stale-version';

/** Ticks go out at once, one after another, and stay on the screen until they are kept; none is lost when the filing changed meanwhile. */
export function useMarking(current: Case): Marking {
  const { filing, view, rows } = current;
  const action = useCaseAction(filing.id);
  const [made, setPending] = useKeptDraft<Pending>(`${current.circumstances.actor.accountId}/marks/${filing.id}`, NONE);
  const [asking, setAsking] = useState<Marking['asking']>(null);
  const [staleSince, setStaleSince] = useState<number | null>(null);
  const { mutateAsync } = action;
  const client = useQueryClient();
  const { version } = view;
  const pending = useMemo(() => notYetIn(made, version), [made, version]);

  const keep = useCallback(async ({ key, finding: { rule, candidateId } }: RequirementRow, { value, note }: PendingMark): Promise<void> => {
    const { view: { version: keptIn } } = await mutateAsync({ type: 'mark-requirement', rule, candidateId, value, note });
    setPending(({ [key]: last, ...others }) => ({ ...notYetIn(others, version), ...(last && { [key]: last.value === value ? { value, note, keptIn } : last }) }));
  }, [mutateAsync, setPending, version]);

  const { rulebook, circumstances: { actor: { accountId } } } = current;
  const send = useCallback(async (row: RequirementRow, mark: PendingMark): Promise<void> => {
    try {
      await keep(row, mark);
    } catch (failure) {
      if (!isStale(failure)) return;
      const queryKey = queryKeys.filing(filing.id);
      await client.refetchQueries({ queryKey });
      const fresh = client.getQueryData<FilingView>(queryKey);
      const rests = fresh !== undefined && onlyOtherAnswersCame(filing, fresh.filing, { rulebook, accountId }, row);
      if (!rests || await keep(row, mark).then(() => false, isStale)) setStaleSince((before) => before ?? version);
    }
  }, [accountId, client, filing, keep, rulebook, version]);

  const put = (key: string, mark: PendingMark) => {
    const row = rows.find((each) => each.key === key);
    if (!row) return;
    setAsking(null);
    setPending((before) => ({ ...before, [key]: mark }));
    void send(row, mark);
  };

  const shown = useMemo(() => rows.map((row): RequirementRow => {
    const own = pending[row.key];
    const { actor, receivedAt } = current.circumstances;
    return own ? { ...row, mark: { rule: row.finding.rule, candidateId: row.finding.candidateId, value: own.value, note: own.note, by: actor, at: receivedAt } } : row;
  }), [rows, pending, current.circumstances]);

  return {
    rows: shown,
    pending,
    asking,
    mark: (key, value) => {
      const row = rows.find((each) => each.key === key);
      const asks = row !== undefined && needsReason(row.finding, value);
      if (asks) setAsking({ key, value });
      else put(key, { value, note: null });
      return asks;
    },
    giveReason: (key, value, note) => put(key, { value, note: note.trim() || null }),
    askReason: (key, value) => setAsking({ key, value }),
    cancelReason: () => setAsking(null),
    resend: async () => {
      setStaleSince(null);
      for (const row of rows) {
        const mark = pending[row.key];
        if (mark && mark.keptIn === undefined) await send(row, mark);
      }
    },
    failure: action.error,
    staleSince,
    dismissStale: () => setStaleSince(null),
  };
}
