import { ROUTES, type Route } from '@tirkeu/domain';
import { Card, DataTable } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useInsights } from './insights.js';
import { ROUTE_WORDS } from './names.js';
import { countedRows, notRegisteredShare, type PlaceRow } from './outcomes.js';
import { NumberLink, ShareLink } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFilings, walkHref } from './walk.js';

const routeOf = ({ key }: PlaceRow): Route | undefined => ROUTES.find((route) => route === key);

/** The same figures by how the candidacy came about. */
export function RoutesCard({ walk, scope }: Around) {
  const words = useWords();
  const { t } = words;
  const figures = useInsights(scope, 'route');
  const title = t('supervisor:routes.title');
  const byGround = walk.ground !== null;
  const named = (row: PlaceRow) => { const route = routeOf(row); return route === undefined ? words.text(row.title) : t(ROUTE_WORDS[route]); };
  const list = (row: PlaceRow, outcome?: 'refused' | 'not-registered') => walkHref(toFilings(walk, { route: routeOf(row) ?? walk.route, outcome }));
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Loaded query={figures} rows={3}>
        {(data) => (
        <DataTable
          caption={title}
          density="compact"
          rows={[...countedRows(data.rows)]}
          rowKey={({ key }) => key}
          columns={[
            { id: 'route', header: t('supervisor:column.route'), rowHeader: true, cell: named },
            { id: 'submitted', header: t(byGround ? 'supervisor:column.refusals' : 'supervisor:column.submitted'), align: 'end', width: '80px', cell: (row) => <NumberLink value={row.counts.submitted} label={named(row)} href={list(row)} /> },
            ...(byGround ? [] : [
              { id: 'refused', header: t('supervisor:column.refused'), align: 'end' as const, width: '84px', cell: (row: PlaceRow) => <NumberLink value={row.counts.refused} label={`${t('supervisor:column.refused')}, ${named(row)}`} href={list(row, 'refused')} /> },
              {
                id: 'share', header: t('supervisor:column.not-registered'), align: 'end' as const, width: '156px',
                cell: (row: PlaceRow) => <ShareLink share={notRegisteredShare(row.counts)} label={`${t('supervisor:figure.not-registered')}, ${named(row)}`} href={list(row, 'not-registered')} />,
              },
            ]),
          ]}
        />
        )}
      </Loaded>
    </Card>
  );
}
