import { TOPICS, type Clock, type OutboxMessage, type Topic } from '@tirkeu/desk';
import { EFFECTS, findAccountsNamed, findAccountsOf, findApplicants, findFiling } from '@tirkeu/persistence';
import { PATIENT, type EffectHandler } from '../effects/effect-handler.js';
import { recipientsOf } from './recipients.js';
import { tell, type TellPorts } from './tell.js';

/** After these somebody may stand on the ballot whom somebody else nominated: they are asked to look at their entry. */
const SHOWS_ENTRY: ReadonlySet<string> = new Set<Topic>(['filing.decided', 'filing.appeal-decided']);

/** A message about a filing that the database does not have. */
class MissingFiling extends Error {
  override name = 'MissingFiling';
}

/** Tells people what happened to a filing that is theirs or in their commission's hands, each of them once. */
export const noticeWriter = (ports: TellPorts, clock: Clock): EffectHandler => ({
  ...PATIENT,
  topics: TOPICS.filter((topic) => topic !== 'election.time-restored'),
  queue: EFFECTS,
  async handle({ topic, key, payload: { filingId } }: OutboxMessage): Promise<void> {
    const recipients = recipientsOf[topic as Topic];
    if (!recipients || typeof filingId !== 'string') return;
    const record = await findFiling(ports.database, filingId);
    if (!record) throw new MissingFiling(`Filing ${filingId} of message ${key} is not there`);
    const { commissionId, route } = record.filing;
    const tellsApplicant = recipients.applicant === true || (recipients.applicant === 'nominator' && route !== 'self');
    const applicants = tellsApplicant ? await findApplicants(ports.database, filingId, recipients.everyAgent ? 'every-agent' : 'opener') : [];
    const officials = (await findAccountsOf(ports.database, commissionId, clock.now())).filter(({ role }) => recipients.roles.some((told) => told === role));
    const named = recipients.named ? await findAccountsNamed(ports.database, filingId) : [];
    const accounts = new Set([...applicants, ...named, ...officials.map(({ accountId }) => accountId)]);
    const createdAt = clock.now();
    // Whoever is named is told so once, however often their entry is corrected.
    const once = topic === 'filing.named' ? `${filingId}-named` : key;
    for (const accountId of accounts) await tell(ports, { key: once, accountId, kind: topic, filingId, createdAt }, record.filing);
    if (!SHOWS_ENTRY.has(topic) || record.filing.status !== 'registered') return;
    for (const accountId of await findAccountsNamed(ports.database, filingId)) await tell(ports, { key: `${key}-entry`, accountId, kind: 'filing.entry-shown', filingId, createdAt }, record.filing);
  },
});
