import type { AlikeView } from '@tirkeu/contracts';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Text, TextLink, type DataColumn } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useCrumbs } from './crumbs.js';
import { useAlike, useCommissionName } from './insights.js';
import { Measured } from './measured.js';
import { isOutside, percentOf } from './measures.js';
import { capitalised, placeName } from './names.js';
import { RangeMarkCell } from './range-mark.js';
import { NumberLink, countOf, percentText } from './share-text.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { toFigures, toFilings, walkHref, type Walk } from './walk.js';

type Defect = AlikeView['rows'][number];
type Treatment = Defect['commissions'][number];
/** Commissions in sight of one defect; the rest unfolds. */
const SHOWN = 6;

/** Like cases treated differently: the same defect, and the commissions that treat it unlike the rest. */
export function AlikePage(around: Around) {
  const words = useWords();
  const { t, text } = words;
  const { walk, scope, place } = around;
  const alike = useAlike(scope);
  const found = useCommissionName(scope);
  const commission = found === null ? null : text(found);
  const title = t('supervisor:view.alike');
  const crumbs = useCrumbs(around, commission, null, undefined, [title]);
  return (
    <SupervisorPage {...around} title={t('supervisor:title.filings', { place: capitalised(placeName(place, commission, words)), filings: title })} crumbs={crumbs} asOf={alike.data?.asOf} lead={t('supervisor:alike.lead')}>
      <Measured query={alike} walk={walk} zone={place.zone} rows={8}>
        {({ rows }) => (rows.length === 0
          ? <div className="t-card"><EmptyState title={t('supervisor:alike.none')}>{t('supervisor:alike.none-text')}</EmptyState></div>
          : <>{rows.map((row) => <DefectCard key={row.rule} defect={row} walk={walk} />)}</>)}
      </Measured>
    </SupervisorPage>
  );
}

function DefectCard({ defect, walk }: { readonly defect: Defect; readonly walk: Walk }) {
  const words = useWords();
  const { t, text, language } = words;
  const { rule, title, found, registered, refused } = defect;
  const name = text(title);
  const unlike = defect.commissions.filter(({ mark }) => isOutside(mark));
  const others = defect.commissions.filter(({ mark }) => !isOutside(mark));
  const [shown, folded] = unlike.length > 0 ? [unlike, others] : [others.slice(0, SHOWN), others.slice(SHOWN)];
  const part = { count: refused, of: found };
  const table = (rows: readonly Treatment[]) => <DataTable caption={name} density="compact" rows={[...rows]} rowKey={({ commissionId }) => commissionId} columns={columnsFor(walk, defect, words)} />;
  return (
    <Card as="section" className="sv-card" title={name} aria-label={name} aside={<TextLink href={walkHref(toFilings(walk, { defect: rule }))}>{t('supervisor:alike.see', { count: found, number: formatNumber(found, language) })}</TextLink>}>
      <Text size="s">{t('supervisor:alike.counts', { found: formatNumber(found, language), registered: formatNumber(registered, language), refused: `${countOf(part, words)}${percentOf(part) === null ? '' : ` (${percentText(part, words) ?? ''})`}` })}</Text>
      <Text size="s" tone="muted">{unlike.length === 0 ? t('supervisor:alike.same') : t('supervisor:alike.unlike', { part: unlike.length, whole: defect.commissions.length })}</Text>
      {shown.length > 0 && table(shown)}
      {folded.length > 0 && (
        <details className="sv-other">
          <summary>{t('supervisor:by.rest', { count: folded.length, number: formatNumber(folded.length, language) })}</summary>
          {table(folded)}
        </details>
      )}
    </Card>
  );
}

function columnsFor(walk: Walk, { rule }: Defect, words: WordsInUse): DataColumn<Treatment>[] {
  const { t, text, language } = words;
  return [
    { id: 'commission', header: t('supervisor:column.commission'), rowHeader: true, cell: ({ commissionId, title }) => <TextLink className="sv-row" href={walkHref(toFigures(walk, { commission: commissionId }))}>{text(title)}</TextLink> },
    { id: 'found', header: t('supervisor:column.found'), align: 'end', width: '14%', cell: ({ commissionId, title, found }) => <NumberLink value={found} label={`${t('supervisor:column.found')}, ${text(title)}`} href={walkHref(toFilings(walk, { commission: commissionId, defect: rule }))} /> },
    { id: 'refused', header: t('supervisor:column.refused-of-them'), align: 'end', width: '18%', cell: ({ commissionId, title, refused }) => <NumberLink value={refused} label={`${t('supervisor:column.refused-of-them')}, ${text(title)}`} href={walkHref(toFilings(walk, { commission: commissionId, defect: rule, listed: 'refused' }))} /> },
    { id: 'expected', header: t('supervisor:column.expected'), align: 'end', width: '12%', cell: ({ expected }) => <span className="t-text--muted t-nowrap">{formatNumber(expected.low95, language)}–{formatNumber(expected.high95, language)}</span> },
    { id: 'mark', header: t('supervisor:column.mark'), card: 'plain', width: '22%', cell: ({ mark }) => <RangeMarkCell mark={mark} /> },
  ];
}
