import type { DecisionsPage } from '@tirkeu/contracts';
import { localDate, type FilingStatus } from '@tirkeu/domain';
import { formatDate, formatTime } from '@tirkeu/messages';
import { Card, DataTable, Tag, TextLink } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useDecisions } from './insights.js';
import { Measured } from './measured.js';
import { ROUTE_WORDS, STATUS_TONES, STATUS_WORDS } from './names.js';
import type { Around } from './supervisor-page.js';
import { toDecision, toFilings, walkHref, type Walk } from './walk.js';

export type FilingRow = DecisionsPage['rows'][number];
const FEW = 5;
/** Filings that still wait for one. */
const UNDECIDED: readonly FilingStatus[] = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'];

/** The newest filings of a scope, with the way to all of them. */
export function FilingsCard({ walk, scope, few = false }: Around & { readonly few?: boolean }) {
  const { t } = useWords();
  const list = { ...toFilings(walk), election: scope.election };
  const filings = useDecisions(list);
  const { data } = filings;
  const title = t('supervisor:latest.title');
  const shown = few ? FEW : Number.POSITIVE_INFINITY;
  return (
    <Card
      as="section"
      className="sv-card"
      title={title}
      aria-label={title}
      aside={data !== undefined && data.total > Math.min(shown, data.rows.length) ? <TextLink href={walkHref(toFilings(walk))}>{t('supervisor:latest.all', { count: data.total })}</TextLink> : undefined}
    >
      <Measured query={filings} walk={walk} rows={FEW}>{({ rows }) => <FilingsTable rows={rows.slice(0, shown)} walk={toFilings(walk)} narrow />}</Measured>
    </Card>
  );
}

export interface FilingsTableProps {
  readonly rows: readonly FilingRow[];
  /** The list, kept in the address of the filing so that the next one is a step away. */
  readonly walk: Walk;
  readonly narrow?: boolean;
}

/** Filings with what was decided on them and why. */
export function FilingsTable({ rows, walk, narrow = false }: FilingsTableProps) {
  const words = useWords();
  const { t, text } = words;
  return (
    <DataTable
      caption={t('supervisor:crumb.filings')}
      rows={[...rows]}
      rowKey={({ filingId }) => filingId}
      columns={[
        {
          id: 'candidate', header: t('supervisor:column.candidate'), rowHeader: true,
          cell: ({ filingId, candidate, route, contest }) => (
            <>
              <TextLink className="sv-row" href={walkHref(toDecision(walk, filingId))}>{candidate}</TextLink>
              <span className="sv-second">{[...(walk.commission === null ? [text(contest.title)] : []), ...(narrow ? [t(ROUTE_WORDS[route])] : [])].join(', ')}</span>
            </>
          ),
        },
        ...(narrow ? [] : [{ id: 'route', header: t('supervisor:column.route'), width: '16%', cell: ({ route }: FilingRow) => t(ROUTE_WORDS[route]) }]),
        ...(narrow ? [] : [{ id: 'submitted', header: t('supervisor:column.received'), width: '12%', cell: ({ submittedAt, contest }: FilingRow) => momentOf(submittedAt, contest.zone, words) }]),
        { id: 'decided', header: t('supervisor:column.decided'), width: narrow ? '22%' : '12%', cell: ({ decidedAt, status, contest }) => (decidedAt === null ? t(UNDECIDED.includes(status) ? 'supervisor:not-yet' : 'supervisor:no-decision') : momentOf(decidedAt, contest.zone, words)) },
        {
          id: 'status', header: t('supervisor:column.outcome'), width: narrow ? '30%' : '28%',
          cell: ({ status, grounds }) => (
            <>
              {STATUS_TONES[status] === undefined ? t(STATUS_WORDS[status]) : <Tag tone={STATUS_TONES[status]}>{t(STATUS_WORDS[status])}</Tag>}
              {grounds.filter(({ ground }) => ground !== walk.ground).map(({ ground, title }) => <span key={ground} className="sv-second">{text(title)}</span>)}
            </>
          ),
        },
      ]}
    />
  );
}

const momentOf = (at: FilingRow['submittedAt'], zone: string, { language }: WordsInUse): string => `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)}`;
