import { getWindow, type Remark } from '@tirkeu/domain';
import { Button, Columns, DownloadIcon, EmptyState, LinkButton, ListBullets, Notice, PageHeader, Row, Section, Stack, StatusMark, Tag, TaskList, TaskRow, Text, TextLink } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { useLocation } from 'wouter';
import { completeFileHref } from '../../shared/addresses.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { gapLine } from '../nominations/gap-words.js';
import { Status } from '../nominations/nominations-table.js';
import { DepositCard } from './deposit-card.js';
import { NominationFrame } from './nomination-frame.js';
import { caseHref, consentOf, nominationHref, personHref, type Nomination } from './nomination.js';
import { PeopleTable } from './people-table.js';
import { QuotaCard } from './quota-card.js';

/** The page stands without it. */
const InformalCheck = lazy(async () => ({ default: (await import('../../shared/informal/informal-check.js')).InformalCheck }));

interface Props {
  readonly nomination: Nomination;
}

/** One nomination: the people in the order of the law, what is missing of each, quota and deposit of a list, and the way to its submission. */
export function NominationPage({ nomination }: Props) {
  const { t, text, language } = useWords();
  const { view: { contest }, filing, isList, people } = nomination;
  const title = isList ? t('nominator:list.title', { maslikhat: text(contest.maslikhat) }) : t('nominator:district.title', { maslikhat: text(contest.maslikhat), number: contest.district ?? 0 });
  const answered = filing.informalCheck?.answer != null;
  const back = { href: '/nominator', text: t('nominator:title') };
  return (
    <NominationFrame nomination={nomination} title={title} back={back} ownHead>
      <Columns aside={<Stack gap={4}><Standing nomination={nomination} />{isList && people.length > 0 && <QuotaCard nomination={nomination} />}<DepositCard nomination={nomination} /></Stack>} head={
        <PageHeader title={title} back={back} lead={filing.nominator ? [text(filing.nominator.name), filing.nominator.subdivision].filter(Boolean).join(', ') : undefined} tags={<Status status={filing.status} />} />
      }>
        <Stack gap={5}>
          <HandedIn nomination={nomination} />
          <Unwilling nomination={nomination} />
          {answered && <LookedAt nomination={nomination} />}
          <People nomination={nomination} />
          <Finish nomination={nomination} />
          {!answered && <LookedAt nomination={nomination} />}
          <div><LinkButton size="s" icon={<DownloadIcon />} href={completeFileHref(filing.id, language)} download>{t('common:complete-file')}</LinkButton></div>
          <GiveUp nomination={nomination} />
        </Stack>
      </Columns>
    </NominationFrame>
  );
}

function Standing({ nomination: { timetable, filing } }: Props) {
  const { t } = useWords();
  const { closesAt, citation } = getWindow(timetable, filing.status === 'draft' ? 'nomination' : 'registration');
  return <Deadline what={t(filing.status === 'draft' ? 'nominator:deadline.nomination' : 'nominator:deadline.registration')} at={closesAt} zone={timetable.zone} citation={citation} />;
}

function HandedIn({ nomination: { filing } }: Props) {
  const { t } = useWords();
  if (filing.status === 'draft') return null;
  return <Notice tone="info" title={t('nominator:handed-in')} actions={<LinkButton href={caseHref(filing.id)}>{t('nominator:handed-in.case')}</LinkButton>}><p>{t('nominator:handed-in.text')}</p></Notice>;
}

/** People who do not agree: the nomination cannot be handed in with them. */
function Unwilling({ nomination: { filing, people, gaps } }: Props) {
  const { t } = useWords();
  if (!gaps.some(({ gap }) => gap === 'unwilling')) return null;
  const refused = people.filter(({ id }) => filing.consents.some(({ candidateId, answer }) => candidateId === id && answer !== 'given'));
  return (
    <Notice tone="bad" title={t('nominator:unwilling', { count: refused.length })}>
      <p>{t('nominator:unwilling.text')}</p>
      <ListBullets items={refused.map(({ id, nameKk }) => <TextLink key={id} href={personHref(filing.id, id)} lang="kk">{`${nameKk.surname} ${nameKk.givenName}`}</TextLink>)} />
    </Notice>
  );
}

