import type { ContestView, KnownView } from '@tirkeu/contracts';
import { findContests, findFiledContests, type AgentScope, type Database } from '@tirkeu/persistence';
import type { CodedDistrict } from './template.js';

/** The code of a district in a table: its id without the election, which the table is for anyhow. */
const codeOf = ({ id, electionId }: Pick<ContestView, 'id' | 'electionId'>): string => id.slice(electionId.length + 1);

const sameCode = (code: string): string => code.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Every single-member district of an election with its code. */
export async function codedDistricts(database: Database, electionId: string): Promise<readonly CodedDistrict[]> {
  const contests = await findContests(database, { electionId, form: 'single-member' });
  return contests.map((contest) => ({ code: codeOf(contest), title: contest.title, maslikhat: contest.maslikhat }));
}

/** The districts that codes of a table mean, within the regions of the agent, and whether the nominator has a filing there already. A code may carry the election in front. */
export async function districtsOf(database: Database, { electionId, agent: { nominatorId, regionIds }, codes }: { readonly electionId: string; readonly agent: AgentScope; readonly codes: readonly string[] }): Promise<KnownView['districts']> {
  if (codes.length === 0) return {};
  const [contests, filed] = await Promise.all([findContests(database, { electionId, form: 'single-member' }), findFiledContests(database, { nominatorId, electionId })]);
  const byCode = new Map(contests.filter(({ regionId }) => regionIds.length === 0 || regionIds.includes(regionId)).flatMap((contest) => [codeOf(contest), contest.id].map((code) => [sameCode(code), contest] as const)));
  return Object.fromEntries(codes.flatMap((code) => {
    const contest = byCode.get(sameCode(code));
    return contest ? [[code, { contestId: contest.id, title: contest.title, maslikhat: contest.maslikhat, isFiled: filed.has(contest.id) }]] : [];
  }));
}
