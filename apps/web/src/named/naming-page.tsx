import { isActive } from '@tirkeu/domain';
import { formatDateWithYear, formatMoment, type MessageKey } from '@tirkeu/messages';
import { Button, Card, Facts, LinkButton, ListBullets, Notice, Stack, SummaryList, Text, type SummaryRow } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { Deadline } from '../shared/deadline.js';
import { useWords, type WordsInUse } from '../shared/language.js';
import { namedHref } from '../shared/named.js';
import { Page } from '../shared/page.js';
import { inFull } from '../shared/person.js';
import { ProblemNotice } from '../shared/problem.js';
import { againstWords, consequencesOf } from './against-words.js';
import { useAnswer } from './use-answer.js';
import { WithNaming, type NamingCase } from './with-naming.js';

/** Needed by those who are registered. */
const BallotCard = lazy(async () => ({ default: (await import('./ballot-card.js')).BallotCard }));

/** Comes with the first answer of a register. */
const RegistersCard = lazy(async () => ({ default: (await import('./registers-card.js')).RegistersCard }));

/** Who nominates the person, where and with what; and the two answers. */
export const NamingPage = ({ filingId }: { readonly filingId: string }) => <WithNaming filingId={filingId}>{(naming) => <NamingContent naming={naming} />}</WithNaming>;

interface Props {
  readonly naming: NamingCase;
}

function leadOf({ view: { status } }: NamingCase): MessageKey {
  if (status === 'draft' || status === 'late') return 'named:lead.draft';
  return isActive({ status }) ? 'named:lead.active' : 'named:lead.ended';
}

function NamingContent({ naming }: Props) {
  const { t } = useWords();
  const { canAgree, against, ends, until, timetable, view } = naming;
  const open = canAgree || against !== null;
  return (
    <Page title={t('named:title')} lead={t(leadOf(naming))} back={{ href: '/named', text: t('named:list.title') }} zone={timetable.zone} width="reading">
      <Stack gap={5}>
        <Said naming={naming} />
        {view.route === 'self' && <Notice tone="warn" title={t('named:self.title')}><p>{t('named:self.text')}</p></Notice>}
        {view.status === 'registered' && view.route !== 'party-list' && view.leftAt === null && <Suspense fallback={null}><BallotCard naming={naming} /></Suspense>}
        <WhoAndWhere naming={naming} />
        <Entered naming={naming} />
        {view.facts.length > 0 && <Suspense fallback={null}><RegistersCard naming={naming} /></Suspense>}
        {open && <Deadline what={t(ends ? 'named:withdraw-by' : 'named:answer-by')} at={until.closesAt} zone={timetable.zone} citation={until.citation} />}
        {canAgree && <Agree naming={naming} />}
        {against !== null && <Against naming={naming} />}
        {!open && view.leftAt === null && <Notice tone="info" title={t('named:closed')}><p>{t('named:closed.text')}</p></Notice>}
      </Stack>
    </Page>
  );
}

/** What was said last, and when. */
function Said({ naming: { view, timetable } }: Props) {
  const { t, language } = useWords();
  const { consent, leftAt } = view;
  const words = leftAt !== null ? { key: 'named:said.left', at: leftAt } as const : consent && { key: `named:said.${consent.answer}`, at: consent.at } as const;
  if (!words) return null;
  return <Notice tone={words.key === 'named:said.given' ? 'ok' : 'info'} live title={t(words.key, { moment: formatMoment(words.at, timetable.zone, language) })} />;
}

function WhoAndWhere({ naming: { view } }: Props) {
  const { t, text, language } = useWords();
  return (
    <Card title={t('named:facts')}>
      <Facts items={[
        { key: 'by', label: t('named:facts.by'), value: view.nominator === null ? t('named:self') : text(view.nominator) },
        { key: 'contest', label: t('named:facts.contest'), value: text(view.contest.title) },
        { key: 'election', label: t('named:facts.election'), value: text(view.electionTitle) },
        { key: 'day', label: t('named:facts.day'), value: formatDateWithYear(view.contest.electionDay, language) },
        { key: 'commission', label: t('named:facts.commission'), value: text(view.contest.commission.names) },
        { key: 'status', label: t('named:facts.status'), value: t(`common:status.${view.status}`) },
      ]} />
    </Card>
  );
}

function enteredRows({ view: { entered } }: NamingCase, { t, language }: WordsInUse): readonly SummaryRow[] {
  const rows: readonly (readonly [key: string, label: MessageKey, value: string])[] = [
    ['kk', 'named:entered.name-kk', inFull(entered.nameKk)],
    ['ru', 'named:entered.name-ru', inFull(entered.nameRu)],
    ['iin', 'named:entered.iin', entered.iin],
    ['birth', 'named:entered.birth', formatDateWithYear(entered.birthDate, language)],
    ['education', 'named:entered.education', entered.education],
    ['occupation', 'named:entered.occupation', entered.occupation],
    ['party', 'named:entered.party', entered.party ?? ''],
    ['phone', 'named:entered.phone', entered.phone],
    ['address', 'named:entered.address', entered.address],
  ];
  return rows.filter(([, , value]) => value !== '').map(([key, label, value]) => ({ key, label: t(label), value }));
}

function Entered({ naming }: Props) {
  const words = useWords();
  const { t } = words;
  const title = t('named:entered');
  return (
    <Card title={title}>
      <Stack gap={3}>
        <SummaryList rows={[...enteredRows(naming, words)]} label={title} />
        {naming.view.consent?.answer !== 'given' && <Text size="s" tone="muted">{t('named:entered.hidden')}</Text>}
        <Text size="s" tone="muted">{t('named:entered.wrong')}</Text>
      </Stack>
    </Card>
  );
}

function Agree({ naming: { view, timetable } }: Props) {
  const { t } = useWords();
  const answer = useAnswer(view.filingId);
  const [failure, setFailure] = useState<unknown>(null);
  const agree = async () => {
    setFailure(null);
    await answer({ type: 'give-consent' }).catch(setFailure);
  };
  return (
    <Card title={t('named:agree.title')}>
      <Stack gap={4}>
        <ListBullets items={[t(view.hasPaper ? 'named:agree.confirms' : 'named:agree.paper'), t('named:agree.later'), t('named:agree.once')]} />
        <ProblemNotice failure={failure} zone={timetable.zone} timetable={timetable} />
        <Button kind="primary" wide onClick={agree} pendingText={t('named:sending')}>{t(view.consent === null ? 'named:agree.button' : 'named:agree.after-all')}</Button>
      </Stack>
    </Card>
  );
}

function Against({ naming }: Props) {
  const { t } = useWords();
  return (
    <Card title={t('named:disagree.title')}>
      <Stack gap={4}>
        <ListBullets items={consequencesOf(naming).map((key) => t(key))} />
        <LinkButton wide href={namedHref(naming.view.filingId, 'refuse')}>{t(againstWords(naming).link)}</LinkButton>
      </Stack>
    </Card>
  );
}
