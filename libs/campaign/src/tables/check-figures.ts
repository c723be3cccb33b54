import { TABLE_TIERS, type CampaignFigures, type TableTier, type TierFigures } from '../figures.js';
import type { CellReader } from './cells.js';
import { LISTS, LOST, REASON_COUNTS, TIER_TABLES, WOMEN } from './forms.js';
import type { PublishedRow } from './published-table.js';
import { LOST_COURSES, tallyFigures, type Tally, type WomenGroup } from './tally.js';

/** A region's candidates of one tier, or of several together. */
interface Group {
  readonly nominated: number;
  readonly registered: number;
}

/** Whether the figures can all be true of the same campaign. Cells that could not be read are left out. */
export function checkFigures(figures: CampaignFigures, cells: CellReader): void {
  const tally = tallyFigures(figures);
  TABLE_TIERS.forEach((tier) => checkTier(tier, figures, tally, cells));
  (['local', 'oblast'] as const).forEach((group) => checkWomen(group, figures, cells));
  checkLists(figures, cells);
  TABLE_TIERS.forEach((tier) => {
    checkReasons(tier, figures, cells);
    checkLostOfParties(tier, figures, cells);
  });
}

function checkTier(tier: TableTier, figures: CampaignFigures, tally: Tally, cells: CellReader): void {
  const [nomination, registration] = filesOf(tier);
  const parties = figures.map.parties.filter((party) => party.stood).length;
  for (const { regionId, nominatedParty, nominatedNonParty, registered } of figures.tiers.filter((each) => each.tier === tier)) {
    const nominated = nominatedParty + nominatedNonParty;
    const [row, registrationRow] = [rowOf(nomination, regionId, cells), rowOf(registration, regionId, cells)];
    if (!row || !registrationRow) continue;
    const printed = cells.count(row, 'nominated');
    if (printed !== undefined && printed !== nominated) cells.fault(row, 'nominated', `${printed} nominated, but ${nominatedParty} by parties and ${nominatedNonParty} by others are ${nominated}`);
    const again = cells.count(registrationRow, 'nominated');
    if (again !== undefined && printed !== undefined && again !== printed) cells.fault(registrationRow, 'nominated', `${again} nominated, but ${printed} in ${nomination}`);
    if (registered > nominated) cells.fault(registrationRow, 'registered', `${registered} registered of ${nominated} nominated`);
    const seats = tally.of(regionId, `seats.${tier}`);
    if (nominatedParty > parties * seats) cells.fault(row, 'nominated_party', `${nominatedParty} nominees of ${parties} parties, one a party in each of ${seats} districts, are too many`);
    if (seats === 0 && nominatedNonParty > 0) cells.fault(row, 'nominated_nonparty', `${nominatedNonParty} nominees where no seat is to be filled`);
  }
}

function checkWomen(group: WomenGroup, figures: CampaignFigures, cells: CellReader): void {
  const { file } = WOMEN[group];
  for (const women of figures.women.filter((each) => each.group === group)) {
    const row = rowOf(file, women.regionId, cells);
    const all = everybody(group, women.regionId, figures, cells);
    if (!row) continue;
    if (women.registered > women.nominated) cells.fault(row, 'women_registered', `${women.registered} women registered of ${women.nominated} nominated`);
    if (!all) continue;
    if (women.nominated > all.nominated) cells.fault(row, 'women_nominated', `${women.nominated} women among ${all.nominated} nominated`);
    if (women.registered > all.registered) cells.fault(row, 'women_registered', `${women.registered} women among ${all.registered} registered`);
    if (women.nominated > all.nominated || all.registered > all.nominated) continue;
    const [lost, allLost] = [women.nominated - women.registered, all.nominated - all.registered];
    if (lost > allLost) cells.fault(row, 'women_registered', `${lost} women lost, but only ${allLost} candidates in all; more men would be registered than were nominated`);
  }
}

