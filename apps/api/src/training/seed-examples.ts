import type { ElectionMap } from '@tirkeu/campaign';
import type { Clock, Desk } from '@tirkeu/desk';
import type { Actor, Role, Text } from '@tirkeu/domain';
import { findFiling, type ElectionEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { DataSource } from 'typeorm';
import { trainingAccountId } from '../accounts/training-account.js';
import { Intake } from '../documents/intake.js';
import { filingKeysIn, openFileStore } from '../documents/open-file-store.js';
import { Papers } from '../documents/papers.js';
import { Scratch } from '../documents/scratch.js';
import type { Settings } from '../platform/settings.js';
import { exampleFilings } from './example-filings.js';
import { layOutExamples } from './lay-out-examples.js';
import { EXAMPLE_COMMISSION, NEIGHBOUR_COMMISSION, agentParty, personas, type Persona } from './personas.js';

interface Seeding {
  readonly dataSource: DataSource;
  readonly desk: Desk;
  readonly map: ElectionMap;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly election: ElectionEntry;
  readonly say: (line: string) => void;
}

const actorOf = ({ id, role, name, commissionIds }: Persona): Actor => ({ accountId: id, role, name: name.kk, commissionIds });

function personaOf(role: Role, party: Text): Persona {
  const found = personas(party).find((persona) => persona.role === role);
  if (!found) throw new Error(`There is no persona of role ${role}`);
  return found;
}

/** Lays out the example filings of the training election while its nomination is open. Those that are there stay as people have left them. */
export async function seedExamples({ dataSource, desk, map, clock, settings, election, say }: Seeding): Promise<void> {
  const papers = new Papers();
  const scratch = new Scratch(settings.dataDir);
  const store = await openFileStore(settings, filingKeysIn(dataSource), scratch);
  const party = agentParty(map);
  const staffOf = (role: 'clerk' | 'chair', commissionId: string): Actor => {
    if (commissionId === EXAMPLE_COMMISSION || commissionId === NEIGHBOUR_COMMISSION) return actorOf(personaOf(role, party.name));
    return { accountId: trainingAccountId(`${role}.${commissionId}`), role, name: role === 'clerk' ? 'Үлгібай Сәуле' : 'Мысалғазы Талғат', commissionIds: [commissionId] };
  };
  const ports = {
    desk, clock, party, staffOf, electionId: election.id, rulebook: getRulebook(election.rulebookId), agent: actorOf(personaOf('agent', party.name)),
    intake: new Intake(store, scratch, papers, dataSource),
  };
  const exists = async (filingId: string): Promise<boolean> => (await findFiling(dataSource, filingId)) !== undefined;
  try {
    const laidOut = await layOutExamples(ports, { examples: exampleFilings(election.electionDay), exists });
    if (laidOut > 0) say(`Example filings: ${laidOut}`);
  } catch (error) {
    // An installation works without its examples, for instance when it was first stopped half-way and is started after nomination closed.
    say(`The example filings are incomplete: ${error instanceof Error ? error.message : 'unknown fault'}`);
  } finally {
    await papers.close();
  }
}
