import type { ReadView } from '@tirkeu/contracts';
import { localDate, type Role } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone, type Area, type MessageKey } from '@tirkeu/messages';
import { EmptyState, ListBullets, Section, Stack, Text, Timeline } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['record'];

interface Props {
  readonly filingCase: FilingCase;
}

/** Who was shown what a filing says of people: which office, which data, when and what for. */
export const ReadsPage = ({ filingCase }: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Reads filingCase={filingCase} /></WithWords>;

const OVERSEE: readonly Role[] = ['supervisor', 'auditor'];

/** What was shown in words: whoever oversees gets no address and no telephone. */
const whatOf = ({ fields, role }: ReadView): MessageKey => (fields === 'details' && OVERSEE.includes(role) ? 'record:what.details.overseer' : `record:what.${fields}`);

/** A purpose that was stated, or the one that the office has by law. */
const purposeOf = ({ purpose, role }: ReadView): MessageKey => `record:purpose.${purpose ?? (OVERSEE.includes(role) ? 'oversight' : 'examination')}`;

function Reads({ filingCase }: Props) {
  const { t, text, language } = useWords();
  const { filing, view, timetable: { zone } } = filingCase;
  const query = useQuery({
    queryKey: ['filing', filing.id, 'reads'], staleTime: 0,
    queryFn: ({ signal }) => apiGet<readonly ReadView[]>(`/api/filings/${encodeURIComponent(filing.id)}/reads`, signal),
  });
  const officeOf = ({ role, commission }: ReadView) => (commission === null ? t(`common:role.${role}`) : t('record:reads.office', { role: t(`common:role.${role}`), commission: text(commission) }));
  return (
    <CasePage filingCase={filingCase} title={t('record:reads.title')} lead={t('record:reads.lead')}>
      <Stack gap={5}>
        <Loaded query={query} zone={zone}>
          {(reads) => (reads.length === 0 ? <EmptyState title={t('record:reads.empty')}>{t('record:reads.empty.text')}</EmptyState> : (
            <Timeline
              label={t('record:reads.title')}
              items={reads.map((read, place) => ({
                key: String(place), time: `${formatDateWithYear(localDate(read.readAt, zone), language)}, ${formatClock(read.readAt, zone)}`, dateTime: read.readAt,
                title: t(whatOf(read)), by: <>{officeOf(read)}<br />{t('record:reads.purpose', { purpose: t(purposeOf(read)) })}</>,
              }))}
            />
          ))}
        </Loaded>
        <Section title={t('record:reads.how')}>
          <ListBullets items={[t('record:reads.how.slot'), t('record:reads.how.lists'), t('record:reads.how.name'), t('record:reads.how.wrong')]} />
          <Text size="s" tone="muted">{t('record:history.zone', { zone: formatZone(view.serverTime, zone) })}</Text>
        </Section>
      </Stack>
    </CasePage>
  );
}
