import type { CampaignFigures, TableTier, TierFigures } from '../figures.js';
import { TABLE_TIERS } from '../figures.js';
import { apportion } from './apportion.js';
import type { Chance } from './chance.js';
import { grouped } from './grouped.js';
import { lostIn, nominatedIn, nomineesIn, rowName, type Nominee } from './nominee.js';
import type { PartyWeights } from './party-weights.js';

interface Losses {
  readonly row: TierFigures;
  readonly ofParties: readonly Nominee[];
  readonly ofOthers: readonly Nominee[];
  readonly lost: number;
  /** How many of its nominees the parties would lose here by their own figures. */
  readonly expectedOfParties: number;
  readonly atLeastOfParties: number;
  readonly atMostOfParties: number;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Chooses who is not among the registered in the end, for every region and tier as many as the tables say.
 * @throws RangeError when more are registered than nominated, or the losses of the parties do not fit
 */
export function chooseLost(figures: CampaignFigures, nominees: readonly Nominee[], weights: PartyWeights, chance: Chance): ReadonlySet<Nominee> {
  return new Set(TABLE_TIERS.flatMap((tier) => {
    const losses = figures.tiers.filter((row) => row.tier === tier).map((row) => lossesOf(row, nomineesIn(nominees, row), weights));
    return lostOfParties(tier, figures.lostOfParties[tier], losses).flatMap((count, index) => {
      const each = losses[index];
      return each === undefined ? [] : [
        ...choosePartyNominees(each, count, weights, chance),
        ...chance.shuffled(each.ofOthers).slice(0, each.lost - count),
      ];
    });
  }));
}

function lossesOf(row: TierFigures, nominees: readonly Nominee[], weights: PartyWeights): Losses {
  const lost = lostIn(row);
  if (lost < 0) throw new RangeError(`Registered, ${rowName(row)}: ${row.registered} cannot be met, only ${nominatedIn(row)} were nominated`);
  const ofParties = nominees.filter(({ partyId }) => partyId !== null);
  const ofOthers = nominees.filter(({ partyId }) => partyId === null);
  return {
    row, ofParties, ofOthers, lost,
    expectedOfParties: total(ofParties.map((nominee) => expectedLoss(nominee, weights))),
    atLeastOfParties: Math.max(0, lost - ofOthers.length),
    atMostOfParties: Math.min(ofParties.length, lost),
  };
}

const expectedLoss = ({ maslikhat, partyId }: Nominee, weights: PartyWeights): number => (partyId === null ? 0 : weights.lostShare(maslikhat, partyId));

function lostOfParties(tier: TableTier, stated: number | undefined, losses: readonly Losses[]): number[] {
  const expected = Math.round(total(losses.map((each) => each.expectedOfParties)));
  const least = total(losses.map((each) => each.atLeastOfParties));
  const most = total(losses.map((each) => each.atMostOfParties));
  return apportion(
    `Not registered of the parties' nominees, ${tier} tier`,
    stated ?? Math.min(Math.max(expected, least), most),
    losses.map(({ expectedOfParties, atLeastOfParties, atMostOfParties }) => ({ weight: expectedOfParties, atLeast: atLeastOfParties, atMost: atMostOfParties })),
  );
}

function choosePartyNominees({ row, ofParties }: Losses, count: number, weights: PartyWeights, chance: Chance): Nominee[] {
  const groups = [...grouped(ofParties, ({ maslikhat, partyId }) => `${maslikhat.id} ${partyId}`).values()];
  const counts = apportion(
    `Not registered of the parties' nominees, ${rowName(row)}`,
    count,
    groups.map((group) => ({ weight: total(group.map((nominee) => expectedLoss(nominee, weights))), atMost: group.length })),
  );
  return groups.flatMap((group, index) => chance.shuffled(group).slice(0, counts[index]));
}
