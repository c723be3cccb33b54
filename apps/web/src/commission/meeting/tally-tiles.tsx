import type { ItemTally } from '@tirkeu/domain';
import { StatTile, TileRow } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

/** How the vote stands, as the law counts it. */
export function TallyTiles({ tally: { vote, majority, adopted, missing } }: { readonly tally: ItemTally }) {
  const { t } = useWords();
  const among = (kind: 'recused' | 'not-voted'): number => (vote.byMember ?? []).filter((member) => member.vote === kind).length;
  const result = adopted ? 'commission:vote.enough' : missing.length > 0 ? 'meetings:voting' : 'commission:vote.not-enough';
  return (
    <div role="status" className="cm-tally">
      <TileRow label={t('commission:vote.tally')}>
        <StatTile label={t('commission:vote.in-favour')} value={vote.inFavour} />
        <StatTile label={t('commission:vote.against')} value={vote.against} />
        <StatTile label={t('meetings:vote.recused')} value={among('recused')} />
        <StatTile label={t('commission:vote.not-voted')} value={among('not-voted') - missing.length} />
        <StatTile label={t('commission:vote.needed', { count: majority })} value={t(result)} tone={adopted ? 'ok' : missing.length > 0 ? undefined : 'warn'} />
      </TileRow>
    </div>
  );
}
