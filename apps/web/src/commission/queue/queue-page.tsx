import type { QueueRow, QueueView } from '@tirkeu/contracts';
import { isInstant, type ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Button, Chips, KeyHints, Notice, SearchField, TextButton, useAnnouncer, useKeyShortcuts, type Chip } from '@tirkeu/ui';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ApiProblem } from '../../shared/api.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { LaterAlarms } from '../../shared/later-alarms.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useElections, usePlatform } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import { useHeadingFocus } from '../arrival.js';
import { casePath } from '../case.js';
import { KeysDialog } from '../keys-dialog.js';
import { NO_FILTERS, homeQueue, queueHref, readFilters, type QueueFilters } from './queue-address.js';
import { useArrivals, useHolding, useQueue } from './queue-data.js';
import { QueueEmpty } from './queue-empty.js';
import { queuePlace, rememberQueuePlace } from './queue-place.js';
import { QueueSide } from './queue-side.js';
import { QueueTable } from './queue-table.js';
import { timeLeft } from './queue-words.js';

/** The pages read so far as one view; counts and time are those of the newest. */
function joined(pages: readonly QueueView[]): QueueView | undefined {
  const last = pages.at(-1);
  return last && { ...last, rows: pages.flatMap(({ rows }) => rows) };
}

function useQueueState() {
  const { session } = useSession();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const filters = readFilters(search, homeQueue(session?.active.role ?? 'clerk'));
  const [q, setQ] = useState(queuePlace().q);
  const [asked, setAsked] = useState(queuePlace().q);
  const href = queueHref(filters);
  useEffect(() => { rememberQueuePlace({ href, q: asked }); }, [href, asked]);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(q), q === '' ? 0 : 350);
    return () => window.clearTimeout(timer);
  }, [q]);
  return { filters, q, setQ, asked, ask: () => setAsked(q), change: (next: Partial<QueueFilters>) => navigate(queueHref({ ...filters, ...next })), accountId: session?.account.id ?? '' };
}

/** The work of a commission in the order of the legal time that is left. */
export function QueuePage() {
  useHeadingFocus();
  const words = useWords();
  const { t, text } = words;
  const { session } = useSession();
  const { filters, q, setQ, asked, ask, change, accountId } = useQueueState();
  const query = useQueue(filters, asked);
  const view = useMemo(() => joined(query.data?.pages ?? []), [query.data]);
  const platform = usePlatform();
  const election = useElections().data?.find(({ id }) => id === platform.data?.currentElectionId);
  const searchField = useRef<HTMLInputElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  const announce = useAnnouncer();
  const zone = view?.commissions[0]?.zone;
  const count = view?.total;
  useEffect(() => { if (count !== undefined) announce(t('commission:queue.shown-count', { count })); }, [announce, t, count]);
  useKeyShortcuts({ Slash: () => searchField.current?.focus(), 'Shift+Slash': () => setKeysShown(true) });
  const title = t(`commission:queue.${filters.queue}.title`);
  return (
    <Page
      title={title}
      size="m"
      layout="screen"
      context={[session ? text(session.active.title) : '', election ? text(election.title) : ''].filter(Boolean)}
      zone={zone}
      lead={view && <QueueLead view={view} />}
      aside={<div className="cm-search"><SearchField id="queue-search" label={t('commission:queue.search')} placeholder={t('commission:queue.search')} clearText={t('commission:queue.search-clear')} shortcut="/" inputRef={searchField} value={q} onChange={setQ} onSubmit={ask} /></div>}
      side={<QueueSide filters={filters} view={view} change={change} />}
      bottomBar={<QueueKeys onAll={() => setKeysShown(true)} />}
    >
      <div className="cm-alarms"><LaterAlarms /></div>
      <QueueChips filters={filters} change={change} drawnTotal={asked === '' ? view?.total : undefined} onRenew={() => void query.refetch()} />
      <Loaded query={{ data: view, error: query.error, dataUpdatedAt: query.dataUpdatedAt, refetch: query.refetch as never, isRefetchError: query.isRefetchError }} zone={zone} rows={12}>
        {(loaded) => (
          <QueueRows view={loaded} accountId={accountId} empty={<QueueEmpty view={loaded} filters={filters} asked={asked} clearSearch={() => setQ('')} change={change} />} more={query.hasNextPage ? () => query.fetchNextPage() : undefined} />
        )}
      </Loaded>
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} screen="queue" />
    </Page>
  );
}

