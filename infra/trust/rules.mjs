/**
 * Who may do what, written by hand: from the constitutional law on elections, from the law on personal data (what is necessary and no more), and from what the product promises
 * of it. Nothing here is read from the product. Each operation has `who` may ask by role, to whom its object `opens`, which statuses it `gives` to whoever is let in,
 * and of what it lists, what it `lists` for whom, or `mayList` where it depends on what happened.
 */
const candidate = ['candidate'];
const agent = ['agent'];
const filers = ['candidate', 'agent'];
const office = ['clerk', 'secretary'];
const meeting = ['chair', 'secretary'];
const commission = ['clerk', 'chair', 'member', 'secretary'];
const overseers = ['supervisor', 'auditor'];
const administrator = ['administrator'];
const workers = [...filers, ...commission];
const readers = [...workers, ...overseers];
const preparers = [...filers, ...office];

const READ = [200];
const DONE = [200, 201, 204, 409, 422];
const NOTHING_THERE = [404];

const isFiler = ({ actor }) => filers.includes(actor);
const isOffice = ({ actor }) => commission.includes(actor);
/** Before one's own commission, at this election or one before: it stays answerable for what it decided. A higher one does not sit in for a lower one, nor the other way round. */
const isBeforeOwn = ({ relation }) => ['own', 'same', 'election'].includes(relation);
/** Other regions than the one that was given. */
const isInRegion = ({ relation }) => relation !== 'region' && relation !== 'unknown';

/** A filing is its applicant's; its commission's and its overseers' from the day it is handed in. */
export function standsTo(cell) {
  const { actor, relation, state } = cell;
  if (relation === 'unknown') return false;
  if (isFiler(cell)) return relation === 'own';
  if (state === 'draft') return false;
  if (isOffice(cell)) return isBeforeOwn(cell);
  return overseers.includes(actor) && isInRegion(cell);
}
/** Those it names look at it too once it was handed in, and see what is theirs. */
const standsOrIsNamed = (cell) => standsTo(cell) || (cell.relation === 'named' && cell.state !== 'draft');
/** What stands typed is the preparer's alone. */
const prepares = (cell) => isFiler(cell) && standsTo(cell);
/** Papers too; the commission, which knows the filing, is told that it may not. */
const preparesOrKnows = (cell) => prepares(cell) || (isOffice(cell) && standsTo(cell) ? 'role' : false);
const paper = (gives) => ({ who: preparers, opens: preparesOrKnows, gives });
const isDecided = ({ state }) => ['registered', 'refused'].includes(state);

/** Whole numbers are in no answer. How to reach people is for those alone who prepare or examine the filing. The way to a decision is its commission's and its overseers'. */
export const MAY_READ = {
  'a whole number': () => false,
  'how to reach somebody': (cell) => (isFiler(cell) || isOffice(cell)) && standsTo(cell),
  'deliberation': (cell) => !isFiler(cell) && standsTo(cell),
};

/** Of who was shown personal data: a chair of the commission's own filings, overseers in their regions. */
const standsOverOrAnswersFor = (cell) => (isOffice(cell) ? isBeforeOwn(cell) : isInRegion(cell));

/** The chair of the commission and of the one above it; overseers in their regions; administrators everywhere. */
const isOverAccess = (cell) => (cell.actor === 'chair' ? isBeforeOwn(cell) || cell.relation === 'child' : cell.actor === 'administrator' ? cell.relation !== 'unknown' : isInRegion(cell));
/** The right that is asked to be taken is one in this commission. */
const isOfDistrict = (cell) => isBeforeOwn(cell) || cell.relation === 'child';

const filing = (who, gives = READ, more = {}) => ({ who, opens: standsTo, gives, ...more });
const onceHandedIn = (gives) => ({ state }) => (state === 'draft' ? NOTHING_THERE : gives);
const everyState = { everyState: true };
const ofCommission = (who, gives = READ, more = {}) => ({ who, opens: isBeforeOwn, gives, ...more });
const by = (who, gives = READ, more = {}) => ({ who, gives, ...more });
const anybody = (gives = READ, more = {}) => ({ who: 'anybody', gives, ...more });
/** Not of one's account alone: whoever lost the right that they act in is told so. */
const inRight = { inRight: true };
const own = (gives = READ, more = {}) => ({ who: 'signed-in', gives, ...more });

/** Answers of what is there by now; of a name that nobody has, for everybody alike. */
const THERE = [200];

