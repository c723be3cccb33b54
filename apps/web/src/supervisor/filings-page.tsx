import { getGround } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { EmptyState, LinkButton, Pagination } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { useCrumbs } from './crumbs.js';
import { FilingsTable } from './filings-card.js';
import { isFiltered } from './filters.js';
import { useCommissionName, useDecisions } from './insights.js';
import { Measured } from './measured.js';
import { capitalised, placeName } from './names.js';
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
      <Measured query={filings} walk={walk} zone={place.zone} rows={10}>
        {({ rows, total, nextCursor }) => (rows.length === 0
          ? <NoFilings walk={walk} />
          : (
            <>
              <div className="t-card"><FilingsTable rows={rows} walk={walk} /></div>
              <Pages walk={walk} shown={rows.length} total={total} nextCursor={nextCursor} />
            </>
          ))}
      </Measured>
    </SupervisorPage>
  );
}

function NoFilings({ walk }: { readonly walk: Walk }) {
  const { t } = useWords();
  const narrowed = isFiltered(walk) || walk.listed !== null || walk.standing !== null || walk.alarm !== null || walk.defect !== null;
  return (
    <div className="t-card">
      <EmptyState title={t('supervisor:empty.title')} action={<LinkButton href={walkHref(toFigures(walk))}>{t('supervisor:empty.figures')}</LinkButton>}>
        {t(narrowed ? 'supervisor:empty.list' : 'supervisor:empty.place')}
      </EmptyState>
    </div>
  );
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
