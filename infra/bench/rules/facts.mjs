import { FACTS, ageOn, findConsent, findDocument, findFact, isCivilDate, localDate } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';

const QUOTA_PERCENT = 30;
const YOUTH_UNDER = 29;
const dayOf = (date) => Number(date.replaceAll('-', ''));

function latestDay({ decision, facts, submittedAt, openedAt, zone }) {
  const moments = [submittedAt ?? openedAt, ...facts.map(({ observedAt }) => observedAt)];
  return decision?.resolution.on ?? localDate(moments.reduce((latest, at) => (at > latest ? at : latest)), zone);
}

const folded = (text) => text.normalize('NFC').trim().toLowerCase();
const isOwn = (party, nominator) => nominator !== null && [nominator.id, ...Object.values(nominator.name)].some((name) => folded(name) === folded(party));

function quotaOf({ candidates }, onDate) {
  const count = (belongs) => candidates.filter(belongs).length;
  const undisputed = ({ sex, birthDate }) => sex === 'female' || ageOn(birthDate, onDate) < YOUTH_UNDER;
  return { undisputed: count(undisputed) * 100, counted: count((one) => undisputed(one) || one.disability) * 100, needed: QUOTA_PERCENT * candidates.length, size: candidates.length };
}

/** The facts of one subject of a filing: the list, a person of it, or a candidate in a district with all that is the filing's. */
function factsOf(filing, subject, candidate) {
  const candidateId = candidate?.id ?? null;
  const ownOrCommon = (find) => find(candidateId) ?? (subject === 'district' ? find(null) : undefined);
  const rulebook = getRulebook(filing.rulebookId);
  const onDate = latestDay(filing);
  const answers = Object.fromEntries(FACTS.map((name) => [name, ownOrCommon((id) => findFact(filing, name, id))]));
  const papers = rulebook.documents.map(({ id }) => [`paper:${id}`, ownOrCommon((of) => findDocument(filing, id, of)) !== undefined]);
  const due = rulebook.deposit({ route: filing.route, onDate, listSize: filing.candidates.length });
  const spentOn = answers['conviction-spent-on']?.value;
  const received = answers['deposit-received']?.value;
  return {
    subject, route: filing.route, nominator: filing.nominator?.kind ?? 'absent', submitted: filing.submittedAt !== null, compliance: Boolean(filing.compliance),
    consent: findConsent(filing, candidateId)?.answer ?? 'absent', married: candidate?.maritalStatus === 'married', 'declared-citizen': candidate?.citizen ?? false,
    age: candidate ? ageOn(candidate.birthDate, filing.electionDay) : 0, 'party-stated': Boolean(candidate && candidate.party !== null), 'own-party': Boolean(candidate?.party) && isOwn(candidate.party, filing.nominator),
    'latest-day': dayOf(onDate), 'spent-known': isCivilDate(spentOn), 'spent-day': isCivilDate(spentOn) ? dayOf(spentOn) : 0,
    'received-known': typeof received === 'number', received: typeof received === 'number' ? received : 0, 'due-known': due.outcome === 'due', due: due.outcome === 'due' ? due.amountKzt : 0,
    ...Object.fromEntries(papers), ...Object.fromEntries(FACTS.map((name) => [`answer:${name}`, answers[name] === undefined ? 'absent' : answers[name].value])), ...quotaOf(filing, onDate),
  };
}

/** What the engine is run on, once for each: `{ candidateId, facts }`. */
export function subjectsOf(filing) {
  const { route, candidates } = filing;
  if (route !== 'party-list') return [{ candidateId: candidates[0].id, facts: factsOf(filing, 'district', candidates[0]) }];
  return [{ candidateId: null, facts: factsOf(filing, 'list') }, ...candidates.map((candidate) => ({ candidateId: candidate.id, facts: factsOf(filing, 'person', candidate) }))];
}