export const RULES = {
  // What is published, and how one signs in.
  'GET /api/platform': anybody(), 'GET /api/openapi.json': anybody(), 'GET /api/health/live': anybody(), 'GET /api/health/ready': anybody(), 'GET /api/personas': anybody(), 'GET /api/map': anybody(),
  'GET /api/elections': anybody(), 'GET /api/elections/{electionId}': anybody(), 'GET /api/elections/{electionId}/contests': anybody(), 'GET /api/elections/{electionId}/calendar.ics': anybody(),
  'GET /api/contests/{contestId}': { who: 'anybody', opens: ({ relation }) => relation !== 'unknown', gives: THERE },
  'GET /api/commissions/{commissionId}': { who: 'anybody', opens: ({ relation }) => relation !== 'unknown', gives: THERE }, 'GET /api/forms/empty.pdf': anybody(), 'GET /api/issued/{number}': anybody(NOTHING_THERE),
  'GET /api/register': anybody(), 'GET /api/register/figures': anybody(), 'GET /api/register/{entryId}': anybody(NOTHING_THERE), 'GET /api/register/download.csv': anybody(), 'GET /api/register/download.json': anybody(), 'GET /api/register/download.schema.json': anybody(),
  'GET /api/receipts/keys': anybody(), 'GET /api/receipts/{number}': anybody(NOTHING_THERE),
  'GET /api/outages': anybody(), 'GET /api/outages/readings.json': anybody(), 'GET /api/outages/readings.csv': anybody(), 'GET /api/outages/probes/{probe}': anybody(NOTHING_THERE),
  // Signed by a registered probe, or taken by nobody.
  'POST /api/outages/readings': anybody([400]), 'POST /api/outages/rehearsal': anybody([200]),
  'GET /api/log/checkpoint': anybody(NOTHING_THERE), 'GET /api/log/checkpoints': anybody(), 'GET /api/log/checkpoints/{size}': anybody(NOTHING_THERE), 'GET /api/log/keys': anybody(), 'GET /api/log/entries': anybody(), 'GET /api/log/consistency/{from}/{to}': anybody(NOTHING_THERE),
  'GET /api/log/proof/receipt/{number}': anybody(NOTHING_THERE), 'GET /api/log/proof/event/{hash}': anybody(NOTHING_THERE), 'POST /api/log/cosignatures': anybody([400]),
  'GET /api/ballots/schema.json': anybody(), 'GET /api/ballots/eml/{name}': anybody(NOTHING_THERE),
  'GET /api/ballots/{contestId}/public': { who: 'anybody', opens: ({ relation }) => relation === 'election', gives: READ }, 'GET /api/ballots/{contestId}/public/file': { who: 'anybody', opens: ({ relation }) => relation === 'election', gives: READ },
  // No provider is set up here.
  'POST /api/session/identity/question': anybody([400]), 'POST /api/session/identity': anybody([400]), 'POST /api/session/identity/code': anybody([400]), 'POST /api/accounts/password': anybody([400, 401]),
  'POST /api/account/identities/question': own([400]), 'POST /api/account/identities': own([400]), 'DELETE /api/account/identities/{identityId}': own(NOTHING_THERE),
  'POST /api/session': anybody([401]), 'POST /api/session/passkey': anybody([401]), 'POST /api/session/passkey/question': anybody([200]), 'POST /api/accounts': anybody([400]),

  // One's own account and what one was told.
  'GET /api/session': own(), 'DELETE /api/session': own([204]), 'POST /api/session/grant': own(NOTHING_THERE), 'POST /api/session/confirmation': own([401, 403]),
  'GET /api/account/access': own(),
  'GET /api/account': own(), 'GET /api/account/sessions': own(), 'DELETE /api/account/sessions': own([204]), 'DELETE /api/account/sessions/{sessionId}': own(NOTHING_THERE),
  'POST /api/account/password': own([403]), 'POST /api/account/recovery-codes': own(NOTHING_THERE), 'POST /api/account/one-time-codes/offer': own([200]), 'POST /api/account/one-time-codes': own([400, 401, 409]), 'DELETE /api/account/one-time-codes': own([204, 404, 409]),
  'POST /api/account/passkeys/offer': own([200]), 'POST /api/account/passkeys/question': own([200, 404]), 'POST /api/account/passkeys': own([400, 401]), 'DELETE /api/account/passkeys/{passkeyId}': own(NOTHING_THERE),
  'POST /api/account/number': by(candidate, [400, 409]), 'POST /api/account/confirmations': by(['clerk', 'secretary', 'chair'], [400, 404]),
  'GET /api/notices': own(READ, { lists: ({ actor, relation }) => isFiler({ actor }) && relation === 'own' }), 'POST /api/notices/read': own([204]), 'GET /api/notices/mail': own(), 'POST /api/notices/mail': own(),
  'GET /api/agencies': own(), 'POST /api/agencies': own([201, 409]), 'GET /api/agencies/to-judge': by(['secretary', 'administrator']), 'GET /api/agencies/{agencyId}/paper': own(NOTHING_THERE, inRight),
  'POST /api/agencies/{agencyId}/judgement': by(['secretary', 'administrator'], NOTHING_THERE), 'POST /api/agencies/{agencyId}/end': own(NOTHING_THERE, inRight),

  // A filing.
  'GET /api/filings': by(filers, READ, { lists: ({ relation }) => relation === 'own' }), 'POST /api/filings': by(preparers, NOTHING_THERE),
  'GET /api/filings/{filingId}': filing(workers, READ, everyState),
  'POST /api/filings/{filingId}/actions': { who: workers, opens: standsOrIsNamed, gives: [409], ...everyState },
  'GET /api/filings/{filingId}/history': filing(readers, READ, everyState), 'GET /api/filings/{filingId}/signatures': filing(workers), 'GET /api/filings/{filingId}/reads': filing(filers),
  'POST /api/filings/{filingId}/candidates/{candidateId}/number': filing(['clerk', 'chair', 'secretary'], [200], { ...everyState, mayRead: { 'a whole number': standsTo } }),
  'GET /api/filings/{filingId}/receipt': filing(workers, onceHandedIn(READ), everyState), 'GET /api/filings/{filingId}/receipt.pdf': filing(workers, onceHandedIn(READ)), 'GET /api/filings/{filingId}/receipt.json': filing(workers, onceHandedIn(READ)),
  'GET /api/filings/{filingId}/receipt.svg': filing(workers, onceHandedIn(READ)), 'GET /api/filings/{filingId}/receipt/mail': filing(filers, onceHandedIn(READ)), // An agent without an address of their own is never written to at a candidate's.
  'POST /api/filings/{filingId}/receipt/mail': filing(filers, (cell) => (cell.state === 'draft' || cell.actor === 'agent' ? NOTHING_THERE : READ)),
  'GET /api/filings/{filingId}/personal-data': { who: filers, opens: standsOrIsNamed, gives: READ, ...everyState, mayRead: { 'a whole number': standsOrIsNamed, 'how to reach somebody': standsOrIsNamed } },
  'GET /api/filings/{filingId}/kin': filing(commission), 'GET /api/filings/{filingId}/calendar.ics': filing(filers),
  'GET /api/filings/{filingId}/working-copies': { who: preparers, opens: prepares, gives: READ }, 'GET /api/filings/{filingId}/working-copies/{page}': { who: preparers, opens: prepares, gives: READ },
  'PUT /api/filings/{filingId}/working-copies/{page}': { who: preparers, opens: prepares, gives: DONE }, 'DELETE /api/filings/{filingId}/working-copies/{page}': { who: preparers, opens: prepares, gives: [409] },
  'POST /api/filings/{filingId}/files': paper([201, 409]),
  'GET /api/filings/{filingId}/files/{fileId}': filing(readers, READ, everyState), 'GET /api/filings/{filingId}/files/{fileId}/pages/{page}': filing(readers, READ, everyState),
  'POST /api/filings/{filingId}/uploads': paper([201, 409]), 'HEAD /api/filings/{filingId}/uploads/{sha256}': paper([200]),
  'PATCH /api/filings/{filingId}/uploads/{sha256}': paper([204, 409]), 'DELETE /api/filings/{filingId}/uploads/{sha256}': paper([204]), 'POST /api/filings/{filingId}/uploads/{sha256}/file': paper([400, 409]),
  'GET /api/filings/{filingId}/complete-file': filing(readers, READ, { oneByOne: true }), // A self-nominee's draft alone is printed to be signed.
  'GET /api/filings/{filingId}/form.pdf': { who: preparers, opens: ({ actor, relation, state }) => actor === 'candidate' && relation === 'own' && state === 'draft', gives: READ },
  'GET /api/filings/{filingId}/acts': filing(readers, READ, everyState), 'GET /api/filings/{filingId}/acts/{which}.pdf': filing(readers, (cell) => (isDecided(cell) ? READ : NOTHING_THERE), everyState), 'GET /api/filings/{filingId}/certificates/{candidateId}.pdf': filing(workers, ({ state }) => (state === 'registered' ? READ : NOTHING_THERE), everyState),
  'GET /api/named': by(candidate, READ, { lists: ({ relation, state }) => relation === 'named' && state !== 'draft' }), 'GET /api/named/{filingId}': { who: candidate, opens: ({ relation, state }) => relation === 'named' && state !== 'draft', gives: READ },
  'GET /api/nominator': by(agent), 'GET /api/nominator/filings': by(agent, READ, { lists: ({ relation }) => relation === 'own' }), 'GET /api/nominator/template': by(agent), 'POST /api/nominator/tables': by(agent, [400, 415, 422]), 'POST /api/nominator/known': by(agent, [400]), 'POST /api/nominator/imports': by(agent, [400]),
  'GET /api/nominator/imports/{actionId}': by(agent),

  // Who works in a commission: its chair gives and takes access, and a chair comes from the commission above or an administrator. Both see it, and are told what they may not give.
  'GET /api/commissions/{commissionId}/access': { who: ['chair', ...overseers, ...administrator], opens: isOverAccess, gives: READ }, 'POST /api/commissions/{commissionId}/access/people': { who: ['chair', ...administrator], opens: isOverAccess, gives: READ },
  'POST /api/commissions/{commissionId}/access': { who: ['chair', ...administrator], opens: (cell) => isOverAccess(cell) && (cell.actor === 'chair' && isBeforeOwn(cell) ? true : 'role'), gives: [409] },
  'POST /api/commissions/{commissionId}/access/{grantId}/revocation': { who: ['chair', ...administrator], opens: (cell) => isOverAccess(cell) && isOfDistrict(cell) && (cell.actor === 'chair' ? true : 'role'), gives: [409] },

  // The work of a commission.
  'GET /api/commission-contests': by(commission), 'GET /api/queue': by(commission, READ, { lists: ({ relation, state }) => ['own', 'same'].includes(relation) && state !== 'draft' }), 'GET /api/informal-checks': by(office, READ, { lists: () => false }), 'GET /api/counter': by(office, READ, { lists: () => false }),
  'GET /api/counter/forms/{code}': by(office, NOTHING_THERE), 'GET /api/notices/unreached': by(commission, READ, { lists: () => false }), 'GET /api/lost-time': by(commission), 'POST /api/lost-time': by(['chair'], [400, 404]),
  'GET /api/deadlines': own(READ, inRight), 'GET /api/deadlines/filings': by(readers, READ, { mayList: standsTo }),
  'POST /api/contests/{contestId}/extension': ofCommission(['chair'], DONE), 'GET /api/contests/{contestId}/extension.pdf': ofCommission(commission, NOTHING_THERE),
  'GET /api/deposits': by([...commission, ...overseers], READ, { mayList: standsTo }), 'GET /api/deposits/file': by([...commission, ...overseers]), 'GET /api/deposits/lines': by(commission), 'POST /api/deposits/tables': by(office, [400, 415, 422]), 'POST /api/deposits/statements': by(office, [400]),
  'POST /api/deposits/lines/{hash}/match': by(office, NOTHING_THERE), 'POST /api/deposits/lines/{hash}/unmatch': by(office, NOTHING_THERE), 'POST /api/deposits/lines/{hash}/set-aside': by(office, NOTHING_THERE), 'POST /api/deposits/lines/{hash}/reopen': by(office, NOTHING_THERE),
  'GET /api/deposits/refunds': by(commission, READ, { listed: 'runId', lists: ({ relation }) => ['own', 'same'].includes(relation) }), 'POST /api/deposits/refunds': by(['clerk', 'secretary', 'chair'], [400, 409]),
  'POST /api/deposits/refunds/{runId}/approve': ofCommission(meeting, DONE), 'DELETE /api/deposits/refunds/{runId}': ofCommission(['clerk', 'secretary', 'chair'], DONE),
  'GET /api/deposits/{filingId}': filing([...agent, ...commission], onceHandedIn(READ), everyState), 'POST /api/deposits/{filingId}/previous': filing(office, DONE), 'POST /api/deposits/{filingId}/result': filing(office, DONE), 'POST /api/deposits/{filingId}/returned': filing(office, DONE),
  'GET /api/ballots': by([...commission, 'administrator']), 'POST /api/ballots/lots': by([...meeting, 'administrator'], [400]), 'GET /api/ballots/{contestId}': ofCommission(commission), 'GET /api/ballots/{contestId}/file': ofCommission(commission),
  'GET /api/meetings': by(commission, READ, { listed: 'meetingId', lists: isBeforeOwn }), 'POST /api/meetings': by(meeting, [400]), 'GET /api/meetings/{meetingId}': ofCommission(commission), 'GET /api/meetings/{meetingId}/protocols': ofCommission(commission),
  'GET /api/meetings/{meetingId}/protocols/{place}.pdf': ofCommission(commission), 'POST /api/meetings/{meetingId}/attendance': ofCommission(meeting, DONE), 'POST /api/meetings/{meetingId}/items': ofCommission(meeting, DONE), 'PUT /api/meetings/{meetingId}/agenda': ofCommission(meeting, DONE),
  'PUT /api/meetings/{meetingId}/votes': ofCommission(meeting, DONE), 'POST /api/meetings/{meetingId}/items/{itemId}/close': ofCommission(['chair'], NOTHING_THERE), 'POST /api/meetings/{meetingId}/items/{itemId}/take-off': ofCommission(meeting, DONE),
  'POST /api/meetings/{meetingId}/close': ofCommission(meeting, DONE), 'POST /api/meetings/{meetingId}/corrections': ofCommission(meeting, DONE),

  // Overseeing.
  'GET /api/insights/figures': by(overseers), 'GET /api/insights/days': by(overseers), 'GET /api/insights/alarms': by(overseers), 'GET /api/insights/backlog': by(overseers), 'GET /api/insights/alike': by(overseers),
  'GET /api/insights/ground-appeals': by([...commission, ...overseers]), 'GET /api/insights/like-grounds': by([...commission, ...overseers]), 'GET /api/insights/decisions': by(overseers, READ, { mayList: (cell) => standsTo(cell) && cell.relation !== 'election' }), 'GET /api/insights/decisions/{filingId}': filing(overseers, READ, everyState),
  'POST /api/exports': by(overseers, [400]), 'GET /api/exports/{exportId}': by(overseers, NOTHING_THERE), 'GET /api/exports/{exportId}/file': by(overseers, NOTHING_THERE), 'GET /api/access-log': by(['chair', ...overseers], READ, { mayList: standsOverOrAnswersFor }), 'GET /api/access-log/file': by(['chair', ...overseers], READ, { mayList: standsOverOrAnswersFor }),

  // The installation.
  'GET /api/administration/rulebooks': by(administrator), 'GET /api/administration/template': by(administrator), 'GET /api/administration/elections': by(administrator), 'POST /api/administration/elections': by(administrator, [400]),
  'GET /api/administration/elections/{electionId}': by(administrator, NOTHING_THERE), 'POST /api/administration/elections/{electionId}/call': by(administrator, [400]), 'POST /api/administration/elections/{electionId}/districts': by(administrator, NOTHING_THERE), 'POST /api/administration/elections/{electionId}/steps': by(administrator, [400]),
  'GET /api/administration/accounts': by(administrator), 'POST /api/administration/accounts/{accountId}/disable': by(administrator, [400, 404]), 'POST /api/administration/accounts/{accountId}/enable': by(administrator, [400, 404]),
  'POST /api/administration/accounts/{accountId}/end-sessions': by(administrator, [400, 404]), 'POST /api/administration/accounts/{accountId}/password-reset': by(administrator, [400, 404]),
  'GET /api/administration/members': by(administrator), 'POST /api/administration/members': by(administrator, [400, 415, 422]), 'POST /api/administration/members/{seatId}/end': by(administrator, [400, 404]),
  'GET /api/administration/dry-runs': by(administrator), 'POST /api/administration/dry-runs': by(administrator, [400]), 'GET /api/administration/dry-runs/{dryRunId}': by(administrator, NOTHING_THERE), 'GET /api/administration/dry-runs/{dryRunId}/changes': by(administrator, NOTHING_THERE), 'GET /api/administration/dry-runs/{dryRunId}/file': by(administrator, NOTHING_THERE),
  'GET /api/administration/operations': by(administrator), 'POST /api/administration/operations/messages/{messageId}/again': by(administrator, NOTHING_THERE),
  'GET /api/administration/operations/board': by(administrator), 'GET /api/administration/operations/board/{a}': by(administrator, NOTHING_THERE), 'GET /api/administration/operations/board/{a}/{b}': by(administrator, NOTHING_THERE),
  'GET /api/administration/operations/board/{a}/{b}/{c}': by(administrator, NOTHING_THERE), 'GET /api/administration/operations/board/{a}/{b}/{c}/{d}': by(administrator, NOTHING_THERE), 'GET /api/administration/operations/board/{a}/{b}/{c}/{d}/{e}': by(administrator, NOTHING_THERE),
};
