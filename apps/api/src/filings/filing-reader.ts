import type { FilingSummary, FilingView, ReceiptView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { available, capacityOf, type Actor, type Capacity, type Circumstances, type Filing, type Instant, type Timetable } from '@tirkeu/domain';
import { findElsewhere, findFiling, findFilingsOfNominator, findOwnFilings, type Database, type FilingRecord } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { absent } from '../platform/problem.js';
import type { Receipts } from '../receipts/receipts.js';
import { agentScope } from './nominator.js';
import { iinFlagsOf, isWhole, shownFiling } from './shown-filing.js';

const oversees = ({ role }: Actor): boolean => role === 'supervisor' || role === 'auditor' || role === 'administrator' || role === 'system';

/** Whether somebody fills the filing in: whose it is, or the clerk to whose counter it came. */
export const prepares = (filing: Filing, actor: Actor): boolean => ['applicant', 'counter'].some((capacity) => capacity === capacityOf(filing, actor));

const isInScope = ({ contest: { regionId } }: FilingRecord, { active: { regionIds } }: SignedIn): boolean => regionIds.length === 0 || regionIds.includes(regionId);

/** Windows and moments of the contest of a filing. */
function timetableOf({ contest: { rulebookId, electionDay, zone, overrides, extension } }: Pick<FilingRecord, 'contest'>): Timetable {
  return getRulebook(rulebookId).timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
}

/** What an action on a filing is judged by, as the desk would. */
export const circumstancesOf = (record: Pick<FilingRecord, 'filing' | 'contest'>, actor: Actor, receivedAt: Instant): Circumstances =>
  ({ actor, receivedAt, rulebook: getRulebook(record.filing.rulebookId), timetable: timetableOf(record) });

/** Reads filings for those whose business they are, and shows them as far as they are. */
export class FilingReader {
  constructor(private readonly database: Database, private readonly receipts: Receipts, private readonly clock: Clock) {}

  /** The filing, for whoever opened it, for every agent of its nominator in the region, for the counter that enters it, and for its commission. To everybody else it does not exist. */
  async get(filingId: string, who: SignedIn): Promise<FilingRecord> {
    return this.#as(['applicant', 'counter', 'commission'], filingId, who);
  }

  /** The same, and for the candidates whom it names: for what they may ask of it, not for what stands in it. */
  async getToAct(filingId: string, who: SignedIn): Promise<FilingRecord> {
    return this.#as(['applicant', 'counter', 'commission', 'named'], filingId, who);
  }

  async #as(capacities: readonly Capacity[], filingId: string, who: SignedIn): Promise<FilingRecord> {
    const found = await findFiling(this.database, filingId);
    const capacity = found && capacityOf(found.filing, actorOf(who));
    if (!found || !capacity || !capacities.includes(capacity)) throw absent();
    if (who.active.role === 'agent' && !isInScope(found, who)) throw absent();
    if (found.filing.status === 'draft' && capacity === 'commission') this.#expectToLook(found, who);
    return found;
  }

  /** A draft is read by those of the commission who may say what they noticed, and only as long as they may. */
  #expectToLook(record: FilingRecord, who: SignedIn): void {
    if (!available(record.filing, circumstancesOf(record, actorOf(who), this.clock.now())).includes('answer-informal-check')) throw absent();
  }

  /** The same, and for those who oversee its region once it was submitted. */
  async getReadable(filingId: string, who: SignedIn): Promise<FilingRecord> {
    const actor = actorOf(who);
    if (!oversees(actor)) return this.get(filingId, who);
    const found = await findFiling(this.database, filingId);
    if (!found || found.filing.submittedAt === null || !isInScope(found, who)) throw absent();
    return found;
  }

  /** A filing as the actor sees it after an action: read again, so that the answer is whole. */
  async showAgain(filingId: string, actor: Actor): Promise<FilingView> {
    const record = await findFiling(this.database, filingId);
    if (!record) throw new Error(`Filing ${filingId} was acted on and is not there`);
    return this.show(record, actor);
  }

  /** The receipt of a filing; null before it was handed in. */
  findReceipt(record: FilingRecord): Promise<ReceiptView | null> {
    return this.receipts.find(record, timetableOf(record));
  }

  async show(record: FilingRecord, actor: Actor): Promise<FilingView> {
    const { filing, version, contest, electionTitle } = record;
    const receipt = isWhole(filing, actor) ? await this.findReceipt(record) : null;
    const elsewhere = await this.#elsewhere(filing, actor);
    const serverTime = this.clock.now();
    const allowed = available(filing, circumstancesOf(record, actor, serverTime));
    return { filing: shownFiling(filing, actor), version, contest, electionTitle, receipt, iinFlags: iinFlagsOf(filing, actor), elsewhere, allowed, serverTime };
  }

  /** Whoever prepares a filing learns early that somebody cannot be nominated again, and nothing of where they stand. */
  async #elsewhere(filing: Filing, actor: Actor): Promise<readonly string[]> {
    const isPrepared = filing.status === 'draft' || filing.status === 'late';
    if (!isPrepared || filing.candidates.length === 0 || !prepares(filing, actor)) return [];
    const { electionId, form, contestId, rulebookId, id } = filing;
    return findElsewhere(this.database, id, getRulebook(rulebookId).candidacyGroup({ electionId, form, contestId }));
  }

  /** A self-nominee's own filings, or all of a nominator's within the regions of the agent who asks. */
  own({ account, active }: SignedIn): Promise<readonly FilingSummary[]> {
    return active.role === 'agent' ? findFilingsOfNominator(this.database, agentScope(active)) : findOwnFilings(this.database, account.id);
  }
}
