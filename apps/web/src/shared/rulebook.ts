import type { ContestView } from '@tirkeu/contracts';
import type { Letters, Rulebook, RulebookWithLetters, Timetable } from '@tirkeu/domain';
import { loadLetters, loadRulebook } from '@tirkeu/rulebooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** The version of the law by its id, from its own chunk. Rejects for an id that this release does not know. */
export const rulebookFor = (id: string): Promise<Rulebook> => loadRulebook(id);

/** The same for a component; suspends until it is there. */
export const useRulebook = (id: string): Rulebook =>
  useSuspenseQuery({ queryKey: ['rulebook', id], queryFn: () => rulebookFor(id), staleTime: Number.POSITIVE_INFINITY }).data;

/** What commissions write under a version of the law, from a chunk of its own; suspends until it is there. */
export const useLetters = (id: string): Letters =>
  useSuspenseQuery({ queryKey: ['letters', id], queryFn: () => loadLetters(id), staleTime: Number.POSITIVE_INFINITY }).data;

/** The law together with what is written under it, for those who decide. */
export function useRulebookWithLetters(id: string): RulebookWithLetters {
  const rulebook = useRulebook(id);
  const letters = useLetters(id);
  return useMemo(() => ({ ...rulebook, ...letters }), [rulebook, letters]);
}

/** All windows and moments of a contest: its election's dates, in its commission's zone, with its extension if any. */
export const timetableFor = (rulebook: Rulebook, { electionDay, zone, overrides, extension }: Pick<ContestView, 'electionDay' | 'zone' | 'overrides' | 'extension'>): Timetable =>
  rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
