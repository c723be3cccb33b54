import type { BallotSummary, BallotsView } from '@tirkeu/contracts';
import { BALLOT_HINDRANCES } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, Notice, Section, Stack, Tag, Text, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { BallotFrame } from './ballot-frame.js';
import { useBallots, useElectionAsked, withElection } from './ballot-queries.js';

/** The ballots of the commission's contests: how many stand on each, who has signed off, what is still to be looked at. */
export function BallotsPage() {
  const { t } = useWords();
  const query = useBallots();
  return (
    <BallotFrame title={t('ballots:title')} lead={t('ballots:lead')}>
      <Loaded query={query} rows={6}>{(view) => <Ballots view={view} />}</Loaded>
    </BallotFrame>
  );
}

function Ballots({ view }: { readonly view: BallotsView }) {
  const { t } = useWords();
  return (
    <Stack gap={6}>
      {view.rows.length === 0 ? <Notice tone="info"><p>{t('ballots:empty')}</p></Notice> : <Contests rows={view.rows} />}
      {(view.mayRecordLot || view.rows.some(({ form }) => form === 'party-list')) && <Lot view={view} />}
    </Stack>
  );
}

const isHindrance = (problem: string): boolean => (BALLOT_HINDRANCES as readonly string[]).includes(problem);

/** What is still to be looked at, the hindrances first; a word where there is nothing. */
export function Problems({ problems }: { readonly problems: BallotSummary['problems'] }) {
  const { t } = useWords();
  if (problems.length === 0) return <Tag tone="ok">{t('ballots:ready')}</Tag>;
  return <Stack gap={1}>{problems.toSorted((a, b) => Number(isHindrance(b)) - Number(isHindrance(a))).map((problem) => <span key={problem}><Tag tone={isHindrance(problem) ? 'bad' : 'warn'}>{t(`ballots:problem.${problem}`)}</Tag></span>)}</Stack>;
}

function Contests({ rows }: Pick<BallotsView, 'rows'>) {
  const { t, text } = useWords();
  const election = useElectionAsked();
  const columns: DataColumn<BallotSummary>[] = [
    { id: 'contest', header: t('ballots:col.contest'), rowHeader: true, card: 'title', width: '40%', cell: ({ contestId, title, maslikhat }) => <TwoLines first={<TextLink href={withElection(`/commission/ballot/${contestId}`, election)}>{text(title)}</TextLink>} second={text(maslikhat)} /> },
    { id: 'entries', header: t('ballots:col.entries'), align: 'end', card: 'line', cell: ({ entries }) => entries },
    { id: 'sign-off', header: t('ballots:col.sign-off'), align: 'end', card: 'line', cell: ({ form, entries, signOffs }) => (form === 'party-list' ? '–' : t('ballots:of', { count: signOffs.confirmed, all: entries })) },
    { id: 'standing', header: t('ballots:col.standing'), card: 'plain', cell: ({ problems }) => <Problems problems={problems} /> },
  ];
  return <Card padded={false}><DataTable caption={t('ballots:table')} captionHidden columns={columns} rows={[...rows]} rowKey={({ contestId }) => contestId} density="compact" cards /></Card>;
}

function Lot({ view: { lot, mayRecordLot } }: { readonly view: BallotsView }) {
  const { t, language } = useWords();
  const election = useElectionAsked();
  return (
    <Section title={t('ballots:lot.title')}>
      <Stack gap={2}>
        <Text>{t('ballots:lot.lead')}</Text>
        {lot === null ? <Notice tone="warn"><p>{t('ballots:lot.none')}</p></Notice> : (
          <>
            <Text>{t('ballots:order.lot', { date: formatDateWithYear(lot.drawnOn, language), protocol: lot.protocol })}</Text>
            <Text size="s" tone="muted">{t('ballots:lot.recorded', { by: lot.recorded.by, moment: formatMomentWithYear(lot.recorded.at, 'Asia/Almaty', language), source: lot.source })}</Text>
          </>
        )}
        {(mayRecordLot || lot !== null) && <div><TextLink href={withElection('/commission/ballot/lot', election)}>{t('ballots:lot.open')}</TextLink></div>}
      </Stack>
    </Section>
  );
}
