import type { HistoryEntry } from '@tirkeu/contracts';
import { localDate, type Role } from '@tirkeu/domain';
import { formatClock, formatDate, type Area, type MessageKey } from '@tirkeu/messages';
import { EmptyState, LinkButton, Row, Skeleton, Stack, Timeline } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProofMeaning, ProvedSince } from '../../shared/record/proved-since.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';
import { eventDetail, eventWords } from './history-words.js';

const WORDS: readonly Area[] = ['record'];

interface Props {
  readonly filingCase: FilingCase;
}

const BY_WORDS: Readonly<Partial<Record<Role, MessageKey>>> = { candidate: 'candidate:by.you', agent: 'candidate:by.you', system: 'candidate:by.system' };

/** Who did what and when, newest first, in plain words, and since when each step is proved. */
export function HistoryPage({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, view, timetable } = filingCase;
  const query = useQuery({
    queryKey: ['filing', filing.id, 'history', view.version],
    queryFn: ({ signal }) => apiGet<readonly HistoryEntry[]>(`/api/filings/${encodeURIComponent(filing.id)}/history`, signal),
  });
  return (
    <CasePage filingCase={filingCase} title={t('candidate:history.title')} lead={t('candidate:history.lead')}>
      <WithWords areas={WORDS} waiting={<Skeleton rows={4} text={t('common:loading')} />}>
        <Stack gap={5}>
          <ToReads filingId={filing.id} />
          <Loaded query={query} zone={timetable.zone}>
            {(entries) => (entries.length === 0 ? <EmptyState title={t('candidate:history.empty')} /> : <Entries filingCase={filingCase} entries={entries} />)}
          </Loaded>
          <ProofMeaning zone={timetable.zone} at={view.serverTime} />
        </Stack>
      </WithWords>
    </CasePage>
  );
}

function ToReads({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <Row><LinkButton href={`/candidate/filings/${filingId}/reads`}>{t('record:reads.to')}</LinkButton></Row>;
}

function Entries({ filingCase, entries }: Props & { readonly entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t, language } = words;
  const { rulebook, timetable: { zone } } = filingCase;
  return (
    <Timeline
      label={t('candidate:history.title')}
      items={entries.map((entry) => {
        const title = eventWords(entry, words);
        const detail = eventDetail(entry, rulebook, words) ?? undefined;
        const own = BY_WORDS[entry.by.role];
        const by = own ? t(own) : `${t('candidate:by.commission', { name: entry.by.name })}, ${t(`common:role.${entry.by.role}`)}`;
        return {
          key: String(entry.version),
          time: `${formatDate(localDate(entry.at, zone), language)}, ${formatClock(entry.at, zone)}`,
          dateTime: entry.at,
          title,
          detail,
          by: <><span>{by}</span><br /><ProvedSince entry={entry} zone={zone} what={detail === undefined ? title : `${title}: ${detail}`} /></>,
        };
      })}
    />
  );
}
