import type { MeetingCommission, MeetingsView, ReadyFiling } from '@tirkeu/contracts';
import { AGENDA_HEADINGS } from '@tirkeu/domain';
import { Button, CheckboxGroup, EmptyState, Notice, Panel, Select, Stack, Tag, TextButton, TextField } from '@tirkeu/ui';
import { Suspense, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useRulebook } from '../../shared/rulebook.js';
import { useElections, usePlatform } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import { useKeptDraft } from '../kept-draft.js';
import { useQuorum } from './member-words.js';
import { meetingHref, useMeetings, useOpenMeeting } from './meeting-queries.js';

/** Who is there, where, and what stands on the agenda. One filing alone when the address names it. */
export function OpenMeetingPage() {
  const { t, text } = useWords();
  const { session } = useSession();
  const query = useMeetings();
  return (
    <Page title={t('meetings:open')} lead={t('meetings:open-lead')} width="reading" context={session ? [text(session.active.title)] : []} back={{ href: '/commission/meetings', text: t('meetings:all') }}>
      <Loaded query={query} rows={8}>{(view) => <Choosing view={view} />}</Loaded>
    </Page>
  );
}

/** The commissions of whoever opens, those first for which something is ready; the one of the filing or commission that the address names. */
function Choosing({ view }: { readonly view: MeetingsView }) {
  const { t, text } = useWords();
  const [search] = useSearchParams();
  const only = view.ready.find(({ filingId }) => filingId === search.get('filing'));
  const isWaiting = ({ id }: MeetingCommission): boolean => view.ready.some(({ commissionId }) => commissionId === id);
  const choices = view.commissions.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
  const [asked, choose] = useState(search.get('commission'));
  const commission = choices.find(({ id }) => id === (only?.commissionId ?? asked)) ?? choices[0];
  const inSession = view.meetings.find(({ commissionId, closedAt }) => commissionId === commission?.id && closedAt === null);
  if (commission === undefined) return <EmptyState title={t('meetings:nothing-ready')} />;
  const ready = only ? [only] : view.ready.filter(({ commissionId }) => commissionId === commission.id);
  return (
    <Stack gap={4}>
      {only === undefined && choices.length > 1 && (
        <Select id="meeting-commission" label={t('meetings:commission')} value={commission.id} onChange={choose} options={choices.map(({ id, names }) => ({ value: id, label: text(names) }))} />
      )}
      {inSession
        ? <InSession meetingId={inSession.id} number={inSession.number} />
        : commission.members.length === 0
          ? <Notice tone="warn" title={t('decisions:members-unknown.what')}><p>{t('decisions:members-unknown.do')}</p></Notice>
          : <OpeningForm key={`${commission.id}/${only?.filingId ?? ''}`} commission={commission} ready={ready} />}
    </Stack>
  );
}

function InSession({ meetingId, number }: { readonly meetingId: string; readonly number: number }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return <Notice tone="info" title={t('meetings:in-session', { number })} actions={<Button kind="primary" onClick={() => navigate(meetingHref(meetingId))}>{t('meetings:go-on')}</Button>}><p>{t('meetings:in-session-text')}</p></Notice>;
}

interface Opening {
  readonly place: string;
  readonly present: readonly string[];
  readonly left: readonly string[];
}

