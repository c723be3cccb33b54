import type { CampaignFigures } from '../figures.js';
import type { CountedMaslikhat } from './nominee.js';

/** What the parties themselves report, as weights: their figures do not always agree with the commissions'. */
export interface PartyWeights {
  /** The parties that nominated anybody anywhere. */
  readonly parties: readonly string[];
  /** How many a party reports to have nominated: in this locality, or on the oblast tier of the whole country. */
  readonly nominated: (maslikhat: CountedMaslikhat, partyId: string) => number;
  /** The part of its nominees there that a party reports as not registered, from 0 to 1. */
  readonly lostShare: (maslikhat: CountedMaslikhat, partyId: string) => number;
}

interface OwnFigures {
  readonly partyId: string;
  readonly nominated: number;
  readonly registered: number;
}

/** Reads the parties' own figures as weights. */
export function partyWeights({ parties, partyTotals }: CampaignFigures): PartyWeights {
  const inLocality = new Map(parties.map((own) => [`${own.localityId} ${own.partyId}`, own]));
  const onOblastTier = new Map(partyTotals.map((own) => [own.partyId, own]));
  const find = ({ id, tier }: CountedMaslikhat, partyId: string): OwnFigures | undefined =>
    tier === 'oblast' ? onOblastTier.get(partyId) : inLocality.get(`${id} ${partyId}`);
  const standing: readonly OwnFigures[] = [...partyTotals, ...parties].filter(({ nominated }) => nominated > 0);
  return {
    parties: [...new Set(standing.map(({ partyId }) => partyId))],
    nominated: (maslikhat, partyId) => find(maslikhat, partyId)?.nominated ?? 0,
    lostShare: (maslikhat, partyId) => {
      const { nominated, registered } = find(maslikhat, partyId) ?? { nominated: 0, registered: 0 };
      return nominated > 0 ? Math.max(0, nominated - registered) / nominated : 0;
    },
  };
}
