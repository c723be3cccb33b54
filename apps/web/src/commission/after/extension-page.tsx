import type { StandingContest, StandingContestsView } from '@tirkeu/contracts';
import { digitsFromKazakhLayout, localDate, type NominationExtended, type Resolution, type Text } from '@tirkeu/domain';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Button, Card, DateFields, EmptyState, Notice, Skeleton, Stack, TextLink } from '@tirkeu/ui';
import { Suspense, useMemo, useState } from 'react';
import { ActPaper, useActContext } from '../../shared/act-paper.js';
import { useServerNow } from '../../shared/clock.js';
import { NO_DATE, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useElections } from '../../shared/queries.js';
import { useRulebookWithLetters } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { SessionFields } from '../decision/session-fields.js';
import { emptyVote, readResolution, type VoteDraft } from '../decision/vote-draft.js';
import { useVoteWhyNot } from '../decision/vote-words.js';
import { forgetDraft, useKeptDraft } from '../kept-draft.js';
import { useExtend, useStandingContests } from './contests-data.js';

const CLOSING = '18:00';
const UNTITLED: Text = { kk: '', ru: '', en: '' };
const BACK = '/commission/contests';

/** One contest: who stands in it, and the resolution by which nomination stays open longer. */
export function ExtensionPage({ contestId }: { readonly contestId: string }) {
  const { t } = useWords();
  const query = useStandingContests();
  const waiting = <Page title={t('rulings:extend.title')}><Skeleton rows={6} text={t('common:loading')} /></Page>;
  if (query.data === undefined) return <Page title={t('rulings:extend.title')}><Loaded query={query} rows={6}>{() => null}</Loaded></Page>;
  const row = query.data.contests.find(({ contest }) => contest.id === contestId);
  if (!row) return <Page title={t('rulings:extend.title')} back={{ href: BACK, text: t('rulings:contests.title') }}><EmptyState title={t('rulings:contests.empty')} /></Page>;
  return <Suspense fallback={waiting}><Extension row={row} view={query.data} /></Suspense>;
}

interface Terms {
  readonly nominationCloses: string;
  readonly registrationCloses: string;
}

function Extension({ row, view }: { readonly row: StandingContest; readonly view: StandingContestsView }) {
  const { t, text, language } = useWords();
  const { contest, standing, tooFew, nominationClosesAt } = row;
  const { session } = useSession();
  const isChair = session?.active.role === 'chair';
  const back = { href: BACK, text: t('rulings:contests.title') };
  return (
    <Page title={t('rulings:extend.title')} lead={text(contest.title)} back={back} width="reading" context={[text(contest.commission.names)]} zone={contest.zone}>
      <Stack gap={4}>
        {contest.extension && <Notice tone="ok" title={t('rulings:extend.done', { date: formatMomentWithYear(nominationClosesAt, contest.zone, language) })}><p>№ {contest.extension.resolution}. {contest.extension.lostTime === undefined && <TextLink href={`/api/contests/${encodeURIComponent(contest.id)}/extension.pdf`} download>{t('commission:act.pdf')}</TextLink>}</p></Notice>}
        {row.abandoned && <Notice tone="warn" title={t('rulings:contests.abandoned.title')}><p>{t('rulings:contests.abandoned.text')}</p></Notice>}
        {tooFew ? <p>{t('rulings:extend.lead', { standing, below: view.below, days: view.mostDays })}</p> : <p>{t('rulings:extend.not-needed')}</p>}
        {tooFew && !isChair && <p className="t-text--muted">{t('rulings:extend.chair-only')}</p>}
        {tooFew && isChair && <ExtensionForm row={row} />}
      </Stack>
    </Page>
  );
}

function ExtensionForm({ row }: { readonly row: StandingContest }) {
  const { t } = useWords();
  const { contest } = row;
  const rulebook = useRulebookWithLetters(contest.rulebookId);
  const now = useServerNow(60_000);
  const today = localDate(now, contest.zone);
  const initial = useMemo(() => emptyVote(rulebook, today), [rulebook, today]);
  const key = `extension/${contest.id}`;
  const [vote, setVote] = useKeptDraft<VoteDraft>(key, initial);
  const [nomination, setNomination] = useKeptDraft(`${key}/nomination`, NO_DATE);
  const [registration, setRegistration] = useKeptDraft(`${key}/registration`, NO_DATE);
  const [checking, setChecking] = useState(false);
  const extend = useExtend(contest.id);
  const voteWhy = useVoteWhyNot(vote, rulebook);
  const resolution = readResolution(vote);
  const [first, second] = [readDate(nomination), readDate(registration)];
  const why = first === null || second === null ? t('rulings:day.missing') : second <= first ? t('rulings:extend.order') : voteWhy;
  const labels = { day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') };
  const terms: Terms = { nominationCloses: `${first ?? ''}T${CLOSING}`, registrationCloses: `${second ?? ''}T${CLOSING}` };
  const send = async () => {
    if (resolution === null) return;
    await extend.mutateAsync({ ...terms, resolution }).then(() => {
      forgetDraft(key);
      setChecking(false);
    }, () => setChecking(false));
  };
  if (checking && why === false && resolution !== null) return <Confirmation row={row} terms={terms} resolution={resolution} onSend={send} onBack={() => setChecking(false)} />;
  return (
    <Stack gap={4}>
      <ProblemNotice failure={extend.error} zone={contest.zone} />
      <Card padded>
        <Stack gap={4}>
          <DateFields id="extend-nomination" label={t('rulings:extend.nomination')} value={nomination} onChange={setNomination} transform={digitsFromKazakhLayout} labels={labels} />
          <DateFields id="extend-registration" label={t('rulings:extend.registration')} value={registration} onChange={setRegistration} transform={digitsFromKazakhLayout} labels={labels} />
        </Stack>
      </Card>
      <SessionFields draft={vote} onChange={setVote} rulebook={rulebook} />
      <div><Button kind="primary" blocked={why} showReason onClick={() => setChecking(true)}>{t('rulings:extend.check')}</Button></div>
    </Stack>
  );
}

interface ConfirmationProps {
  readonly row: StandingContest;
  readonly terms: Terms;
  readonly resolution: Resolution;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

function Confirmation({ row: { contest, standing }, terms, resolution, onSend, onBack }: ConfirmationProps) {
  const { t } = useWords();
  const { session } = useSession();
  const rulebook = useRulebookWithLetters(contest.rulebookId);
  const elections = useElections().data;
  const electionTitle = elections?.find(({ id }) => id === contest.electionId)?.title ?? UNTITLED;
  const context = useActContext({ contest, electionTitle }, { chair: session?.account.name ?? null, secretary: null });
  const at = useServerNow(60_000);
  const event: NominationExtended = {
    type: 'NominationExtended', at, by: { accountId: '', role: 'chair', name: session?.account.name ?? '' }, contestId: contest.id, extension: { ...terms, resolution: resolution.number }, resolution, candidatesAtClose: standing,
  };
  return (
    <Stack gap={4}>
      <h2>{t('rulings:extend.confirm-title')}</h2>
      <p>{t('rulings:extend.effect')}</p>
      <div className="cm-buttons"><Button kind="primary" onClick={onSend}>{t('rulings:extend.do')}</Button><Button kind="quiet" onClick={onBack}>{t('commission:decision.back')}</Button></div>
      <div className="cm-preview"><ActPaper act={rulebook.extensionAct(event, context)} draft preview /></div>
    </Stack>
  );
}
