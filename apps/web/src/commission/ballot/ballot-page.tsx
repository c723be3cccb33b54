import type { BallotFormat, BallotView } from '@tirkeu/contracts';
import type { BallotEntry, SignOff } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, DownloadIcon, Facts, LinkButton, Row, Section, Stack, Tag, Text, TextLink, TwoLines, type DataColumn, type Tone } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { casePath } from '../case.js';
import { BallotFrame } from './ballot-frame.js';
import { useBallot, useElectionAsked, withElection } from './ballot-queries.js';
import { Problems } from './ballots-page.js';

const AS_DATA = ['csv', 'json', 'xml'] as const satisfies readonly BallotFormat[];

/** The ballot of one contest as it would be printed now, with who has signed off. */
export function BallotPage({ contestId }: { readonly contestId: string }) {
  const { t, text } = useWords();
  const election = useElectionAsked();
  const query = useBallot(contestId);
  return (
    <BallotFrame title={query.data ? text(query.data.title) : t('ballots:one.title')} lead={query.data && text(query.data.maslikhat)} back={{ href: withElection('/commission/ballot', election), text: t('ballots:one.back') }}>
      <Loaded query={query} rows={8}>{(ballot) => <Ballot ballot={ballot} />}</Loaded>
    </BallotFrame>
  );
}

function Ballot({ ballot }: { readonly ballot: BallotView }) {
  const { t, text, language } = useWords();
  const { orderedBy, lot, closesAt, isClosed, zone, entries, findings, againstAll, contestId } = ballot;
  const order = orderedBy === 'alphabet' ? t('ballots:order.alphabet') : lot ? t('ballots:order.lot', { date: formatDateWithYear(lot.drawnOn, language), protocol: lot.protocol }) : t('ballots:order.no-lot');
  return (
    <Stack gap={5}>
      <Card>
        <Facts
          layout="row"
          items={[
            { key: 'standing', label: t('ballots:col.standing'), value: <Problems problems={findings.map(({ problem }) => problem)} /> },
            { key: 'order', label: t('ballots:lot.order'), value: order },
            { key: 'closes', label: isClosed ? t('ballots:closed') : t('ballots:closes'), value: formatMomentWithYear(closesAt, zone, language) },
          ]}
        />
      </Card>
      <Section title={t('ballots:one.entries')}>
        <Stack gap={2}>
          <Entries entries={entries} />
          <Card><Row gap={3}><Text as="span" tone="muted">{entries.length + 1}</Text><TwoLines first={<span lang="kk">{againstAll.kk}</span>} second={language === 'en' ? text(againstAll) : <span lang="ru">{againstAll.ru}</span>} /></Row></Card>
        </Stack>
      </Section>
      <Row gap={3}>
        <LinkButton href={`/api/ballots/${contestId}/file?format=pdf`} download icon={<DownloadIcon />}>{t('ballots:file.pdf')}</LinkButton>
        <Text as="span" tone="muted">{t('ballots:files')}:</Text>
        {AS_DATA.map((format) => <TextLink key={format} href={`/api/ballots/${contestId}/file?${new URLSearchParams({ format, language })}`} download>{format.toUpperCase()}</TextLink>)}
      </Row>
    </Stack>
  );
}

const TONES: Readonly<Record<SignOff, Tone>> = { confirmed: 'ok', disputed: 'bad', awaited: 'wait' };

function Entries({ entries }: Pick<BallotView, 'entries'>) {
  const { t, text } = useWords();
  const columns: DataColumn<BallotEntry>[] = [
    { id: 'place', header: t('ballots:col.place'), width: '4em', card: 'hidden', cell: ({ place }) => place },
    { id: 'name', header: t('ballots:col.name'), rowHeader: true, card: 'title', cell: ({ name, filingId }) => <TextLink href={casePath(filingId)}><span lang="kk">{name.kk}</span></TextLink> },
    { id: 'name-ru', header: t('ballots:col.name-ru'), card: 'line', cell: ({ name }) => <span lang="ru">{name.ru}</span> },
    { id: 'nominator', header: t('ballots:col.nominator'), card: 'line', cell: ({ nominator }) => (nominator ? text(nominator) : t('ballots:self')) },
    {
      id: 'sign-off', header: t('ballots:col.sign-off'), card: 'plain',
      cell: ({ signOff, objection }) => (signOff === null ? '–' : <Stack gap={1}><span><Tag tone={TONES[signOff]}>{t(`ballots:sign-off.${signOff}`)}</Tag></span>{objection !== null && <Text as="span" size="s" className="bl-words">{t('ballots:objection', { words: objection })}</Text>}</Stack>),
    },
  ];
  return <Card padded={false}><DataTable caption={t('ballots:one.entries')} captionHidden columns={columns} rows={[...entries]} rowKey={({ filingId }) => filingId} density="compact" cards /></Card>;
}
