import { fullName, getWindow, type FoundGap } from '@tirkeu/domain';
import { formatClock, formatClosing, formatZone } from '@tirkeu/messages';
import { Button, LinkButton, ListBullets, Notice, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NetworkFailure } from '../../shared/api.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { TypedNotice } from '../../shared/working-copy/typed-notice.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import { gapLine, gapName } from '../nominations/gap-words.js';
import { NominationFrame } from './nomination-frame.js';
import { caseHref, nominationHref, personHref, type Nomination } from './nomination.js';

interface Props {
  readonly nomination: Nomination;
}

/** What still stands before the submission, in words with the way to each; then one button. */
export function SubmitPage({ nomination }: Props) {
  const words = useWords();
  const { t } = words;
  const { filing, gaps, allowed, people, rulebook, timetable } = nomination;
  const [, navigate] = useLocation();
  const { act, unanswered } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const stageOf = ({ gap }: FoundGap) => rulebook.documents.find(({ id }) => id === gap)?.stage ?? 'nomination';
  const before = gaps.filter((gap) => stageOf(gap) === 'nomination');
  const later = gaps.filter((gap) => stageOf(gap) === 'registration');
  const unknown = failure instanceof NetworkFailure;
  const blocked = before.length > 0 ? t('nominator:submit.missing') : !allowed.includes('submit') && t('nominator:submit.closed');
  const submit = async () => {
    setFailure(null);
    await act({ type: 'submit' }).then(() => navigate(caseHref(filing.id, 'receipt')), setFailure);
  };
  const hrefOf = ({ gap }: FoundGap): string => (gap === 'details' || gap === 'unwilling' ? nominationHref(filing.id) : nominationHref(filing.id, 'papers'));
  const line = (gap: FoundGap) => <TextLink key={gap.gap} href={hrefOf(gap)}>{gapLine(gap, people.length, rulebook, words)}</TextLink>;
  if (filing.status !== 'draft') {
    return (
      <NominationFrame nomination={nomination} title={t('nominator:submit.title')} width="reading">
        <Notice tone="info" title={t('nominator:handed-in')}><p><TextLink href={caseHref(filing.id)}>{t('nominator:handed-in.case')}</TextLink></p></Notice>
      </NominationFrame>
    );
  }
  return (
    <NominationFrame nomination={nomination} title={t('nominator:submit.title')} width="reading">
      <Text>{t('nominator:submit.people', { count: people.length })}</Text>
      {before.length > 0 && <Notice tone="warn" title={t('nominator:submit.missing')}><ListBullets items={before.map(line)} /></Notice>}
      <TypedPeople nomination={nomination} />
      {later.length > 0 && <Section title={t('nominator:submit.later')}><Stack gap={2}><Text size="s" tone="muted">{t('nominator:submit.later.text')}</Text><ListBullets items={later.map(line)} /></Stack></Section>}
      <Moment nomination={nomination} />
      {unknown && <Notice tone="warn" live title={t('nominator:submit.unknown')}><p>{t('nominator:submit.unknown.text')}</p></Notice>}
      {!unknown && <ProblemNotice failure={failure} timetable={timetable} nameOf={(item) => gapName(item as FoundGap['gap'], rulebook, words)} />}
      {unanswered > 0 && !unknown && <Notice tone="info" live><p>{t('nominator:submit.checking')}</p></Notice>}
      <Text>{t('nominator:submit.declares')}</Text>
      <Stack gap={2}>
        <Button kind="primary" wide blocked={blocked} showReason onClick={submit} pendingText={t('nominator:submit.sending')}>{t(unknown ? 'nominator:submit.again' : 'nominator:submit.button')}</Button>
        <LinkButton href={nominationHref(filing.id)} kind="quiet">{t('common:cancel')}</LinkButton>
      </Stack>
    </NominationFrame>
  );
}

/** People of whom something stands typed that is no part of the filing. */
function TypedPeople({ nomination: { filing, people } }: Props) {
  const { t } = useWords();
  const { data = [] } = useWorkingCopies(filing.id);
  const known = people.filter(({ id }) => data.some(({ page }) => page === `person.${id}`)).map(({ id, nameKk }) => ({ href: personHref(filing.id, id), name: fullName(nameKk) }));
  const unknown = data.some(({ page }) => page === 'person.new') ? [{ href: personHref(filing.id, 'new'), name: t('nominator:person.new') }] : [];
  return <TypedNotice pages={[...known, ...unknown]} />;
}

function Moment({ nomination: { timetable } }: Props) {
  const { t, language } = useWords();
  const now = useServerNow(15_000);
  const { zone } = timetable;
  const { closesAt } = getWindow(timetable, 'nomination');
  return <Text>{t('nominator:submit.time', { time: formatClock(now, zone), zone: formatZone(now, zone) })}<br />{t('nominator:submit.deadline', { moment: formatClosing(closesAt, zone, language) })}</Text>;
}
