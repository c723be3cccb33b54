import type { ContestView } from '@tirkeu/contracts';
import type { Rulebook, Timetable } from '@tirkeu/domain';
import { loadRulebook } from '@tirkeu/rulebooks';
import { useSuspenseQuery } from '@tanstack/react-query';

/** The version of the law by its id, from its own chunk. Rejects for an id that this release does not know. */
export const rulebookFor = (id: string): Promise<Rulebook> => loadRulebook(id);

/** The same for a component; suspends until it is there. */
export const useRulebook = (id: string): Rulebook =>
  useSuspenseQuery({ queryKey: ['rulebook', id], queryFn: () => rulebookFor(id), staleTime: Number.POSITIVE_INFINITY }).data;

/** All windows and moments of a contest: its election's dates, in its commission's zone, with its extension if any. */
export const timetableFor = (rulebook: Rulebook, { electionDay, zone, overrides, extension }: Pick<ContestView, 'electionDay' | 'zone' | 'overrides' | 'extension'>): Timetable =>
  rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
