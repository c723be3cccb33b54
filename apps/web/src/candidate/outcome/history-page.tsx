import type { HistoryEntry } from '@tirkeu/contracts';
import { localDate, type Role } from '@tirkeu/domain';
import { formatClock, formatDate, type MessageKey } from '@tirkeu/messages';
import { EmptyState, Timeline } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';
import { eventDetail, eventWords } from './history-words.js';

interface Props {
  readonly filingCase: FilingCase;
}

const BY_WORDS: Readonly<Partial<Record<Role, MessageKey>>> = { candidate: 'candidate:by.you', agent: 'candidate:by.you', system: 'candidate:by.system' };

/** Who did what and when, newest first, in plain words. */
export function HistoryPage({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, view, timetable } = filingCase;
  const query = useQuery({
    queryKey: ['filing', filing.id, 'history', view.version],
    queryFn: ({ signal }) => apiGet<readonly HistoryEntry[]>(`/api/filings/${encodeURIComponent(filing.id)}/history`, signal),
  });
  return (
    <CasePage filingCase={filingCase} title={t('candidate:history.title')} lead={t('candidate:history.lead')}>
      <Loaded query={query} zone={timetable.zone}>
        {(entries) => (entries.length === 0 ? <EmptyState title={t('candidate:history.empty')} /> : <Entries filingCase={filingCase} entries={entries} />)}
      </Loaded>
    </CasePage>
  );
}

function Entries({ filingCase, entries }: Props & { readonly entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t, language } = words;
  const { rulebook, timetable: { zone } } = filingCase;
  return (
    <Timeline
      label={t('candidate:history.title')}
      items={entries.map((entry) => ({
        key: String(entry.version),
        time: `${formatDate(localDate(entry.at, zone), language)}, ${formatClock(entry.at, zone)}`,
        dateTime: entry.at,
        title: eventWords(entry, words),
        detail: eventDetail(entry, rulebook, words) ?? undefined,
        by: t(BY_WORDS[entry.by.role] ?? 'candidate:by.commission', { name: entry.by.name }),
      }))}
    />
  );
}
