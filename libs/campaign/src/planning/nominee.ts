import type { CampaignFigures, TableTier, TierFigures } from '../figures.js';

/** A maslikhat with its single-member districts, under the tier of the tables. */
export interface CountedMaslikhat {
  readonly id: string;
  readonly regionId: string;
  readonly tier: TableTier;
  readonly contestIds: readonly string[];
}

/** A place on the ballot of a district, before it is known who stands there and how it ends. */
export interface Nominee {
  readonly maslikhat: CountedMaslikhat;
  readonly contestId: string;
  /** Null: a self-nominee. */
  readonly partyId: string | null;
}

/** The maslikhats that the tables count in one region and tier. */
export function maslikhatsCounted({ map, countedAs }: CampaignFigures, { regionId, tier }: Pick<TierFigures, 'regionId' | 'tier'>): CountedMaslikhat[] {
  return map
    .maslikhatsOf(regionId)
    .map(({ id, localityId }) => ({
      id,
      regionId,
      tier: localityId === undefined ? 'oblast' as const : countedAs(localityId),
      contestIds: map.contestsOf(id).filter(({ form }) => form === 'single-member').map((contest) => contest.id),
    }))
    .filter((maslikhat) => maslikhat.tier === tier);
}

/** How errors name a row of the tables. */
export const rowName = ({ regionId, tier }: Pick<TierFigures, 'regionId' | 'tier'>): string => `${regionId}, ${tier} tier`;

export const nominatedIn = ({ nominatedParty, nominatedNonParty }: TierFigures): number => nominatedParty + nominatedNonParty;

export const lostIn = (row: TierFigures): number => nominatedIn(row) - row.registered;

/** The nominees of one region and tier. */
export const nomineesIn = (nominees: readonly Nominee[], { regionId, tier }: Pick<TierFigures, 'regionId' | 'tier'>): Nominee[] =>
  nominees.filter(({ maslikhat }) => maslikhat.regionId === regionId && maslikhat.tier === tier);
