import { formatClock, formatDateWithYear, type Area } from '@tirkeu/messages';
import { localDate } from '@tirkeu/domain';
import { EmptyState, Stack, Timeline } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProofMeaning, ProvedSince } from '../../shared/record/proved-since.js';
import { CasePage, WithCase, casePath, type Case } from '../case.js';
import { DeathSection } from '../decision/death-section.js';
import { useEventWords } from './event-words.js';
import { useHistory } from './history-data.js';

const WORDS: readonly Area[] = ['registers', 'record'];

/** Who did what with a filing and when, and since when it is proved. */
export function HistoryPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:history.title')}>{(current) => <WithWords areas={WORDS} waiting={null}><History current={current} /></WithWords>}</WithCase>;
}

function History({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { filing, view, rulebook, name } = current;
  const { zone } = view.contest;
  const query = useHistory(filing.id, view.version);
  const sentence = useEventWords({ rulebook, zone });
  return (
    <CasePage current={current} title={t('commission:history.title')} lead={name} width="reading" back={{ href: casePath(filing.id), text: t('commission:to-examination') }}>
      <Loaded query={query} zone={zone} rows={10}>
        {(entries) => (entries.length === 0
          ? <EmptyState title={t('commission:history.empty')} />
          : (
            <Timeline
              label={t('commission:history.title')}
              items={entries.map((entry) => {
                const { title, detail } = sentence(entry);
                const by = t('commission:history.by', { name: entry.by.name, role: t(`common:role.${entry.by.role}`) });
                return { key: String(entry.version), time: `${formatDateWithYear(localDate(entry.at, zone), language)}, ${formatClock(entry.at, zone)}`, dateTime: entry.at, title, detail, by: <>{by}<br /><ProvedSince entry={entry} zone={zone} what={detail === undefined ? title : `${title}: ${detail}`} /></> };
              })}
            />
          ))}
      </Loaded>
      <Stack gap={5}>
        <ProofMeaning zone={zone} at={current.circumstances.receivedAt} />
        <DeathSection current={current} />
      </Stack>
    </CasePage>
  );
}
