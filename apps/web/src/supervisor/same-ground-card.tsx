import type { FiguresView, FilingView } from '@tirkeu/contracts';
import type { GroundId } from '@tirkeu/domain';
import { Card, DataTable, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { groundsOf } from './evidence.js';
import type { Scope } from './filters.js';
import { useFigures } from './insights.js';
import { lostPart } from './measures.js';
import { NumberLink, PartLink } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { COUNTRY, toFilings, walkHref, type Walk } from './walk.js';

interface Elsewhere {
  readonly key: string;
  readonly name: string;
  readonly walk: Walk;
  readonly figures: FiguresView | undefined;
}

/** How often the first ground was used by the same commission, in its region and in the country. */
export function SameGroundCard({ walk, scope, view }: Around & { readonly view: FilingView }) {
  const { t, text } = useWords();
  const { contest } = view;
  const [first] = groundsOf(view.filing);
  const election = { ...COUNTRY, election: scope.election };
  const region: Scope = { ...election, region: contest.regionId };
  const commission: Scope = { ...region, locality: contest.localityId ?? contest.regionId, commission: contest.commission.id };
  const wanted = first !== undefined;
  const here = useFigures(commission, 'ground', wanted);
  const around = useFigures(region, 'ground', wanted);
  const everywhere = useFigures(election, 'ground', wanted);
  if (first === undefined) return null;
  const asked = (place: Scope): Walk => ({ ...COUNTRY, ...place, election: walk.election });
  const rows: readonly Elsewhere[] = [
    { key: 'commission', name: t('supervisor:elsewhere.commission'), walk: asked(commission), figures: here.data },
    { key: 'region', name: t('supervisor:elsewhere.region'), walk: asked(region), figures: around.data },
    { key: 'country', name: t('supervisor:crumb.country'), walk: asked(election), figures: everywhere.data },
  ];
  return (
    <Card as="section" className="sv-card" title={t('supervisor:elsewhere.title', { ground: text(first.title) })}>
      <ElsewhereTable rows={rows} ground={first.ground} title={text(first.title)} />
    </Card>
  );
}

function ElsewhereTable({ rows, ground, title }: { readonly rows: readonly Elsewhere[]; readonly ground: GroundId; readonly title: string }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('supervisor:elsewhere.title', { ground: title })}
      density="compact"
      rows={[...rows]}
      rowKey={({ key }) => key}
      columns={[
        { id: 'where', header: t('supervisor:column.where'), rowHeader: true, cell: ({ name, walk }) => <TextLink className="sv-row" href={walkHref(walk)}>{name}</TextLink> },
        {
          id: 'lost', header: t('supervisor:column.lost'), align: 'end',
          cell: ({ figures, name, walk }) => (figures === undefined ? '…' : <PartLink share={lostPart(figures.total.tally)} label={`${t('reports:measure.lost')}, ${name}`} href={walkHref(toFilings(walk, { listed: 'lost' }))} />),
        },
        {
          id: 'ground', header: t('supervisor:column.refusals-on-it'), align: 'end',
          cell: ({ figures, name, walk }) => (figures === undefined ? '…' : <NumberLink value={figures.grounds.find((each) => each.ground === ground)?.refused ?? 0} label={`${title}, ${name}`} href={walkHref(toFilings(walk, { ground }))} />),
        },
      ]}
    />
  );
}
