import { TABLE_TIERS, type CampaignFigures, type TableTier } from '../figures.js';

/** What the tables do not publish and the plan spreads by rules of its own, a sentence each. */
export function allocationsOf({ lostOfParties }: CampaignFigures): string[] {
  const named = (tiers: readonly TableTier[]): string => tiers.map((tier) => `${tier} tier`).join(', ');
  const stated = TABLE_TIERS.filter((tier) => lostOfParties[tier] !== undefined);
  const unstated = TABLE_TIERS.filter((tier) => lostOfParties[tier] === undefined);
  return [
    'Party nominees of a region and tier are spread over its localities and parties by the figures the parties themselves report, at most one nominee of a party in a district; on the oblast tier by their national figures.',
    'Nominees of no party are spread over the localities of a region and tier by seats (largest remainders).',
    'Within a maslikhat nominees are spread over the districts as evenly as possible; chance decides which districts have one more.',
    'All nominees of no party are self-nominees: the tables do not tell them from the nominees of public associations.',
    ...(stated.length > 0 ? [`The national number of party nominees who were not registered is published for: ${named(stated)}; it is spread over the regions by the parties' own shares of those not registered.`] : []),
    ...(unstated.length > 0 ? [`How many of those not registered were party nominees is not published for: ${named(unstated)}; it follows the parties' own figures of nominated and registered.`] : []),
    'The reasons are published for each tier of the whole country; chance spreads them over regions and nominees, and withdrawal before registration falls twice as readily to party nominees.',
    'Women of the cities and districts of a region are published together; they are spread over the two tiers by size, and over parties, districts and reasons by chance.',
    'Women and youth on party lists are not published: every list has at least as many as the quota requires, and a few more.',
    'Names, ages, marital status, education and occupation of all persons are made up; ages follow one distribution for women and men, parties and regions.',
  ];
}
