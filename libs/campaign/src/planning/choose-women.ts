import type { CampaignFigures, WomenFigures } from '../figures.js';
import { apportion } from './apportion.js';
import type { Chance } from './chance.js';
import { grouped } from './grouped.js';
import type { Nominee } from './nominee.js';

const groupOf = ({ tier }: Nominee['maslikhat']): WomenFigures['group'] => (tier === 'oblast' ? 'oblast' : 'local');

/**
 * Chooses which of the nominees are women, for every region as many as the tables say among those registered and those lost.
 * @throws RangeError when a region's women do not fit among its nominees, or the tables are silent on them
 */
export function chooseWomen(figures: CampaignFigures, nominees: readonly Nominee[], lost: ReadonlySet<Nominee>, chance: Chance): ReadonlySet<Nominee> {
  const groups = grouped(nominees, ({ maslikhat }) => `${maslikhat.regionId}, ${groupOf(maslikhat)}`);
  const known = new Set(figures.women.map(nameOf));
  for (const name of groups.keys()) if (!known.has(name)) throw new RangeError(`Women, ${name}: no figure`);
  return new Set(figures.women.flatMap((row) => {
    const members = groups.get(nameOf(row)) ?? [];
    return [
      ...chooseAmong(`Women registered, ${nameOf(row)}`, row.registered, members.filter((nominee) => !lost.has(nominee)), chance),
      ...chooseAmong(`Women not registered, ${nameOf(row)}`, row.nominated - row.registered, members.filter((nominee) => lost.has(nominee)), chance),
    ];
  }));
}

const nameOf = ({ regionId, group }: WomenFigures): string => `${regionId}, ${group}`;

/** Divides the women over the tiers by size, then chance decides. */
function chooseAmong(margin: string, women: number, nominees: readonly Nominee[], chance: Chance): Nominee[] {
  const tiers = [...grouped(nominees, ({ maslikhat }) => maslikhat.tier).values()];
  const counts = apportion(margin, women, tiers.map(({ length }) => ({ weight: length, atMost: length })));
  return tiers.flatMap((tier, index) => chance.shuffled(tier).slice(0, counts[index]));
}
