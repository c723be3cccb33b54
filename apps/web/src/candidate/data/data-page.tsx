import type { PersonalDataView } from '@tirkeu/contracts';
import { localDate, type Instant, type ZoneId } from '@tirkeu/domain';
import { formatDateWithYear, type Area } from '@tirkeu/messages';
import { LinkButton, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { registerEntryHref } from '../../shared/addresses.js';
import { apiGet } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { RequestList } from '../../shared/privacy/request-list.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { AskForm } from './ask-form.js';
import { HeldTable } from './held-table.js';

interface Props {
  readonly filingCase: FilingCase;
}

const WORDS: readonly Area[] = ['privacy'];

/** What is held of the person in a filing, where it is published, when it is destroyed, and what they may ask. */
export const DataPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content {...props} /></WithWords>;

const dataHref = (filingId: string): string => `/api/filings/${encodeURIComponent(filingId)}/personal-data`;

function Content({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, view, timetable } = filingCase;
  const query = useQuery({ queryKey: ['filing', filing.id, 'personal-data', view.version], queryFn: ({ signal }) => apiGet<PersonalDataView>(dataHref(filing.id), signal) });
  return (
    <CasePage filingCase={filingCase} title={t('privacy:mine.title')} lead={t('privacy:mine.lead')}>
      <Loaded query={query} rows={8} zone={timetable.zone}>{(data) => <Parts filingCase={filingCase} data={data} />}</Loaded>
    </CasePage>
  );
}

function Parts({ filingCase, data }: Props & { readonly data: PersonalDataView }) {
  const { t, language } = useWords();
  const { filing, allowed, timetable } = filingCase;
  return (
    <Stack gap={5}>
      <Section title={t('privacy:mine.forget')}><Fate data={data} zone={timetable.zone} /></Section>
      <Section title={t('privacy:mine.published')}>
        <Text>{data.published === null ? t('privacy:mine.published.none') : <TextLink href={registerEntryHref(data.published.entryId)}>{t('privacy:mine.published.entry')}</TextLink>}</Text>
      </Section>
      <Section title={t('privacy:mine.held')}>
        <Stack gap={3}>
          {data.held.length === 0 ? <Text>{t('privacy:mine.held.none')}</Text> : <HeldTable held={data.held} language={language} />}
          <div><LinkButton href={dataHref(filing.id)} download>{t('privacy:mine.download')}</LinkButton></div>
          <Text size="s" tone="muted">{t('privacy:mine.print')}</Text>
          <Text><TextLink href={hrefOf(filing.id, 'reads')}>{t('privacy:mine.reads')}</TextLink></Text>
          <Text><TextLink href="/privacy">{t('privacy:why.all')}</TextLink></Text>
        </Stack>
      </Section>
      {data.requests.length > 0 && <Section title={t('privacy:requests')}><RequestList requests={data.requests} zone={timetable.zone} /></Section>}
      {filing.status === 'draft' && <Text>{t('privacy:ask.draft')}</Text>}
      {allowed.includes('request-data') && data.forgottenAt === null && <AskForm filingCase={filingCase} asked={data.requests} />}
    </Stack>
  );
}

function Fate({ data: { forgottenAt, forgetting }, zone }: { readonly data: PersonalDataView; readonly zone: ZoneId }) {
  const { t, language } = useWords();
  const day = (at: Instant) => formatDateWithYear(localDate(at, zone), language);
  if (forgottenAt !== null) return <Text>{t('privacy:mine.forgotten', { date: day(forgottenAt) })}</Text>;
  return <Text>{forgetting === null ? t('privacy:mine.forget.open') : t(`privacy:mine.forget.${forgetting.reason}`, { date: day(forgetting.at) })}</Text>;
}