function People({ nomination }: Props) {
  const { t } = useWords();
  const { filing, isList, people, allowed, view } = nomination;
  const open = allowed.includes('import-candidates');
  const add = open && (isList || people.length === 0) && <LinkButton href={personHref(filing.id, 'new')}>{t('nominator:person.add')}</LinkButton>;
  const table = open && isList && <LinkButton href={nominationHref(filing.id, 'table')}>{t('nominator:table.button')}</LinkButton>;
  return (
    <Section title={t(isList ? 'nominator:people.title' : 'nominator:nominee.title')} aside={isList ? t('nominator:people.seats', { people: people.length, seats: view.contest.seats }) : undefined}>
      <Stack gap={3}>
        {isList && people.length > 1 && <Text size="s" tone="muted">{t('nominator:people.order')}</Text>}
        {people.length === 0 ? <EmptyState title={t('nominator:people.none')}>{t(isList ? 'nominator:people.none.list' : 'nominator:people.none.district')}</EmptyState> : <PeopleTable nomination={nomination} />}
        <ConsentInvitation nomination={nomination} />
        {(add || table) && <Row gap={2}>{add}{table}</Row>}
      </Stack>
    </Section>
  );
}

/** How those can agree who have not yet: in their own account, or on paper. */
function ConsentInvitation({ nomination: { filing, people } }: Props) {
  const { t } = useWords();
  const awaited = people.filter((candidate) => consentOf(filing, candidate) === 'awaited').length;
  if (awaited === 0 || filing.status !== 'draft') return null;
  return (
    <Notice tone="info" title={t('nominator:consent.invite', { count: awaited })}>
      <p>{t('nominator:consent.invite.text')} <Text as="span" mono>{`${window.location.origin}/named`}</Text></p>
    </Notice>
  );
}

function Finish({ nomination }: Props) {
  const words = useWords();
  const { t } = words;
  const { filing, gaps, people, papersMissing, rulebook, allowed } = nomination;
  const missing = papersMissing.length;
  const papers = missing === 0 ? <StatusMark>{t('nominator:papers.all')}</StatusMark> : <Tag tone="todo">{t('nominator:papers.missing', { count: missing })}</Tag>;
  const before = gaps.filter(({ gap }) => gap === 'details' || gap === 'unwilling' || rulebook.documents.find(({ id }) => id === gap)?.stage === 'nomination');
  const ready = allowed.includes('submit') && before.length === 0 && people.length > 0;
  return (
    <Section title={t('nominator:finish')}>
      <TaskList label={t('nominator:finish')}>
        <TaskRow name={t('nominator:papers.title')} hint={t('nominator:papers.hint')} status={people.length === 0 ? t('nominator:papers.people-first') : papers} href={people.length === 0 ? undefined : nominationHref(filing.id, 'papers')} />
        {filing.status === 'draft' && (
          <TaskRow
            name={t('nominator:submit.task')} status={ready ? t('nominator:submit.ready') : <Tag tone="todo">{t('nominator:submit.not-ready')}</Tag>} href={nominationHref(filing.id, 'submit')}
            hint={before.length === 0 ? undefined : t('nominator:submit.missing-list', { list: before.map((gap) => gapLine(gap, people.length, rulebook, words)).join('; ') })}
          />
        )}
      </TaskList>
    </Section>
  );
}

/** The commission's informal look at a draft: what it remarks leads to the papers or the person. */
function LookedAt({ nomination: { view, filing, rulebook, timetable, now, allowed } }: Props) {
  const hrefOf = ({ document, candidateId }: Remark) => (document !== null ? nominationHref(filing.id, 'papers') : candidateId === null ? undefined : personHref(filing.id, candidateId));
  return <Suspense fallback={null}><InformalCheck view={view} rulebook={rulebook} timetable={timetable} now={now} allowed={allowed} hrefOf={hrefOf} /></Suspense>;
}

/** A draft has no legal meaning: giving it up needs a second look only because what was typed goes with it. */
function GiveUp({ nomination: { filing, allowed, timetable } }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  if (!allowed.includes('discard')) return null;
  const discard = () => act({ type: 'discard' }).then(() => navigate('/nominator'), setFailure);
  if (!asked) return <div><Button kind="quiet" size="s" onClick={() => setAsked(true)}>{t('nominator:discard')}</Button></div>;
  return (
    <Notice tone="warn" live title={t('nominator:discard.sure')} actions={<><Button kind="danger" onClick={discard}>{t('nominator:discard.yes')}</Button><Button onClick={() => setAsked(false)}>{t('common:cancel')}</Button></>}>
      <p>{t('nominator:discard.text')}</p>
      <ProblemNotice failure={failure} timetable={timetable} />
    </Notice>
  );
}
