import { ACTIVE_STATUSES, foldForSearch, fullName, iinLastFour, nameSearchWords, openNotice, type Filing, type GroundId, type PublicEntry } from '@tirkeu/domain';
import type { ActionRecord, DraftChange, ElectionChange, FilingChange, IssuedReceipt, StoredEvent } from '@tirkeu/desk';
import type { FilingKey } from './filing-seal.js';

/** Rows as the statements take them: members are named after columns. */
export const eventRow = ({ stream, version, chain, chainIndex, actionId, event, receivedAt, recordedAt, previousHash, hash }: StoredEvent) => ({
  stream_kind: stream.kind, stream_id: stream.id, version, chain, chain_index: chainIndex, action_id: actionId, type: event.type, payload: event,
  actor_id: event.by.accountId, actor_role: event.by.role, received_at: receivedAt, recorded_at: recordedAt, previous_hash: previousHash, hash,
});

/** An event of a filing: what it tells of people is sealed beside it. */
export const filingEventRow = (stored: StoredEvent, key: FilingKey) => ({ ...eventRow(stored), ...key.sealEvent(stored) });

export const keyRow = ({ filingId, wrapped }: FilingKey) => ({ filing_id: filingId, wrapped });

export const actionRow = ({ actionId, contentHash, stream, version, receivedAt, hash }: ActionRecord) => ({
  action_id: actionId, content_hash: contentHash, stream_kind: stream.kind, stream_id: stream.id, version, received_at: receivedAt, hash,
});

export const receiptRow = (filingId: string, { content, signature, version, issuedAt }: IssuedReceipt) => ({
  number: content.number, filing_id: filingId, version, content, key_id: content.keyId, signature, issued_at: issuedAt,
});

/** Both names of all candidates, so that a search in either script of the act finds them, and their words as a search in any script compares them. */
function searchKey(names: readonly Pick<PublicEntry, 'nameKk' | 'nameRu'>[]): string {
  const folded = foldForSearch(names.flatMap(({ nameKk, nameRu }) => [fullName(nameKk), fullName(nameRu)]).join(' '));
  return [folded, ...nameSearchWords(folded)].join(' ').trim();
}

/** Grounds on which the commission refused, and those of them that an appeal reversed. */
export function groundsOf({ decision, appeals }: Filing) {
  const grounds = decision?.kind === 'refused' ? [...new Set(decision.grounds.map(({ ground }) => ground))] : [];
  const refusals = appeals.filter(({ of }) => of === 'refusal');
  const isReversed = (ground: GroundId): boolean => refusals.some(({ outcome, grounds: each }) =>
    (each ? each.some((one) => one.ground === ground && one.outcome === 'reversed') : outcome === 'reversed'));
  return { grounds, reversed_grounds: grounds.filter(isReversed) };
}

const isActive = ({ status }: Filing): boolean => (ACTIVE_STATUSES as readonly string[]).includes(status);

/** Columns that follow from the filing; those of its place come from the contest. */
export function filingRow({ filing, action, category, checks, gaps, decideBy, informalCheckBy }: FilingChange, key: FilingKey) {
  const [first] = filing.candidates;
  const notice = isActive(filing) ? openNotice(filing) : null;
  return {
    id: filing.id, election_id: filing.electionId, contest_id: filing.contestId, commission_id: filing.commissionId, route: filing.route,
    status: filing.status, applicant_id: filing.applicantId, nominator: filing.nominator?.name ?? null,
    nominator_id: filing.nominator?.id ?? null, candidate: first ? fullName(first.nameKk) : null, candidate_ru: first ? fullName(first.nameRu) : null, search_key: searchKey(filing.candidates),
    iin_last_four: first ? iinLastFour(first.iin) : null, sex: first?.sex ?? null,
    checks_met: checks.met, checks_of: checks.of, checks_to_look_at: checks.toLookAt,
    holder_id: filing.holder?.by.accountId ?? null, holder_name: filing.holder?.by.name ?? null, holder_since: filing.holder?.since ?? null,
    opened_at: filing.openedAt, submitted_at: filing.submittedAt, decide_by: decideBy, cure_by: notice?.cureBy ?? null, informal_check_by: informalCheckBy,
    decided_at: filing.decision?.at ?? null, ended_at: filing.endedAt, category, gaps, ...groundsOf(filing),
    ...key.sealState(filing), version: action.version, hash: action.hash,
  };
}

export const entryRow = (entry: PublicEntry) => ({
  id: `${entry.filingId}.${entry.candidateId}`, filing_id: entry.filingId, candidate_id: entry.candidateId, election_id: entry.electionId,
  contest_id: entry.contestId, commission_id: entry.commissionId, name_kk: entry.nameKk, name_ru: entry.nameRu,
  search_words: nameSearchWords([fullName(entry.nameKk), fullName(entry.nameRu)].join(' ')).join(' '), route: entry.route, nominator_id: entry.nominatorId, nominator: entry.nominator, status: entry.status, status_since: entry.statusSince,
  resolution: entry.resolution, grounds: entry.grounds, appeal_by: entry.appealBy,
});

/** Who is named in a filing, by keyed hash. */
export const namedRows = ({ filing, named }: Pick<FilingChange, 'filing' | 'named'>) =>
  (named ?? []).map(({ candidateId, personKey }) => ({ person_key: personKey, filing_id: filing.id, candidate_id: candidateId }));
export type NamedRow = ReturnType<typeof namedRows>[number];

/** Contests stay away where they have not changed. */
export const draftRow = ({ draft, contests, action }: DraftChange) => ({ id: draft.id, state: draft, version: action.version, hash: action.hash, ...(contests && { contests }) });

export const electionRow = ({ election, action }: Pick<ElectionChange, 'election' | 'action'>) => ({
  id: election.id, rulebook_id: election.rulebookId, kind: election.kind, title: election.title, election_day: election.electionDay,
  called_at: election.calledAt, overrides: election.overrides, esignature: election.esignature ?? null, contests: election.contests, state: election, version: action.version, hash: action.hash,
});
