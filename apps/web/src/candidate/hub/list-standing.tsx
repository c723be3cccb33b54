import { compareNames, fullName, localDate, missingDocuments, type Departure } from '@tirkeu/domain';
import { formatDateWithYear, type Area } from '@tirkeu/messages';
import { Button, ListBullets, Section, Stack, StatusMark, SummaryList, Tag, TaskList, TaskRow, Text } from '@tirkeu/ui';
import { useId, useState } from 'react';
import { WithWords, useWords } from '../../shared/language.js';
import type { FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['course'];
const MOST_SHOWN = 12;

interface Props {
  readonly filingCase: FilingCase;
}

/** "63 people · left the list: 1", for the small lines under the heading. */
export const ListCounts = (props: Props) => <WithWords areas={WORDS} waiting={null}><Counts {...props} /></WithWords>;

function Counts({ filingCase: { filing: { candidates, departures } } }: Props) {
  const { t } = useWords();
  return <>{[t('course:people', { count: candidates.length }), ...(departures.length > 0 ? [t('course:left', { count: departures.length })] : [])].join(' · ')}<br /></>;
}

/** The papers of a list by one table: a list has hundreds of them. */
export const ListPapers = (props: Props & { readonly title: string; readonly aside: string }) => <WithWords areas={WORDS} waiting={null}><Papers {...props} /></WithWords>;

function Papers({ filingCase: { filing, rulebook }, title, aside }: Props & { readonly title: string; readonly aside: string }) {
  const { t } = useWords();
  const titleId = useId();
  const missing = missingDocuments(filing, rulebook).filter(({ requirement }) => !requirement.opensAfterCompliance || filing.compliance !== null).length;
  const status = missing === 0 ? <StatusMark>{t('course:papers.all')}</StatusMark> : <Tag tone="todo">{t('course:papers.missing', { count: missing })}</Tag>;
  return (
    <Section title={title} titleId={titleId} aside={aside}>
      <TaskList labelledBy={titleId}><TaskRow name={t('course:papers.title')} hint={t('course:papers.hint')} status={status} href={`/nominator/filings/${filing.id}/papers`} /></TaskList>
    </Section>
  );
}

/** Who is on a list that was handed in, and who left it. */
export const ListStanding = (props: Props) => <WithWords areas={WORDS} waiting={null}><People {...props} /><Departures {...props} /></WithWords>;

function People({ filingCase: { filing } }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(MOST_SHOWN);
  const people = filing.candidates.toSorted((a, b) => compareNames(a.nameKk, b.nameKk));
  return (
    <Section title={t('course:list.title')} aside={t('course:people', { count: people.length })}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('course:list.order')}</Text>
        <ListBullets items={people.slice(0, shown).map(({ id, nameKk }) => <span key={id} lang="kk">{fullName(nameKk)}</span>)} />
        {people.length > shown && <div><Button size="s" onClick={() => setShown(people.length)}>{t('course:list.more', { count: people.length - shown })}</Button></div>}
      </Stack>
    </Section>
  );
}

function Departures({ filingCase: { filing, timetable } }: Props) {
  const { t, language } = useWords();
  if (filing.departures.length === 0) return null;
  const said = ({ at, diedOn, reason, afterRegistration, exclusion }: Departure): string => [
    exclusion ? t('course:departures.excluded', { date: formatDateWithYear(localDate(at, timetable.zone), language) }) : diedOn === undefined ? t('course:departures.withdrew', { date: formatDateWithYear(localDate(at, timetable.zone), language) }) : t('course:departures.died', { date: formatDateWithYear(diedOn, language) }),
    ...(afterRegistration ? [t('course:departures.registered')] : []),
    ...(reason === null ? [] : [t('course:departures.reason', { reason })]),
  ].join('; ');
  return (
    <Section title={t('course:departures.title')} aside={t('course:people', { count: filing.departures.length })}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('course:departures.text')}</Text>
        <SummaryList
          label={t('course:departures.title')}
          rows={filing.departures.map((departure) => ({ key: departure.candidate.id, label: <span lang="kk">{fullName(departure.candidate.nameKk)}</span>, value: said(departure) }))}
        />
      </Stack>
    </Section>
  );
}