function OpeningForm({ commission, ready }: { readonly commission: MeetingCommission; readonly ready: readonly ReadyFiling[] }) {
  const { t, text } = useWords();
  const elections = useElections().data ?? [];
  const [{ place, present, left }, setDraft] = useKeptDraft<Opening>(`meeting/${commission.id}`, useOpening(commission));
  const [, navigate] = useLocation();
  const open = useOpenMeeting();
  const { data: platform } = usePlatform();
  const electionId = ready[0]?.electionId ?? platform?.currentElectionId;
  const filings = ready.filter((filing) => filing.electionId === electionId && !left.includes(filing.filingId));
  const rulebookId = elections.find(({ id }) => id === electionId)?.rulebookId;
  const may = commission.members.filter(({ memberId }) => !commission.standing.includes(memberId));
  const namesAmong = (ids: readonly string[]): string => commission.members.filter(({ memberId }) => ids.includes(memberId)).map(({ name }) => name).join(', ');
  const alike = commission.alike.filter((id) => !commission.standing.includes(id));
  const send = async () => {
    const { meeting } = await open.mutateAsync({ commissionId: commission.id, place: place.trim(), present, filingIds: filings.map(({ filingId }) => filingId), electionId });
    navigate(meetingHref(meeting.id));
  };
  return (
    <>
      <ProblemNotice failure={open.error} zone={commission.zone} nameOf={(id) => commission.members.find(({ memberId }) => memberId === id)?.name ?? id} />
      <Panel title={t('meetings:members')} aside={<TextButton onClick={() => setDraft((before) => ({ ...before, present: may.map(({ memberId }) => memberId) }))}>{t('meetings:all-present')}</TextButton>} padded>
        <CheckboxGroup
          id="meeting-present" label={t('meetings:who-is-present')} labelSize="s" value={[...present]} onChange={(values) => setDraft((before) => ({ ...before, present: values }))}
          options={may.map(({ memberId, name, office }) => ({ value: memberId, label: <span><span lang="kk">{name}</span>, {t(`meetings:office.${office}`)}</span> }))}
        />
        {commission.standing.length > 0 && <Notice tone="warn"><p>{t('meetings:standing', { names: namesAmong(commission.standing) })}</p></Notice>}
        {alike.length > 0 && <Notice tone="warn"><p>{t('meetings:alike', { names: namesAmong(alike) })}</p></Notice>}
      </Panel>
      <TextField id="meeting-place" label={t('meetings:place')} hint={t('meetings:place-hint')} maxLength={200} value={place} onChange={(value) => setDraft((before) => ({ ...before, place: value }))} />
      <Panel title={t('meetings:agenda')} aside={t('meetings:chosen', { count: filings.length })} padded>
        {ready.length === 0 ? <p>{t('meetings:agenda-empty')}</p> : <CheckboxGroup
          id="meeting-items" label={t('meetings:items')} labelHidden value={filings.map(({ filingId }) => filingId)}
          onChange={(values) => setDraft((before) => ({ ...before, left: ready.filter(({ filingId }) => !values.includes(filingId)).map(({ filingId }) => filingId) }))}
          options={ready.filter((filing) => filing.electionId === electionId).map(({ filingId, action, subject, clean }) => ({ value: filingId, label: <span>{text(AGENDA_HEADINGS[action.type])}: <b lang="kk">{subject.kk}</b> {clean && <Tag tone="ok">{t('meetings:clean')}</Tag>}</span> }))}
        />}
      </Panel>
      {rulebookId !== undefined && <Suspense fallback={null}><OpenButton members={commission.members.length} present={present.length} placed={place.trim().length > 1} rulebookId={rulebookId} onOpen={send} /></Suspense>}
    </>
  );
}

const useOpening = ({ lastPlace }: MeetingCommission): Opening => useMemo(() => ({ place: lastPlace, present: [], left: [] }), [lastPlace]);

interface OpenButtonProps {
  readonly members: number;
  readonly present: number;
  readonly placed: boolean;
  readonly rulebookId: string;
  readonly onOpen: () => Promise<void>;
}

function OpenButton({ members, present, placed, rulebookId, onOpen }: OpenButtonProps) {
  const { t } = useWords();
  const { quorum, needed } = useQuorum(useRulebook(rulebookId), members, present);
  const why = !quorum ? t('meetings:no-quorum', { present, needed }) : !placed ? t('meetings:place-missing') : false;
  return (
    <div>
      <Button kind="primary" blocked={why} showReason onClick={() => onOpen().catch(() => undefined)}>{t('meetings:open')}</Button>
      {why === false && <p className="cm-quiet">{t('meetings:quorum-of', { present, members, needed })}</p>}
    </div>
  );
}
