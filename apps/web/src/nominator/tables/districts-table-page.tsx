import type { ElectionView, ImportProgressView, ImportedView, NominatorView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { Skeleton } from '@tirkeu/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { NetworkFailure, apiGet, apiPostOnce } from '../../shared/api.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { queryKeys, useElections, usePlatform } from '../../shared/queries.js';
import { nominationsHref } from '../nominations/nominations-data.js';
import { useNominator } from '../use-nominator.js';
import type { JudgedRow } from './table-rows.js';
import { TableSteps } from './table-steps.js';
import { useTable } from './use-table.js';

/** Nominees of many districts from one table: a draft for each. */
export function DistrictsTablePage() {
  const { t, text } = useWords();
  const nominator = useNominator();
  const platform = usePlatform();
  const election = useElections().data?.find(({ id }) => id === platform.data?.currentElectionId);
  return (
    <Page title={t('nominator:districts-table')} lead={t('nominator:districts-table.lead')} width="page" context={election ? [text(election.title)] : undefined} back={{ href: '/nominator', text: t('nominator:title') }}>
      <Loaded query={nominator}>{(own) => (election ? <Steps election={election} nominator={own} /> : <Skeleton rows={6} text={t('common:loading')} />)}</Loaded>
    </Page>
  );
}

const LOOKED_EVERY_MS = 500;

/** Before a district is known; all of the country has the same day for most of it. */
const USUAL_ZONE = 'Asia/Almaty';

function Steps({ election, nominator }: { readonly election: ElectionView; readonly nominator: NominatorView }) {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const now = useServerNow(60_000);
  const table = useTable({ today: localDate(now, USUAL_ZONE), ownParty: nominator.kind === 'party' ? nominator.name.kk : null, withDistricts: true, electionId: election.id });
  // Kept while no answer came, so that asking again for the same opens nothing twice.
  const intent = useRef<{ readonly actionId: string; readonly rows: string } | null>(null);
  const [entering, setEntering] = useState<string | null>(null);
  const progress = useQuery({
    queryKey: ['nominator', 'import', entering],
    enabled: entering !== null,
    refetchInterval: LOOKED_EVERY_MS,
    queryFn: ({ signal }) => apiGet<ImportProgressView>(`/api/nominator/imports/${entering}`, signal),
  });
  const enter = async (judged: readonly JudgedRow[]) => {
    const rows = judged.flatMap(({ row, entry, contestId }) => (entry && contestId ? [{ contestId, candidate: { candidateId: row.id, ...entry } }] : []));
    const wanted = JSON.stringify(rows);
    if (intent.current?.rows !== wanted) intent.current = { actionId: crypto.randomUUID(), rows: wanted };
    setEntering(intent.current.actionId);
    try {
      await apiPostOnce<ImportedView, { readonly actionId: string; readonly rows: typeof rows }>('/api/nominator/imports', { actionId: intent.current.actionId, rows });
    } catch (failure) {
      if (!(failure instanceof NetworkFailure)) intent.current = null;
      throw failure;
    } finally {
      setEntering(null);
    }
    await client.invalidateQueries({ queryKey: queryKeys.filings });
    navigate(nominationsHref({ stage: 'draft', form: 'single-member' }));
  };
  return <TableSteps table={table} kind="districts" electionId={election.id} enter={enter} worked={progress.data?.worked ?? null} />;
}
