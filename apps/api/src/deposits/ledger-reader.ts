import type { LedgerQuery, LedgerView } from '@tirkeu/contracts';
import { isCommissionRole, type Instant } from '@tirkeu/domain';
import { findDeposit, findDeposits, findElection, findMaslikhatsOf, findStatementLine, findStatementLines, type Database, type DepositSource, type StatementLineEntry } from '@tirkeu/persistence';
import { expectAccess } from '../access/asked.js';
import type { Walls } from '../access/walls.js';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { currentElection } from '../platform/current-election.js';
import { absent, invalid } from '../platform/problem.js';
import { shownLedger } from './shown-deposit.js';

/** Reads the ledger as far as it is somebody's business: a commission its own filings, those who oversee one maslikhat of their regions at a time. */
export class LedgerReader {
  constructor(private readonly database: Database, private readonly walls: Walls) {}

  async electionOf({ election }: Pick<LedgerQuery, 'election'>): Promise<string> {
    const electionId = election ?? await currentElection(this.database);
    if (!(await findElection(this.database, electionId))) throw absent();
    return electionId;
  }

  async sources(query: LedgerQuery, who: SignedIn): Promise<{ readonly electionId: string; readonly sources: readonly DepositSource[] }> {
    const electionId = await this.electionOf(query);
    const { role, commissionIds } = actorOf(who);
    if (!isCommissionRole(role) && query.maslikhat === undefined) throw invalid([{ pointer: '/maslikhat', code: 'missing' }]);
    const scope = isCommissionRole(role) ? { commissionIds } : { regionIds: who.active.regionIds };
    return { electionId, sources: await findDeposits(this.walls.readAs(who), { electionId, maslikhatId: query.maslikhat, ...scope }) };
  }

  async ledger(query: LedgerQuery, who: SignedIn, asOf: Instant): Promise<LedgerView> {
    const [{ electionId, sources }, maslikhats] = await Promise.all([this.sources(query, who), findMaslikhatsOf(this.database, actorOf(who).commissionIds)]);
    return shownLedger(electionId, sources, maslikhats, asOf);
  }

  /** A deposit of a filing of one's own commission; every other one does not exist. */
  async own(filingId: string, who: SignedIn): Promise<DepositSource> {
    const found = await findDeposit(this.walls.readAs(who), filingId);
    if (!found) throw absent();
    expectAccess(who, { commissionIds: [found.filing.commissionId] });
    return found;
  }

  async maslikhatIds(who: SignedIn): Promise<readonly string[]> {
    return (await findMaslikhatsOf(this.database, actorOf(who).commissionIds)).map(({ id }) => id);
  }

  /** The payments into the accounts of one's own. */
  async lines(who: SignedIn): Promise<readonly StatementLineEntry[]> {
    return findStatementLines(this.walls.readAs(who), await this.maslikhatIds(who));
  }

  /** A payment into an account of one's own. */
  async ownLine(hash: string, who: SignedIn): Promise<StatementLineEntry> {
    const line = await findStatementLine(this.walls.readAs(who), hash);
    if (!line || !(await this.maslikhatIds(who)).includes(line.maslikhatId)) throw absent();
    return line;
  }
}