/** Undefined where a row of the group could not be read. */
function everybody(group: WomenGroup, regionId: string, figures: CampaignFigures, cells: CellReader): Group | undefined {
  const tiers = group === 'oblast' ? (['oblast'] as const) : (['city', 'district'] as const);
  const rows = figures.tiers.filter((each) => each.regionId === regionId && tiers.some((tier) => tier === each.tier));
  const printed = tiers.filter((tier) => rowOf(filesOf(tier)[0], regionId, cells));
  if (rows.length < printed.length) return undefined;
  return together(rows, cells);
}

function checkLists({ lists, map }: CampaignFigures, cells: CellReader): void {
  for (const { regionId, partyId, persons } of lists) {
    const row = rowOf(LISTS.file, regionId, cells);
    const seats = map.findMaslikhat(regionId)?.listSeats ?? 0;
    if (row && persons > 0 && seats === 0) cells.fault(row, partyId, `a list of ${persons} where no seat is filled by lists`);
  }
}

function checkReasons(tier: TableTier, figures: CampaignFigures, cells: CellReader): void {
  const all = wholeTier(tier, figures, cells);
  const reasons = figures.reasons.find((each) => each.tier === tier);
  const rows = cells.rows(REASON_COUNTS.file).filter((row) => row.cells['level'] === tier);
  const [first] = rows;
  if (!all || !reasons || !first) return;
  const lost = all.nominated - all.registered;
  const sum = LOST_COURSES.reduce((total, course) => total + reasons.counts[course], 0);
  if (sum !== lost) cells.report({ file: REASON_COUNTS.file, row: tier, column: 'count_nearest_minimax', message: `the reasons add up to ${sum}, but ${all.nominated} nominated less ${all.registered} registered are ${lost}` });
  for (const row of sum === lost ? rows : []) {
    const total = cells.count(row, 'not_registered_total');
    if (total !== undefined && total !== lost) cells.fault(row, 'not_registered_total', `${total} not registered, but the reasons add up to ${lost}`);
  }
}

function checkLostOfParties(tier: TableTier, figures: CampaignFigures, cells: CellReader): void {
  const ofParties = figures.lostOfParties[tier];
  const row = rowOf(LOST.file, tier, cells);
  if (ofParties === undefined || !row || !wholeTier(tier, figures, cells)) return;
  const regions = figures.tiers.filter((each) => each.tier === tier).map(({ nominatedParty, nominatedNonParty, registered }) => {
    const lost = nominatedParty + nominatedNonParty - registered;
    return { least: Math.max(0, lost - nominatedNonParty), most: Math.min(lost, nominatedParty) };
  });
  const least = regions.reduce((total, each) => total + each.least, 0);
  const most = regions.reduce((total, each) => total + each.most, 0);
  if (ofParties < least || ofParties > most) cells.fault(row, 'lost_party', `${ofParties} lost of the parties; what the regions lost allows ${least} to ${most}`);
}

function wholeTier(tier: TableTier, figures: CampaignFigures, cells: CellReader): Group | undefined {
  const rows = figures.tiers.filter((each) => each.tier === tier);
  if (rows.length === 0 || rows.length < cells.rows(filesOf(tier)[0]).length) return undefined;
  return together(rows, cells);
}

/** Nominated as the column of the nominated says; whether the parts add up to it is asked elsewhere. */
function together(rows: readonly TierFigures[], cells: CellReader): Group {
  const nominated = ({ tier, regionId, nominatedParty, nominatedNonParty }: TierFigures): number => {
    const row = rowOf(filesOf(tier)[0], regionId, cells);
    return (row && cells.count(row, 'nominated')) ?? nominatedParty + nominatedNonParty;
  };
  return {
    nominated: rows.reduce((total, each) => total + nominated(each), 0),
    registered: rows.reduce((total, each) => total + each.registered, 0),
  };
}

function filesOf(tier: TableTier): readonly [nomination: string, registration: string] {
  const found = TIER_TABLES.find((each) => each.tier === tier);
  return [found?.nomination.file ?? '', found?.registration.file ?? ''];
}

function rowOf(file: string, id: string, cells: CellReader): PublishedRow | undefined {
  return cells.rows(file).find((row) => row.id === id);
}
