import type { CampaignFigures, TierFigures } from '../figures.js';
import { apportion } from './apportion.js';
import type { Chance } from './chance.js';
import { maslikhatsCounted, rowName, type CountedMaslikhat, type Nominee } from './nominee.js';
import type { PartyWeights } from './party-weights.js';

/**
 * Puts the nominees of every region and tier into districts. Parties by their own figures and at most one of a party in
 * a district; the others by seats; within a maslikhat as evenly as possible.
 * @throws RangeError when the parties have fewer districts than nominees, or there are nominees and no district
 */
export const spreadNominees = (figures: CampaignFigures, weights: PartyWeights, chance: Chance): Nominee[] =>
  figures.tiers.flatMap((row) => spreadRow(row, maslikhatsCounted(figures, row), weights, chance));

interface PartyInMaslikhat {
  readonly maslikhat: CountedMaslikhat;
  readonly partyId: string;
}

function spreadRow(row: TierFigures, maslikhats: readonly CountedMaslikhat[], weights: PartyWeights, chance: Chance): Nominee[] {
  const cells = maslikhats.flatMap((maslikhat) => weights.parties.map((partyId): PartyInMaslikhat => ({ maslikhat, partyId })));
  const ofParties = apportion(
    `Nominees of parties, ${rowName(row)}`,
    row.nominatedParty,
    cells.map(({ maslikhat, partyId }) => ({ weight: weights.nominated(maslikhat, partyId), atMost: maslikhat.contestIds.length })),
  );
  const ofOthers = apportion(
    `Nominees of no party, ${rowName(row)}`,
    row.nominatedNonParty,
    maslikhats.map(({ contestIds }) => ({ weight: contestIds.length, atMost: contestIds.length === 0 ? 0 : row.nominatedNonParty })),
  );
  const parties = cells.map(({ maslikhat, partyId }, index) => ({ maslikhat, partyId, count: ofParties[index] ?? 0 }));
  return maslikhats.flatMap((maslikhat, index) =>
    seat(maslikhat, parties.filter((each) => each.maslikhat === maslikhat), ofOthers[index] ?? 0, chance));
}

/** Fills the emptiest districts first, the parties with most nominees before the others; chance decides between equals. */
function seat(maslikhat: CountedMaslikhat, parties: readonly { partyId: string; count: number }[], others: number, chance: Chance): Nominee[] {
  const load = new Map(maslikhat.contestIds.map((contestId) => [contestId, 0]));
  const loadOf = (contestId: string): number => load.get(contestId) ?? 0;
  const place = (partyId: string | null, count: number): Nominee[] => {
    const emptiest = chance.shuffled(maslikhat.contestIds).sort((a, b) => loadOf(a) - loadOf(b)).slice(0, count);
    for (const contestId of emptiest) load.set(contestId, loadOf(contestId) + 1);
    return emptiest.map((contestId) => ({ maslikhat, contestId, partyId }));
  };
  return [
    ...[...parties].sort((a, b) => b.count - a.count).flatMap(({ partyId, count }) => place(partyId, count)),
    ...Array.from({ length: others }, () => place(null, 1)).flat(),
  ];
}
