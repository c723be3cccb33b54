import { getGround } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { Chips, EmptyState, LinkButton, Pagination, type Chip } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useCrumbs } from './figures-page.js';
import { FilingsTable } from './filings-card.js';
import { useCommissionName, useDecisions } from './insights.js';
import { OUTCOME_WORDS, REASON_WORDS, capitalised, placeName } from './names.js';
import { REASONS } from './outcomes.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { toFigures, walkHref, type Walk } from './walk.js';

/** The filings behind a number, newest first, page by page. */
export function FilingsPage(around: Around) {
  const words = useWords();
  const { t, text, language } = words;
  const { walk, scope, place, rulebook } = around;
  const filings = useDecisions({ ...walk, election: scope.election });
  const { data } = filings;
  const found = useCommissionName(scope);
  const commission = found === null ? null : text(found);
  const ground = walk.ground === null ? null : text(getGround(rulebook, walk.ground).title);
  const crumbs = useCrumbs(around, commission, ground, data?.total);
  const counted = data === undefined ? t('supervisor:crumb.filings') : t('supervisor:filings', { count: data.total, number: formatNumber(data.total, language) });
  return (
    <SupervisorPage {...around} title={t('supervisor:title.filings', { place: ground ?? capitalised(placeName(place, commission, words)), filings: counted })} crumbs={crumbs} asOf={data?.asOf}>
      <ListFilters walk={walk} />
      <Loaded query={filings} zone={place.zone} rows={10}>
        {({ rows, total, nextCursor }) => (rows.length === 0
          ? <div className="t-card"><EmptyState title={t('supervisor:empty.title')} action={<LinkButton href={walkHref(toFigures(walk))}>{t('supervisor:empty.figures')}</LinkButton>}>{t('supervisor:empty.list')}</EmptyState></div>
          : (
            <>
              <div className="t-card"><FilingsTable rows={rows} walk={walk} /></div>
              <Pages walk={walk} shown={rows.length} total={total} nextCursor={nextCursor} />
            </>
          ))}
      </Loaded>
    </SupervisorPage>
  );
}

/** What narrows the list besides its place, each with its way out. */
function ListFilters({ walk }: { readonly walk: Walk }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const chip = (key: string, label: string, value: string, change: Partial<Walk>): Chip => ({
    key, label, value, removeLabel: t('supervisor:filter.remove', { value }), onRemove: () => navigate(walkHref({ ...walk, cursor: null, before: 0, ...change })),
  });
  const reason = REASONS.find((each) => each === walk.category);
  const items = [
    ...(walk.outcome === null ? [] : [chip('outcome', t('supervisor:filter.outcome'), t(OUTCOME_WORDS[walk.outcome]), { outcome: null })]),
    ...(reason === undefined ? [] : [chip('category', t('supervisor:filter.reason'), t(REASON_WORDS[reason]), { category: null })]),
  ];
  return items.length === 0 ? null : <Chips label={t('supervisor:filter.in-force')} items={items} />;
}

function Pages({ walk, shown, total, nextCursor }: { readonly walk: Walk; readonly shown: number; readonly total: number; readonly nextCursor: string | null }) {
  const { t, language } = useWords();
  if (walk.cursor === null && nextCursor === null) return null;
  const last = walk.before + shown;
  const range = t('supervisor:pages.range', { first: formatNumber(walk.before + 1, language), last: formatNumber(last, language), whole: formatNumber(total, language) });
  return (
    <Pagination
      label={t('supervisor:pages.label')}
      summary={range}
      newer={walk.cursor === null ? undefined : { text: t('supervisor:pages.first'), href: walkHref({ ...walk, cursor: null, before: 0 }) }}
      older={nextCursor === null ? undefined : { text: t('supervisor:pages.older'), href: walkHref({ ...walk, cursor: nextCursor, before: last }) }}
    />
  );
}
