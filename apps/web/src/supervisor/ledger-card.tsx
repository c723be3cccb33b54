import type { FiguresRow } from '@tirkeu/contracts';
import { competition } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { Card, Text } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useWords } from '../shared/language.js';
import type { ListScope } from './filters.js';
import { NumberLink } from './share-text.js';
import { toFilings, walkHref, type Walk } from './walk.js';

/** Registered gross and net with what lies between, reinstated and late apart, and how many there are for a seat. */
export function LedgerCard({ total, walk }: { readonly total: FiguresRow; readonly walk: Walk }) {
  const { t } = useWords();
  const { tally: { standings, everRegistered, reinstated, decidedLate } } = total;
  const title = t('supervisor:ledger.title');
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <dl className="sv-ledger">
        <Entry label={t('reports:measure.ever-registered')} value={everRegistered} strong />
        <Entry label={t('reports:standing.withdrawn-after-registration')} value={standings['withdrawn-after-registration']} list={{ standing: 'withdrawn-after-registration' }} walk={walk} />
        <Entry label={t('reports:standing.registration-cancelled')} value={standings['registration-cancelled']} list={{ standing: 'registration-cancelled' }} walk={walk} />
        <Entry label={t('reports:standing.died')} value={standings.died} list={{ standing: 'died' }} walk={walk} />
        <Entry label={t('supervisor:ledger.net')} value={standings.registered} list={{ standing: 'registered' }} walk={walk} strong />
        <Entry label={t('supervisor:ledger.reinstated')} value={reinstated} list={{ listed: 'reinstated' }} walk={walk} />
        <Entry label={t('reports:measure.decided-late')} value={decidedLate} list={{ listed: 'decided-late' }} walk={walk} />
        <Entry label={t('reports:measure.undecided')} value={standings.undecided} list={{ listed: 'undecided' }} walk={walk} />
      </dl>
      <Seats total={total} />
    </Card>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: number;
  readonly list?: Partial<ListScope>;
  readonly walk?: Walk;
  readonly strong?: boolean;
}

function Entry({ label, value, list, walk, strong = false }: EntryProps) {
  const { language } = useWords();
  const number: ReactNode = list === undefined || walk === undefined ? formatNumber(value, language) : <NumberLink value={value} label={label} href={walkHref(toFilings(walk, list))} />;
  return <div className={strong ? 'sv-ledger__sum' : undefined}><dt>{label}</dt><dd>{number}</dd></div>;
}

/** Seats, and candidates for each before and after registration. */
function Seats({ total: { seats, tally } }: { readonly total: FiguresRow }) {
  const { t, language } = useWords();
  if (seats === null) return null;
  const [before, after] = [competition(tally.nominated, seats), competition(tally.standings.registered, seats)];
  if (before === null || after === null) return null;
  return (
    <>
      <dl className="sv-ledger sv-ledger--seats">
        <div className="sv-ledger__sum"><dt>{t('reports:measure.seats')}</dt><dd>{formatNumber(seats, language)}</dd></div>
        <div><dt>{t('reports:measure.per-seat-before')}</dt><dd>{formatNumber(before, language, 2)}</dd></div>
        <div><dt>{t('reports:measure.per-seat-after')}</dt><dd>{formatNumber(after, language, 2)}</dd></div>
      </dl>
      {tally.standings.undecided > 0 && <Text size="s" tone="muted">{t('supervisor:seats.undecided')}</Text>}
    </>
  );
}
