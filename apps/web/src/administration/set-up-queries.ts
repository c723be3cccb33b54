import type { DistrictsTableView, DryRunChangesView, DryRunView, ElectionDraftSummary, ElectionDraftView, MembersTableView, RulebooksView, SeatedCommission, SetUpStep } from '@tirkeu/contracts';
import type { CivilDate, PlannedCall } from '@tirkeu/domain';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiGet, apiPost, apiPostOnce, uploadFile } from '../shared/api.js';
import { queryKeys } from '../shared/queries.js';

const SET_UP = ['administration'] as const;
const BASE = '/api/administration';
const RUNNING_MS = 1_000;

const useSetUp = <T>(part: readonly string[], path: string) => useQuery({ queryKey: [...SET_UP, ...part], queryFn: ({ signal }) => apiGet<T>(`${BASE}${path}`, signal), staleTime: 0 });

export const useLaws = () => useSetUp<RulebooksView>(['rulebooks'], '/rulebooks');
export const useElectionDrafts = () => useSetUp<readonly ElectionDraftSummary[]>(['elections'], '/elections');
export const useElectionDraft = (id: string) => useSetUp<ElectionDraftView>(['election', id], `/elections/${id}`);
/** What was found stays on the page while the next search runs. */
export const useSeatedCommissions = (part: string) => useQuery({
  queryKey: [...SET_UP, 'members', part], queryFn: ({ signal }) => apiGet<readonly SeatedCommission[]>(`${BASE}/members`, signal, part), staleTime: 0, placeholderData: keepPreviousData,
});
export const useDryRuns = () => useSetUp<readonly DryRunView[]>(['dry-runs'], '/dry-runs');

/** A dry run, asked for again while it runs. */
export const useDryRun = (id: string) => useQuery({
  queryKey: [...SET_UP, 'dry-run', id], queryFn: ({ signal }) => apiGet<DryRunView>(`${BASE}/dry-runs/${id}`, signal), staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.status === 'waiting' || state.data?.status === 'running' ? RUNNING_MS : false),
});

export const useDryRunChanges = (id: string, after: number, isFinished: boolean) => useQuery({
  queryKey: [...SET_UP, 'dry-run', id, 'changes', after], queryFn: ({ signal }) => apiGet<DryRunChangesView>(`${BASE}/dry-runs/${id}/changes?after=${after}`, signal), enabled: isFinished,
});

/** Changes something of the set-up and reads all of it again; an election that was called is new in the public list too. */
export function useSetUpChange() {
  const client = useQueryClient();
  return async <T>(change: () => Promise<T>): Promise<T> => {
    try {
      return await change();
    } finally {
      await client.invalidateQueries({ queryKey: SET_UP });
      await client.invalidateQueries({ queryKey: queryKeys.elections });
    }
  };
}

interface Plan { readonly actionId: string; readonly expectedVersion?: number; readonly call: PlannedCall }

export const planElection = (electionId: string | null, plan: Plan): Promise<ElectionDraftView> =>
  apiPostOnce<ElectionDraftView, Plan>(electionId === null ? `${BASE}/elections` : `${BASE}/elections/${electionId}/call`, plan);

interface Step { readonly actionId: string; readonly expectedVersion: number; readonly type: SetUpStep; readonly reason?: string }

export const takeStep = (electionId: string, step: Step): Promise<ElectionDraftView> => apiPostOnce<ElectionDraftView, Step>(`${BASE}/elections/${electionId}/steps`, step);

export type TablePurpose = 'look' | 'keep';

export const sendDistricts = (electionId: string, file: File, purpose: TablePurpose): Promise<DistrictsTableView> =>
  uploadFile<DistrictsTableView>(`${BASE}/elections/${electionId}/districts?purpose=${purpose}`, file);

export const sendMembers = (file: File, purpose: TablePurpose): Promise<MembersTableView> => uploadFile<MembersTableView>(`${BASE}/members?purpose=${purpose}`, file);

export const endSeat = (seatId: string, leftOn: CivilDate): Promise<void> => apiPost<void>(`${BASE}/members/${seatId}/end`, { leftOn });

export const startDryRun = (electionId: string, rulebookId: string): Promise<DryRunView> => apiPost<DryRunView>(`${BASE}/dry-runs`, { electionId, rulebookId });

export const templateHref = (table: string, format: string, language: string): string => `${BASE}/template?${new URLSearchParams({ table, format, language })}`;
export const dryRunFileHref = (id: string, language: string): string => `${BASE}/dry-runs/${id}/file?${new URLSearchParams({ language })}`;
