import type { RegisterEntryView } from '@tirkeu/contracts';
import { isBefore, localDate, localTime, type FilingEventType } from '@tirkeu/domain';
import { formatClosingDate, formatDate, formatDateWithYear, formatTime, type MessageKey } from '@tirkeu/messages';
import { Breadcrumbs, Card, Columns, Facts, ListBullets, Portrait, Row, Stack, Text, Timeline } from '@tirkeu/ui';
import { useServerNow } from '../../shared/clock.js';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { inFull, nameIn, nameLanguage } from '../../shared/person.js';
import { useElections, useMap } from '../../shared/queries.js';
import { electionLine } from '../election-line.js';
import { atStart } from '../place-choice.js';
import { useRegisterEntry } from '../public-queries.js';
import { PublicStatusTags } from './public-status.js';
import { queryOf } from './register-filters.js';
import './register-entry-page.css';

/** One candidate: published fields only, the decision with its grounds, what happened. */
export function RegisterEntryPage({ entryId }: { readonly entryId: string }) {
  const words = useWords();
  const { t, text, language } = words;
  const query = useRegisterEntry(entryId);
  const elections = useElections();
  const map = useMap();
  const entry = query.data;
  if (entry === undefined) return <Page title={t('public:entry.title')}><Loaded query={query}>{() => null}</Loaded></Page>;
  const election = elections.data?.find(({ id }) => id === entry.electionId);
  const region = map.data?.regions.find(({ id }) => id === entry.regionId);
  const name = inFull(nameIn(entry, language));
  const district = entry.district === null ? t('common:form.party-list') : t('common:district', { number: entry.district });
  return (
    <Page
      title={name}
      tabTitle={t('public:entry.title')}
      context={[t('public:register.title'), ...(election ? [electionLine(election, words)] : [])]}
      ownHead
    >
      <Breadcrumbs label={t('common:path')} repeatsHeading items={[
        { label: t('public:register.country'), href: `/register?${queryOf({ election: entry.electionId })}` },
        ...(region ? [{ label: atStart(text(region.names)), href: `/register?${queryOf({ election: entry.electionId, region: region.id })}` }] : []),
        { label: district, href: `/register?${queryOf({ election: entry.electionId, region: entry.regionId, locality: entry.localityId ?? entry.regionId, district: entry.contestId })}` },
        { label: <span lang={nameLanguage(language)}>{name}</span> },
      ]} />
      <div className="entry-head">
        <Portrait alt={t('public:entry.no-photo')} size="l" />
        <div>
          <h1 tabIndex={-1} lang={nameLanguage(language)}>{name}</h1>
          <p>{`${text(entry.maslikhat)} · ${district}`}</p>
          <Row gap={2} className="entry-head__status"><Tags entry={entry} /></Row>
          {election?.madeUp && <Text size="s" tone="muted">{t('public:entry.invented')}</Text>}
        </div>
      </div>
      <Columns asideWidth={340} aside={<Aside entry={entry} />}>
        <Stack gap={4}>
          <DecisionCard entry={entry} />
          <AboutCard entry={entry} district={district} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Tags({ entry }: { readonly entry: RegisterEntryView }) {
  const asOf = useServerNow(60_000);
  return <PublicStatusTags {...entry} asOf={asOf} />;
}

function DecisionCard({ entry }: { readonly entry: RegisterEntryView }) {
  const words = useWords();
  const { t, text, language } = words;
  const { grounds, resolution, statusSince, zone, commission } = entry;
  const date = formatDateWithYear(localDate(statusSince, zone), language);
  const basis = [...new Set(grounds.map(({ citationPlace }) => text(citationPlace)))].join('; ');
  const notice = noticeWords(entry, words);
  return (
    <Card title={t('public:entry.decision')}>
      <Stack gap={3}>
        {grounds.length === 0 ? <Text>{t(`public:entry.outcome.${entry.status}`)}</Text> : null}
        {grounds.length === 1 && grounds[0] !== undefined && <Text>{text(grounds[0].title)}</Text>}
        {grounds.length > 1 && <ListBullets items={grounds.map(({ title }) => text(title))} />}
        <Facts layout="row" items={[
          ...(resolution === null ? [] : [{ key: 'act', label: t('public:entry.act'), value: `№\u00A0${resolution}` }]),
          { key: 'date', label: t('public:entry.decided-on'), value: date },
          ...(basis === '' ? [] : [{ key: 'basis', label: t('common:legal-basis'), value: basis }]),
          ...(notice === null ? [] : [{ key: 'notice', label: t('public:event.notice'), value: notice }]),
          { key: 'commission', label: t('public:entry.commission'), value: text(commission.names) },
          ...(entry.appealBy === null ? [] : [{ key: 'appeal', label: t('public:entry.appeal'), value: <Appeal entry={entry} /> }]),
        ]} />
      </Stack>
    </Card>
  );
}

/** When the last notice of defects was served and until when they could be put right; null where there was none. */
function noticeWords({ timeline, zone }: RegisterEntryView, { t, language }: WordsInUse): string | null {
  const notice = timeline.findLast(({ type }) => type === 'DeficiencyNoticeServed');
  if (notice === undefined || notice.cureBy === null) return null;
  return t('public:entry.notice', { served: formatDate(localDate(notice.at, zone), language), by: formatClosingDate(notice.cureBy, zone, language) });
}

function Appeal({ entry: { status, appealBy, zone } }: { readonly entry: RegisterEntryView }) {
  const { t, language } = useWords();
  const now = useServerNow(60_000);
  if (status === 'refused-under-appeal' || status === 'cancelled-under-appeal') return t('public:status.under-appeal');
  if (appealBy === null) return null;
  const date = formatClosingDate(appealBy, zone, language);
  return t(isBefore(now, appealBy) ? 'public:entry.appeal-by' : 'public:entry.appeal-over', { date });
}

function AboutCard({ entry, district }: { readonly entry: RegisterEntryView; readonly district: string }) {
  const { t, text, language } = useWords();
  return (
    <Card title={t('public:entry.about')}>
      <Facts layout="row" items={[
        ...(language === 'ru' ? [{ key: 'kk', label: t('public:entry.name-kk'), value: <span lang="kk">{inFull(entry.nameKk)}</span> }] : [{ key: 'ru', label: t('public:entry.name-ru'), value: <span lang="ru">{inFull(entry.nameRu)}</span> }]),
        { key: 'maslikhat', label: t('public:register.maslikhat'), value: text(entry.maslikhat) },
        { key: 'district', label: t('public:register.district'), value: district },
        { key: 'nominator', label: t('public:register.nominated-by'), value: entry.nominator === null ? t(`common:route.${entry.route}`) : text(entry.nominator) },
      ]} />
    </Card>
  );
}

/** The steps that everybody may know of. */
const PUBLIC_EVENTS: Readonly<Partial<Record<FilingEventType, MessageKey>>> = {
  FilingSubmitted: 'public:event.submitted',
  ComplianceConfirmed: 'public:event.compliance',
  DeficiencyNoticeServed: 'public:event.notice',
  DeficiencyNoticeAnswered: 'public:event.notice-answered',
  FilingRegistered: 'public:event.registered',
  FilingRefused: 'public:event.refused',
  CandidacyWithdrawn: 'public:event.withdrawn',
  CandidateLeft: 'public:event.left',
  NominationRevoked: 'public:event.revoked',
  RegistrationCancelled: 'public:event.cancelled',
  AppealLodged: 'public:event.appeal',
  AppealDecided: 'public:event.appeal-decided',
  StayRecorded: 'public:event.stayed',
  StayLifted: 'public:event.stay-lifted',
  RegistrationReinstated: 'public:event.reinstated',
  CandidateExcluded: 'public:event.excluded',
  CandidateDied: 'public:event.died',
  RegistrationPublished: 'public:event.published',
};

type Step = RegisterEntryView['timeline'][number];

/** What a step has changed, beyond its name. */
function detailOf({ type, resolution, outcome, cureBy }: Step, { zone }: RegisterEntryView, { t, language }: WordsInUse): string | undefined {
  if (resolution !== null) return t('common:resolution', { number: resolution });
  if (type === 'AppealDecided' && outcome !== null) return t(`public:event.appeal-${outcome}`);
  return cureBy === null ? undefined : t('public:event.cure-by', { date: formatClosingDate(cureBy, zone, language) });
}

function Aside({ entry }: { readonly entry: RegisterEntryView }) {
  const words = useWords();
  const { t, language } = words;
  const { zone } = entry;
  const steps = entry.timeline.toReversed().flatMap((step) => {
    const { type, at } = step;
    const key = PUBLIC_EVENTS[type];
    return key === undefined ? [] : [{ key: `${type}/${at}`, time: `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)}`, dateTime: at, title: t(key), detail: detailOf(step, entry, words) }];
  });
  const thisYear = localTime(entry.statusSince, zone).date.slice(0, 4);
  return (
    <Stack gap={4}>
      <Card title={t('public:entry.history')} aside={thisYear}><Timeline label={t('public:entry.history')} items={steps} /></Card>
      <Card title={t('public:entry.unpublished')}><Text size="s" tone="muted">{t('public:entry.unpublished.text')}</Text></Card>
    </Stack>
  );
}
