import type { NominationRow } from '@tirkeu/contracts';
import type { FilingStatus, Rulebook } from '@tirkeu/domain';
import { formatClosing, formatTimeLeft } from '@tirkeu/messages';
import { DataTable, Stack, StatusMark, Tag, Text, TextLink, TwoLines, type DataColumn, type Tone } from '@tirkeu/ui';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { caseHref, nominationHref } from '../nomination/nomination.js';
import { gapLine } from './gap-words.js';

/** What wants attention is tinted; the ordinary course is not. */
const TONES: Readonly<Partial<Record<FilingStatus, Tone>>> = { draft: 'todo', 'awaiting-cure': 'warn', refused: 'bad', cancelled: 'bad', late: 'warn' };

const ENDED: readonly FilingStatus[] = ['refused', 'withdrawn', 'revoked', 'cancelled', 'died', 'late', 'discarded'];

export const hrefOfRow = ({ status, filingId }: Pick<NominationRow, 'status' | 'filingId'>): string => (status === 'draft' ? nominationHref(filingId) : caseHref(filingId));

/** The filings of a nominator, one to a line; cards on phones. */
export function NominationsTable({ rows, rulebook }: { readonly rows: readonly NominationRow[]; readonly rulebook: Rulebook }) {
  const { t, text } = useWords();
  const columns: DataColumn<NominationRow>[] = [
    {
      id: 'where', header: t('nominator:column.where'), rowHeader: true, card: 'title',
      cell: (row) => <TwoLines first={<TextLink href={hrefOfRow(row)}>{row.contest.district === null ? t('common:form.party-list') : t('common:district', { number: row.contest.district })}</TextLink>} second={text(row.contest.maslikhat)} />,
    },
    { id: 'who', header: t('nominator:column.who'), card: 'line', cell: (row) => <Who row={row} /> },
    { id: 'gaps', header: t('nominator:column.gaps'), card: 'line', cell: (row) => <Gaps row={row} rulebook={rulebook} /> },
    { id: 'consent', header: t('nominator:column.consent'), card: 'line', cell: (row) => <Consents row={row} /> },
    { id: 'status', header: t('nominator:column.status'), card: 'status', cell: ({ status }) => <Status status={status} /> },
    { id: 'next', header: t('nominator:column.next'), card: 'line', cell: (row) => <Next row={row} /> },
  ];
  return <DataTable caption={t('nominator:title')} columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} />;
}

export function Status({ status }: Pick<NominationRow, 'status'>) {
  const { t } = useWords();
  const tone = TONES[status];
  const words = t(`common:status.${status}`);
  return tone === undefined ? <StatusMark kind="dot">{words}</StatusMark> : <Tag tone={tone}>{words}</Tag>;
}

function Who({ row: { first, people } }: { readonly row: NominationRow }) {
  const { t, language } = useWords();
  if (first === null) return <Text tone="muted">{t('nominator:nobody-yet')}</Text>;
  const name = language === 'ru' ? first.ru : first.kk;
  return <TwoLines first={<span lang={language === 'ru' ? 'ru' : 'kk'}>{name}</span>} second={people > 1 ? t('nominator:people', { count: people }) : undefined} />;
}

function Gaps({ row, rulebook }: { readonly row: NominationRow; readonly rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  return (
    <Stack gap={1}>
      {row.gaps.length === 0 ? <NothingMissing row={row} /> : <Text as="span" size="s">{row.gaps.map((gap) => gapLine(gap, row.people, rulebook, words)).join('; ')}</Text>}
      {row.elsewhere > 0 && <Tag tone="warn">{t('nominator:elsewhere', { count: row.elsewhere })}</Tag>}
    </Stack>
  );
}

/** Where something could still be missing, that nothing is; where the matter is settled, nothing is said. */
function NothingMissing({ row: { status } }: { readonly row: NominationRow }) {
  const { t } = useWords();
  const settled = status === 'registered' || ENDED.includes(status);
  return settled ? <Text as="span" tone="muted">–</Text> : <StatusMark>{t('nominator:nothing-missing')}</StatusMark>;
}

function Consents({ row: { consents: { given, refused, awaited } } }: { readonly row: NominationRow }) {
  const { t } = useWords();
  return (
    <Stack gap={1}>
      {given > 0 && <Text size="s">{t('nominator:consents.given', { count: given })}</Text>}
      {awaited > 0 && <Text size="s" tone="muted">{t('nominator:consents.awaited', { count: awaited })}</Text>}
      {refused > 0 && <Tag tone="bad">{t('nominator:consents.refused', { count: refused })}</Tag>}
    </Stack>
  );
}

/** What comes next in the law, and the moment that binds it, if any. */
function Next({ row: { next: { step, by }, contest } }: { readonly row: NominationRow }) {
  const { t, language } = useWords();
  const now = useServerNow(60_000);
  if (step === 'nothing') return <Text size="s" tone="muted">{t('nominator:next.nothing')}</Text>;
  const words = t(`nominator:next.${step}`);
  if (by === null) return <Text as="span" size="s">{words}</Text>;
  return <TwoLines first={`${words} ${formatClosing(by, contest.zone, language)}`} second={formatTimeLeft(now, by, language) ?? t('common:deadline.closed')} />;
}
