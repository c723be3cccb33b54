import type { OutagesView } from '@tirkeu/contracts';
import { civilDate, isCivilDate, localDate, plusDays, plusMinutes, type CivilDate } from '@tirkeu/domain';
import { formatDateWithYear, formatZone } from '@tirkeu/messages';
import { InlineSelect, Notice, Row, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useSearchParams } from 'wouter';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { DayPicture } from './day-picture.js';
import { LawSection } from './law-section.js';
import { LostSection } from './lost-section.js';
import { ZONE, dayOf, stateNow, useOutages, type Now } from './outages-data.js';
import { ProofSection } from './proof-section.js';
import { ReceivedSection } from './received-section.js';
import './outages-page.css';

const DAYS = 7;
const TONES = { up: 'ok', degraded: 'warn', down: 'bad', silent: 'info', none: 'info' } as const satisfies Readonly<Record<Now, string>>;

/** What probes outside saw, minute by minute, and what follows from it. For everybody, without signing in. */
export const OutagesPage = () => <WithWords areas={['outages']} waiting={<WaitingPage />}><Ledger /></WithWords>;

function Ledger() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const until = search.get('until');
  const query = useOutages(isCivilDate(until) ? civilDate(until) : null);
  return (
    <Page title={t('outages:title')} lead={t('outages:lead')} width="page">
      <Loaded query={query} rows={10}>{(view) => <Shown view={view} />}</Loaded>
    </Page>
  );
}

function withDay(before: URLSearchParams, day: string): URLSearchParams {
  const next = new URLSearchParams(before);
  next.set('day', day);
  return next;
}

function chosenDay(asked: string | null, days: readonly CivilDate[]): CivilDate | undefined {
  const day = isCivilDate(asked) ? civilDate(asked) : undefined;
  return day && days.includes(day) ? day : days[0];
}

function Shown({ view }: { readonly view: OutagesView }) {
  const { t, language } = useWords();
  const [search, setSearch] = useSearchParams();
  const last = localDate(plusMinutes(view.until, -1), ZONE);
  const days = Array.from({ length: DAYS }, (_, before) => plusDays(last, -before));
  const day = chosenDay(search.get('day'), days) ?? last;
  const now = stateNow(view.probes, view.asOf);
  return (
    <Stack gap={5}>
      <Notice tone={TONES[now]} title={t(`outages:now.${now}`)}>
        <p>{t(`outages:now.${now}.text`)}</p>
        {view.probes.length > 0 && view.probes.every(({ onSameMachine }) => onSameMachine) && <p>{t('outages:same-machine')}</p>}
      </Notice>
      <LostSection lost={view.lost} />
      <Section title={t('outages:picture.title')}>
        <Stack gap={4}>
          <Row gap={3}>
            <InlineSelect label={t('outages:day')} value={day} onChange={(value) => setSearch((before) => withDay(before, value), { replace: true })} options={days.map((each) => ({ value: each, label: formatDateWithYear(each, language) }))} />
            <Text size="s" tone="muted">{t('outages:zone', { zone: formatZone(dayOf(day).from, ZONE) })}</Text>
          </Row>
          <DayPicture view={view} day={dayOf(day)} />
        </Stack>
      </Section>
      <LawSection view={view} />
      <ReceivedSection received={view.received} />
      <ProofSection probes={view.probes} day={dayOf(day)} />
      <Text><TextLink href="/calendar">{t('common:nav.calendar')}</TextLink></Text>
    </Stack>
  );
}
