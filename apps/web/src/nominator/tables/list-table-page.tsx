import { localDate } from '@tirkeu/domain';
import { Notice } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { useIntent } from '../../shared/use-intent.js';
import { NominationFrame } from '../nomination/nomination-frame.js';
import { nominationHref, type Nomination } from '../nomination/nomination.js';
import type { JudgedRow } from './table-rows.js';
import { TableSteps } from './table-steps.js';
import { useTable } from './use-table.js';

/** The people of a list from a table. */
export function ListTablePage({ nomination }: { readonly nomination: Nomination }) {
  const { t } = useWords();
  const { filing, timetable, now, allowed } = nomination;
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const ownParty = filing.nominator?.kind === 'party' ? filing.nominator.name.kk : null;
  const table = useTable({ today: localDate(now, timetable.zone), ownParty, withDistricts: false, filingId: filing.id });
  const enter = async (rows: readonly JudgedRow[]) => {
    const candidates = rows.flatMap(({ row, entry }) => (entry ? [{ candidateId: row.id, ...entry }] : []));
    await act({ type: 'import-candidates', candidates });
    navigate(nominationHref(filing.id));
  };
  if (!allowed.includes('import-candidates')) {
    return <NominationFrame nomination={nomination} title={t('nominator:table.title')}><Notice tone="info" title={t('nominator:sealed')}><p>{t('nominator:sealed.text')}</p></Notice></NominationFrame>;
  }
  return (
    <NominationFrame nomination={nomination} title={t('nominator:table.title')} lead={t('nominator:table.lead')}>
      <TableSteps table={table} kind="list" electionId={filing.electionId} enter={enter} />
    </NominationFrame>
  );
}
