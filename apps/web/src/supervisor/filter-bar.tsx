import { NOMINATION_GROUPS, STATISTICS_TIERS, daysBetween, getWindow, localDate, plusDays, plusMinutes, type CivilDate } from '@tirkeu/domain';
import { formatDate } from '@tirkeu/messages';
import { InlineSelect, Select } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { DropPanel } from './drop-panel.js';
import { ExportPanel } from './export-panel.js';
import { useFilterChange } from './filter-change.js';
import { SEXES } from './filters.js';
import { MoreFilters } from './more-filters.js';
import { shortDay } from './names.js';
import type { Around } from './supervisor-page.js';

/** The filters that are always in sight, the others behind one button, and what can be taken away. */
export function FilterBar(around: Around) {
  const { t } = useWords();
  const { walk } = around;
  const change = useFilterChange(around);
  const any = { value: '', label: t('supervisor:filter.any') };
  return (
    <div className="sv-filters" role="group" aria-label={t('supervisor:filter.label')}>
      <InlineSelect
        label={t('supervisor:filter.tier')}
        value={walk.tier ?? ''}
        options={[any, ...STATISTICS_TIERS.map((value) => ({ value, label: t(`supervisor:tier.${value}`) }))]}
        onChange={(value) => change({ tier: STATISTICS_TIERS.find((tier) => tier === value) ?? null })}
      />
      <InlineSelect
        label={t('supervisor:filter.nomination')}
        value={walk.nomination ?? ''}
        options={[any, ...NOMINATION_GROUPS.map((value) => ({ value, label: t(`supervisor:nomination.${value}`) }))]}
        onChange={(value) => change({ nomination: NOMINATION_GROUPS.find((group) => group === value) ?? null })}
      />
      <DaysFilter {...around} />
      <InlineSelect
        label={t('supervisor:filter.sex')}
        value={walk.sex ?? ''}
        options={[any, ...SEXES.map((value) => ({ value, label: t(`reports:sex.${value}`) }))]}
        onChange={(value) => change({ sex: SEXES.find((sex) => sex === value) ?? null })}
      />
      <MoreFilters {...around} />
      <ExportPanel {...around} />
    </div>
  );
}

/** Every civil day on which candidates can be nominated, and the days asked for besides. */
function nominationDays({ rulebook, election, place, walk }: Around): readonly CivilDate[] {
  const { opensAt, closesAt } = getWindow(rulebook.timetable({ electionDay: election.electionDay, zone: place.zone, overrides: election.overrides }), 'nomination');
  const last = localDate(plusMinutes(closesAt, -1), place.zone);
  const first = localDate(opensAt, place.zone);
  const days = Array.from({ length: Math.max(0, daysBetween(first, last)) + 1 }, (_, day) => plusDays(first, day));
  const asked = [walk.from, walk.to].filter((day): day is CivilDate => day !== null);
  return [...new Set([...days, ...asked])].sort();
}

function DaysFilter(around: Around) {
  const { t, language } = useWords();
  const change = useFilterChange(around);
  const { from, to } = around.walk;
  const days = nominationDays(around);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const dayOf = (value: string): CivilDate | null => days.find((day) => day === value) ?? null;
  const options = (within: (day: CivilDate) => boolean) => days.filter(within).map((value) => ({ value, label: formatDate(value, language) }));
  return (
    <DropPanel label={t('supervisor:filter.days')} value={`${shortDay(from ?? first)}–${shortDay(to ?? last)}`}>
      {() => (
        <>
          <p className="sv-second">{t('supervisor:filter.days-hint')}</p>
          <div className="sv-drop__pair">
            <Select id="days-from" label={t('supervisor:filter.from')} labelSize="s" value={from ?? ''} emptyText={t('supervisor:filter.first-day')} options={options((day) => to === null || day <= to)} onChange={(value) => change({ from: dayOf(value) })} />
            <Select id="days-to" label={t('supervisor:filter.to')} labelSize="s" value={to ?? ''} emptyText={t('supervisor:filter.last-day')} options={options((day) => from === null || day >= from)} onChange={(value) => change({ to: dayOf(value) })} />
          </div>
        </>
      )}
    </DropPanel>
  );
}
