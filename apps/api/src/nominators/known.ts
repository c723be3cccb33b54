import type { KnownRequest, KnownView } from '@tirkeu/contracts';
import { findElection, findElsewhereByKey, type Database } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { PersonNumbers } from '../accounts/person-numbers.js';
import type { SignedIn } from '../accounts/sessions.js';
import type { FilingReader } from '../filings/filing-reader.js';
import { agentScope } from '../filings/nominator.js';
import { currentElection } from '../platform/current-election.js';
import { invalid } from '../platform/problem.js';
import { districtsOf } from './districts.js';

interface Knowing {
  readonly database: Database;
  readonly numbers: PersonNumbers;
  readonly reader: FilingReader;
}

/** Of some numbers those whose people stand already where it excludes this nomination: that they do, and nothing of where. */
async function elsewhereAmong(iins: readonly string[], { group, filingId }: { readonly group: string; readonly filingId: string | null }, { database, numbers }: Knowing): Promise<readonly string[]> {
  const keys = new Map(iins.map((iin) => [iin, numbers.keyOf(iin)]));
  const taken = await findElsewhereByKey(database, { personKeys: [...keys.values()], group, filingId });
  return iins.filter((iin) => taken.has(keys.get(iin) ?? ''));
}

/** What only the server knows of the rows of a table: who is in the filing already, who stands elsewhere, and what the codes of districts mean. */
export async function knownOf({ filingId, electionId, iins, districts }: KnownRequest, who: SignedIn, knowing: Knowing): Promise<KnownView> {
  const { database, reader } = knowing;
  const filing = filingId ? (await reader.get(filingId, who)).filing : null;
  const election = await findElection(database, filing?.electionId ?? electionId ?? await currentElection(database));
  if (!election) throw invalid([{ pointer: '/electionId', code: 'not-a-choice' }]);
  const onRecord = new Set(filing?.candidates.map(({ iin }) => iin));
  const unique = [...new Set(iins)];
  const group = getRulebook(election.rulebookId).candidacyGroup({ electionId: election.id, form: filing?.form ?? 'single-member' });
  return {
    inFiling: unique.filter((iin) => onRecord.has(iin)),
    elsewhere: await elsewhereAmong(unique, { group, filingId: filing?.id ?? null }, knowing),
    districts: await districtsOf(database, { electionId: election.id, agent: agentScope(who.active), codes: [...new Set(districts)] }),
  };
}
