import type { FilingSummary, FilingView, ReceiptView } from '@tirkeu/contracts';
import { timetableOfCall, type Clock, type Done } from '@tirkeu/desk';
import { available, capacityOf, type Actor, type Circumstances, type Filing, type Instant, type Timetable } from '@tirkeu/domain';
import { findElsewhere, findFiling, findFilingsOfNominator, findOwnFilings, type Database, type FilingRecord } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { expectAccess } from '../access/asked.js';
import type { Walls } from '../access/walls.js';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { absent } from '../platform/problem.js';
import type { Receipts } from '../receipts/receipts.js';
import { FixedContests } from './fixed-contests.js';
import { agentScope } from './nominator.js';
import { iinFlagsOf, isWhole, shownFiling } from './shown-filing.js';

/** Whether somebody fills the filing in: whose it is, or the clerk to whose counter it came. */
export const prepares = (filing: Filing, actor: Actor): boolean => ['applicant', 'counter'].some((capacity) => capacity === capacityOf(filing, actor));

/** Windows and moments of the contest of a filing. */
function timetableOf({ contest: { rulebookId, electionDay, zone, overrides, extension } }: Pick<FilingRecord, 'contest'>): Timetable {
  return timetableOfCall(getRulebook(rulebookId), { electionDay, zone, overrides, extension: extension ?? undefined });
}

/** What an action on a filing is judged by, as the desk would. */
export const circumstancesOf = (record: Pick<FilingRecord, 'filing' | 'contest'>, actor: Actor, receivedAt: Instant): Circumstances =>
  ({ actor, receivedAt, rulebook: getRulebook(record.filing.rulebookId), timetable: timetableOf(record) });

/** Reads filings for those whose business they are, and shows them as far as they are. */
export class FilingReader {
  readonly #contests: FixedContests;

  constructor(private readonly database: Database, private readonly walls: Walls, private readonly receipts: Receipts, private readonly clock: Clock) {
    this.#contests = new FixedContests(database);
  }

  /** The filing, for whoever stands to it as the row of the operation wants it. To everybody else it does not exist. */
  async get(filingId: string, who: SignedIn): Promise<FilingRecord> {
    const found = await findFiling(this.walls.readAs(who), filingId);
    if (!found) throw absent();
    expectAccess(who, { filing: found.filing, regionId: found.contest.regionId });
    if (found.filing.status === 'draft' && capacityOf(found.filing, actorOf(who)) === 'commission') this.#expectToLook(found, who);
    return found;
  }

  /** A draft is read by those of the commission who may say what they noticed, and only as long as they may. */
  #expectToLook(record: FilingRecord, who: SignedIn): void {
    if (!available(record.filing, circumstancesOf(record, actorOf(who), this.clock.now())).includes('answer-informal-check')) throw absent();
  }

  /** A filing as the actor sees it after an action. Of what was just handed in the desk has said everything; anything else is read again, so that the answer is whole. */
  async showDone({ filingId, filing, version, hash, handedIn }: Done, actor: Actor): Promise<FilingView> {
    if (handedIn) {
      const { terms: { contest: { id }, overrides, extension }, receipt, ...submission } = handedIn;
      const { contest, electionTitle } = await this.#contests.get(id);
      return this.show({ filing, version, hash, contest: { ...contest, overrides, extension }, electionTitle, submission, receipt }, actor);
    }
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
  own(who: SignedIn): Promise<readonly FilingSummary[]> {
    const { account, active } = who;
    const database = this.walls.readAs(who);
    return active.role === 'agent' ? findFilingsOfNominator(database, agentScope(active)) : findOwnFilings(database, account.id);
  }
}
