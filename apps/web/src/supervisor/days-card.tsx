import type { DaysView } from '@tirkeu/contracts';
import { LOST_STANDINGS, daysBetween, plusDays } from '@tirkeu/domain';
import { formatDate, formatNumber } from '@tirkeu/messages';
import { Card, DataTable, Text } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useDays } from './insights.js';
import { ChartPlace, LossesChart, RunningChart } from './lazy-charts.js';
import { Measured } from './measured.js';
import { shortDay } from './names.js';
import { fillOf } from './reasons-card.js';
import type { Around } from './supervisor-page.js';
import { FillSwatch } from './swatch.js';

const HEIGHT = 196;
type Day = DaysView['days'][number];

/** Every day between the first and the last: on an axis a quiet day takes as much room as a busy one. */
function everyDay(days: readonly Day[]): readonly Day[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(days.map((day) => [day.on, day]));
  return Array.from({ length: daysBetween(first.on, last.on) + 1 }, (_, index) => plusDays(first.on, index)).map((on) => known.get(on) ?? { on, nominated: 0, ended: NOTHING });
}
const NOTHING: Day['ended'] = { registered: 0, 'withdrawn-before-registration': 0, 'documents-incomplete': 0, 'non-compliance': 0, 'withdrawn-after-registration': 0, 'registration-cancelled': 0, died: 0 };

const settledOn = ({ ended }: Day): number => Object.values(ended).reduce((sum, count) => sum + count, 0);

/** What happened on each day: how the backlog grew and went, and who was lost when and why. Both charts share one table. */
export function DaysCard({ scope, walk, place }: Around) {
  const { t } = useWords();
  const days = useDays(scope);
  const title = t('supervisor:days.title');
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Measured query={days} walk={walk} zone={place.zone} rows={5}>
        {({ days: each }) => <Days days={each} />}
      </Measured>
    </Card>
  );
}

/** A single day is no course: its numbers alone say more than a chart. */
function Days({ days }: { readonly days: readonly Day[] }) {
  const { t } = useWords();
  if (days.length === 0) return <Text size="s" tone="muted">{t('supervisor:days.none')}</Text>;
  return days.length === 1 ? <DaysTable days={days} /> : <DaysCharts days={days} />;
}

function DaysCharts({ days }: { readonly days: readonly Day[] }) {
  const { t, language } = useWords();
  const number = (count: number) => formatNumber(count, language);
  const reasons = LOST_STANDINGS.filter((reason) => days.some(({ ended }) => ended[reason] > 0));
  const course = everyDay(days);
  const running = course.reduce<readonly { readonly on: string; readonly nominated: number; readonly decided: number }[]>((sums, day) => {
    const { nominated = 0, decided = 0 } = sums.at(-1) ?? {};
    return [...sums, { on: shortDay(day.on), nominated: nominated + day.nominated, decided: decided + settledOn(day) }];
  }, []);
  return (
    <>
      <div className="sv-twocharts">
        <div>
          <h3 className="sv-charttitle">{t('supervisor:days.running')}</h3>
          <ChartPlace height={HEIGHT}><RunningChart label={t('supervisor:days.running-label')} days={running} texts={{ nominated: t('supervisor:days.nominated'), decided: t('supervisor:days.decided') }} number={number} /></ChartPlace>
        </div>
        <div>
          <h3 className="sv-charttitle">{t('supervisor:days.losses')}</h3>
          {reasons.length === 0
            ? <Text size="s" tone="muted">{t('supervisor:reasons.none')}</Text>
            : <ChartPlace height={HEIGHT}><LossesChart label={t('supervisor:days.losses-label')} days={course.map(({ on, ended }) => ({ on: shortDay(on), counts: ended }))} reasons={reasons.map((reason) => ({ key: reason, fill: fillOf(reason) }))} number={number} /></ChartPlace>}
          <div className="sv-key">{reasons.map((reason) => <span key={reason}><FillSwatch index={fillOf(reason)} />{t(`reports:standing.${reason}`)}</span>)}</div>
        </div>
      </div>
      <details className="sv-other">
        <summary>{t('supervisor:days.table')}</summary>
        <DaysTable days={days} />
      </details>
    </>
  );
}

function DaysTable({ days }: { readonly days: readonly Day[] }) {
  const words = useWords();
  const { t, language } = words;
  const reasons = LOST_STANDINGS.filter((reason) => days.some(({ ended }) => ended[reason] > 0));
  return (
    <DataTable
      caption={t('supervisor:days.title')}
      density="compact"
      rows={[...days]}
      rowKey={({ on }) => on}
      columns={[
        { id: 'day', header: t('supervisor:column.day'), rowHeader: true, cell: ({ on }) => formatDate(on, language) },
        countColumn('nominated', t('supervisor:column.nominated'), ({ nominated }) => nominated, words),
        countColumn('registered', t('supervisor:column.registered'), ({ ended }) => ended.registered, words),
        ...reasons.map((reason) => countColumn(reason, t(`reports:standing.${reason}`), ({ ended }) => ended[reason], words)),
      ]}
    />
  );
}

const countColumn = (id: string, header: string, value: (day: Day) => number, { language }: WordsInUse) =>
  ({ id, header, align: 'end' as const, cell: (day: Day) => formatNumber(value(day), language) });