function QueueLead({ view: { rows, total, commissions } }: { readonly view: QueueView }) {
  const words = useWords();
  const { t, language } = words;
  const now = useServerNow(60_000);
  const open = rows.filter(({ waitingFor, decideBy }) => waitingFor !== 'nobody' && decideBy > now);
  const nearest = open.map(({ decideBy }) => decideBy).reduce<QueueRow['decideBy'] | null>((least, at) => (least === null || at < least ? at : least), null);
  const zone = commissions[0]?.zone ?? 'Asia/Almaty';
  const shown = t('commission:queue.shown', { shown: rows.length, total });
  if (nearest === null) return shown;
  return `${shown}. ${t('commission:queue.nearest', { moment: formatMomentWithYear(nearest, zone, language), left: timeLeft(nearest, now, zone, words).words })}`;
}

function QueueChips({ filters, change, drawnTotal, onRenew }: { readonly filters: QueueFilters; readonly change: (next: Partial<QueueFilters>) => void; readonly drawnTotal: number | undefined; readonly onRenew: () => void }) {
  const { t } = useWords();
  const arrivals = useArrivals(filters, drawnTotal);
  const chip = (key: keyof typeof NO_FILTERS, label: string, values: readonly string[]): readonly Chip[] =>
    (values.length === 0 ? [] : [{ key, label, value: values.join(', '), removeLabel: t('commission:queue.filter.remove', { label }), onRemove: () => change({ [key]: [] }) }]);
  const items = [
    ...chip('districts', t('commission:queue.filter.district'), filters.districts.map((number) => t('commission:district', { number }))),
    ...chip('routes', t('commission:queue.filter.route'), filters.routes.map((route) => t(`common:route.${route}`))),
    ...chip('holders', t('commission:queue.filter.holder'), filters.holders.map((holder) => t(`commission:queue.holder.${holder}`))),
  ];
  if (items.length === 0 && arrivals === 0) return null;
  return (
    <div className="cm-chips">
      <Chips label={t('commission:queue.filter.in-force')} items={items} clear={{ text: t('commission:queue.filter.clear'), onClick: () => change(NO_FILTERS) }}>
        {arrivals > 0 && <span role="status">{t('commission:queue.arrivals', { count: arrivals })} <TextButton onClick={onRenew}>{t('commission:queue.show')}</TextButton></span>}
      </Chips>
    </div>
  );
}

interface QueueRowsProps {
  readonly view: QueueView;
  readonly accountId: string;
  readonly empty: ReactNode;
  readonly more?: () => Promise<unknown>;
}

