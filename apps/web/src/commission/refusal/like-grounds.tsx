import type { GroundAppealsView, LikeGroundsView } from '@tirkeu/contracts';
import type { GroundId } from '@tirkeu/domain';
import { Card, TextLink } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import type { Case } from '../case.js';

interface Like {
  readonly region: LikeGroundsView;
  readonly country: GroundAppealsView;
}

const useLike = ({ id, electionId, form }: Case['view']['contest']) => useQuery({
  queryKey: ['like-grounds', id],
  queryFn: async ({ signal }): Promise<Like> => {
    const [region, country] = await Promise.all([
      apiGet<LikeGroundsView>(`/api/insights/like-grounds?contest=${encodeURIComponent(id)}`, signal),
      apiGet<GroundAppealsView>(`/api/insights/ground-appeals?election=${encodeURIComponent(electionId)}&form=${form}`, signal),
    ]);
    return { region, country };
  },
});

/** How the region has lately gone on where it found the same grounds, and how often an appeal did not let them stand. */
export function LikeGrounds({ current, grounds }: { readonly current: Case; readonly grounds: readonly GroundId[] }) {
  const { t } = useWords();
  const like = useLike(current.view.contest);
  return (
    <Card title={t('commission:like.title')}>
      {grounds.length === 0 ? <p className="cm-quiet">{t('commission:like.choose')}</p> : <Loaded query={like} rows={2}>{(found) => <Lines current={current} grounds={grounds} like={found} />}</Loaded>}
    </Card>
  );
}

function Lines({ current: { rulebook }, grounds, like: { region, country } }: { readonly current: Case; readonly grounds: readonly GroundId[]; readonly like: Like }) {
  const { t, text } = useWords();
  return (
    <div className="cm-stack">
      <p className="cm-quiet">{t('commission:like.span', { days: region.days })}</p>
      {grounds.map((id) => {
        const here = region.grounds.find(({ ground }) => ground === id);
        const everywhere = country.grounds.find(({ ground }) => ground === id);
        return (
          <div key={id}>
            <p><b>{text(rulebook.grounds.find((ground) => ground.id === id)?.title ?? { kk: id, ru: id, en: id })}</b></p>
            <p>{here ? t('commission:like.line', { found: here.found, fixed: here.fixed, refused: here.refused, reversed: here.reversed }) : t('commission:like.none')}</p>
            {everywhere && <p className="cm-quiet">{t('commission:like.country', { decisions: everywhere.decisions, appealed: everywhere.appealed, reversed: everywhere.reversed, court: everywhere.reversedByCourt })}</p>}
          </div>
        );
      })}
      <p><TextLink href={`/register?${new URLSearchParams({ election: region.electionId, region: region.regionId, status: 'refused' })}`} target="_blank">{t('commission:like.show')}</TextLink></p>
    </div>
  );
}
