import type { Clock, Desk, OutboxMessage } from '@tirkeu/desk';
import type { Actor, LostTimeRestored } from '@tirkeu/domain';
import { EFFECTS, findApplicants, findConcerned, findFiling, findRestoration } from '@tirkeu/persistence';
import { PATIENT, type EffectHandler } from '../effects/effect-handler.js';
import { tell, type TellPorts } from '../notices/tell.js';

const counter: Actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] };

/** A person who stands elsewhere meanwhile, or took back their consent, is nobody whom a machine nominates: the filing stays late. */
const STAYS_LATE: ReadonlySet<string> = new Set(['already-nominated', 'consent-refused', 'outside-window', 'wrong-state']);

const isInTime = ({ window, evidence: { closesAt } }: LostTimeRestored, submittedAt: string | null): boolean => window === 'nomination' && submittedAt !== null && submittedAt >= closesAt;

/** Follows a resolution on lost time: counts what was received within the restored time as in time, and tells people with drafts that they have longer. */
export const timeGiver = (ports: TellPorts, desk: Desk, clock: Clock): EffectHandler => ({
  topics: ['election.time-restored'],
  ...PATIENT,
  queue: EFFECTS,
  async handle({ key, payload: { electionId, version } }: OutboxMessage): Promise<void> {
    if (typeof electionId !== 'string' || typeof version !== 'number') throw new Error(`Message ${key} names no election`);
    const event = await findRestoration(ports.database, electionId, version);
    if (!event) throw new Error(`The resolution of message ${key} is not there`);
    for (const { id, status, submittedAt } of await findConcerned(ports.database, Object.keys(event.extensions))) {
      if (status === 'draft') await tellDraft(id);
      else if (isInTime(event, submittedAt)) await count(id);
    }

    async function count(filingId: string): Promise<void> {
      const result = await desk.act({ actionId: `${key}-${filingId}`, filingId, action: { type: 'count-in-time' }, actor: counter, receivedAt: clock.now() });
      if (!result.ok && !STAYS_LATE.has(result.error.code)) throw new Error(`Filing ${filingId} cannot be counted in time: ${result.error.code}`);
    }

    async function tellDraft(filingId: string): Promise<void> {
      const record = await findFiling(ports.database, filingId);
      if (!record) return;
      for (const accountId of await findApplicants(ports.database, filingId, 'every-agent')) {
        await tell(ports, { key: `${key}-${filingId}`, accountId, kind: 'election.time-restored', filingId, createdAt: clock.now() }, record.filing);
      }
    }
  },
});