function QueueRows({ view, accountId, empty, more }: QueueRowsProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const holding = useHolding();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(queuePlace().filingId);
  const table = useRef<HTMLTableElement>(null);
  const focusRow = (filingId: string | null | undefined) => [...table.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []].find((row) => row.dataset.row === filingId)?.focus();
  // A person who comes back from a filing stands on its row again, after the page has led focus to its heading.
  useEffect(() => {
    const frame = window.requestAnimationFrame(() => focusRow(queuePlace().filingId));
    return () => window.cancelAnimationFrame(frame);
  }, []);
  // A filing that has left the queue hands the focus to the one that took its place.
  const place = useRef(0);
  useEffect(() => {
    const index = view.rows.findIndex(({ filingId }) => filingId === active);
    if (index !== -1) { place.current = index; return; }
    const heir = view.rows[Math.min(place.current, view.rows.length - 1)];
    if (active === null || heir === undefined) return;
    setActive(heir.filingId);
    if (document.activeElement === document.body) focusRow(heir.filingId);
  }, [view.rows, active]);
  const activate = (filingId: string) => { setActive(filingId); rememberQueuePlace({ filingId }); };
  const open = ({ filingId }: QueueRow) => { rememberQueuePlace({ filingId }); navigate(casePath(filingId)); };
  const hold = (type: 'take' | 'release', rows: readonly QueueRow[]) => holding.mutateAsync({ type, rows }).catch(() => undefined);
  const now = useServerNow(60_000);
  const isFree = ({ holder, waitingFor }: QueueRow) => waitingFor === 'clerk' && (holder === null || (holder.accountId !== accountId && holder.until <= now));
  const nextFree = () => {
    const from = view.rows.findIndex(({ filingId }) => filingId === active);
    focusRow([...view.rows.slice(from + 1), ...view.rows.slice(0, from + 1)].find(isFree)?.filingId);
  };
  const letGo = ({ holder }: QueueRow) => holder?.accountId === accountId;
  useKeyShortcuts({ KeyN: nextFree, KeyJ: () => focusRow(active ?? view.rows[0]?.filingId), KeyK: () => focusRow(active ?? view.rows[0]?.filingId) });
  useKeyShortcuts({
    KeyA: () => { const row = view.rows.find(({ filingId }) => filingId === active); if (row && isFree(row)) void hold('take', [row]); },
    KeyU: () => { const row = view.rows.find(({ filingId }) => filingId === active); if (row && letGo(row)) void hold('release', [row]); },
  }, { within: table });
  if (view.rows.length === 0) return empty;
  const chosen = view.rows.filter(({ filingId }) => selected.has(filingId));
  return (
    <>
      {holding.error !== null && <div className="cm-problem"><Collision failure={holding.error} zone={view.commissions[0]?.zone} /></div>}
      {chosen.length > 0 && (
        <div className="cm-selected" role="group" aria-label={t('commission:queue.selected', { count: chosen.length })}>
          <span role="status">{t('commission:queue.selected', { count: chosen.length })}</span>
          <Button size="xs" blocked={chosen.some(isFree) ? false : t('commission:queue.none-free')} onClick={() => hold('take', chosen.filter(isFree))}>{t('commission:queue.take')}</Button>
          <Button size="xs" blocked={chosen.some(letGo) ? false : t('commission:queue.none-mine')} onClick={() => hold('release', chosen.filter(letGo))}>{t('commission:queue.release')}</Button>
          <TextButton onClick={() => setSelected(new Set())}>{t('commission:queue.unselect')}</TextButton>
        </div>
      )}
      <QueueTable view={view} accountId={accountId} active={active} onActive={activate} onOpen={open} selected={selected} onSelected={setSelected} onTake={(row) => hold('take', [row])} isFree={isFree} more={more} tableRef={table} />
    </>
  );
}

/** Somebody else was faster: who, and since when. Whatever else went wrong is told as everywhere. */
function Collision({ failure, zone = 'Asia/Almaty' }: { readonly failure: Error; readonly zone?: ZoneId }) {
  const { t, language } = useWords();
  const { holder, since } = (failure instanceof ApiProblem && failure.problem.code === 'held-by-another' && failure.problem.facts) || {};
  if (typeof holder !== 'string' || typeof since !== 'string' || !isInstant(since)) return <ProblemNotice failure={failure} zone={zone} />;
  return <Notice tone="warn" live title={t('commission:standing.held', { name: holder })}><p>{t('commission:queue.collision', { since: formatMomentWithYear(since, zone, language) })}</p></Notice>;
}

function QueueKeys({ onAll }: { readonly onAll: () => void }) {
  const { t } = useWords();
  const hints = [
    { keys: ['J', 'K'], text: t('commission:keys.next-previous') },
    { keys: ['Enter'], text: t('commission:keys.open') },
    { keys: ['X'], text: t('commission:keys.select') },
    { keys: ['A'], text: t('commission:keys.take') },
    { keys: ['U'], text: t('commission:keys.release') },
    { keys: ['N'], text: t('commission:keys.next-free') },
    { keys: ['/'], text: t('commission:keys.search') },
  ];
  return <KeyHints label={t('commission:keys.title')} hints={hints}><TextButton onClick={onAll}>{t('commission:keys.all')}</TextButton></KeyHints>;
}
