import type { RegionSums } from '@tirkeu/contracts';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';

/** Contests and seats of each region beside the last election there. */
export function SumsTable({ sums }: { readonly sums: readonly RegionSums[] }) {
  const { t, text, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const total = (of: (sum: RegionSums) => number) => number(sums.reduce((sum, each) => sum + of(each), 0));
  const last = (counted: RegionSums['last']) => (counted ? t('administration:sums.last', { contests: number(counted.contests), seats: number(counted.seats) }) : t('administration:sums.none'));
  const columns: DataColumn<RegionSums>[] = [
    { id: 'region', header: t('administration:col.region'), rowHeader: true, card: 'title', cell: ({ names }) => text(names) },
    { id: 'contests', header: t('administration:col.contests'), align: 'end', card: 'line', cell: ({ contests }) => number(contests) },
    { id: 'seats', header: t('administration:col.seats'), align: 'end', card: 'line', cell: ({ seats }) => number(seats) },
    { id: 'last', header: t('administration:col.last'), align: 'end', card: 'line', cell: (sum) => last(sum.last) },
  ];
  return (
    <Card padded={false}>
      <DataTable
        caption={t('administration:sums')} columns={columns} rows={[...sums]} rowKey={({ regionId }) => regionId} density="compact" cards
        footer={sums.length > 1 ? <tr className="su-total"><th scope="row">{t('administration:sums.total')}</th><td className="t-table__end">{total(({ contests }) => contests)}</td><td className="t-table__end">{total(({ seats }) => seats)}</td><td /></tr> : undefined}
      />
    </Card>
  );
}
