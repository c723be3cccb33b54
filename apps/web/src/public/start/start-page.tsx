import type { ElectionView } from '@tirkeu/contracts';
import { getWindow, type ZoneId } from '@tirkeu/domain';
import { Columns, Skeleton, Stack, TextLink } from '@tirkeu/ui';
import { Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { ClockNotice } from '../../shared/clock-notice.js';
import { useServerNow } from '../../shared/clock.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { useMap } from '../../shared/queries.js';
import { timetableFor, useRulebook } from '../../shared/rulebook.js';
import { homeOf, useSession } from '../../shared/session-context.js';
import { ElectionPage } from '../election-page.js';
import { useChosenElection } from '../public-queries.js';
import { HowDecided } from './how-decided.js';
import { OpenNow } from './open-now.js';
import { OtherWays } from './other-ways.js';
import { WhatYouNeed } from './what-you-need.js';
import './start-page.css';

/** Before a region is chosen: most regions keep this zone, and local wall time is the same in all. */
const USUAL_ZONE: ZoneId = 'Asia/Almaty';

/** Where a candidate begins: what is open, until when, what is needed, how it is decided. */
export function StartPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const chosen = useChosenElection(search.get('election'));
  return (
    <ElectionPage title={t('public:start.title')} lead={t('public:start.lead')} chosen={chosen}>
      {(election) => <Suspense fallback={<Skeleton rows={6} text={t('common:loading')} />}><Start election={election} /></Suspense>}
    </ElectionPage>
  );
}

function Start({ election }: { readonly election: ElectionView }) {
  const [search] = useSearchParams();
  const map = useMap();
  const rulebook = useRulebook(election.rulebookId);
  const region = map.data?.regions.find(({ id }) => id === search.get('region'));
  const zone = region?.zone ?? USUAL_ZONE;
  const timetable = timetableFor(rulebook, { ...election, zone, extension: null });
  return (
    <Columns asideFirst aside={<Aside election={election} timetable={timetable} zoneKnown={region !== undefined} />}>
      <Stack gap={6} className="start">
        <OpenNow election={election} rulebook={rulebook} timetable={timetable} map={map} />
        <WhatYouNeed rulebook={rulebook} timetable={timetable} />
        <HowDecided rulebook={rulebook} timetable={timetable} />
        <OtherWays />
      </Stack>
    </Columns>
  );
}

interface AsideProps {
  readonly election: ElectionView;
  readonly timetable: ReturnType<typeof timetableFor>;
  readonly zoneKnown: boolean;
}

/** The deadline that is next: the opening, then the end of nomination, then the end of registration. */
function Aside({ election, timetable, zoneKnown }: AsideProps) {
  const { t } = useWords();
  const now = useServerNow(15_000);
  const { session } = useSession();
  const nomination = getWindow(timetable, 'nomination');
  const registration = getWindow(timetable, 'registration');
  const { zone } = timetable;
  const local = zoneKnown ? undefined : <p>{t('public:start.local-time')}</p>;
  const card = now < nomination.opensAt
    ? <Deadline what={t('public:start.opens')} at={nomination.opensAt} zone={zone} citation={nomination.citation}>{local}</Deadline>
    : now < nomination.closesAt
      ? <Deadline what={t('public:start.closes')} at={nomination.closesAt} zone={zone} citation={nomination.citation}>{local}</Deadline>
      : <Deadline what={t('public:start.registration-closes')} at={registration.closesAt} zone={zone} citation={registration.citation}>{local}</Deadline>;
  return (
    <Stack gap={4}>
      <ClockNotice />
      {card}
      <Stack gap={2}>
        <TextLink href="/can-i-stand">{t('public:start.can-i-stand')}</TextLink>
        <TextLink href={`/calendar?election=${election.id}`}>{t('public:start.whole-calendar')}</TextLink>
        <TextLink href={`/register?election=${election.id}`}>{t('public:start.who-stands')}</TextLink>
        <TextLink href={session?.active.role === 'agent' ? homeOf('agent') : homeOf('candidate')}>{t('public:start.continue-draft')}</TextLink>
      </Stack>
    </Stack>
  );
}
