import {
  APPEAL_BODIES, CONSENT_ANSWERS, DATA_REQUEST_KINDS, DATA_REQUEST_OUTCOMES, DOCUMENTS, FACTS, FILING_ACTIONS, MARKS, REGISTERS, MARITAL_STATUSES, MEMBER_VOTES, OFFICES, SIGNATURE_OUTCOMES, STAYED,
  type Acceptance, type ActorRef, type Appeal, type AppliedGround, type AtCounter, type BallotApproval, type BallotName, type Cancellation, type Candidate, type Consent, type DataRequest, type Decision, type Defect, type DeficiencyNotice, type Departure, type DisputePaper, type Document, type Evidence, type Exclusion, type Fact, type FactDispute, type Filing, type FilingSignature, type GroundOutcome,
  type InformalCheck, type Inquiry, type ManifestEntry, type Mark, type MemberVote, type Nominator, type PageBox, type OverruledAnswer, type PaperEvidence, type Proposal, type Receipt, type Reinstatement, type Remark, type SignatureJudgement, type Stay, type Resolution, type SessionVote,
} from '@tirkeu/domain';
import type { ActionAnswer, FileView, FilingSummary, FilingView, HistoryEntry, NamedView, PublicReceiptView, ReceiptKey, ReceiptKeysView, ReceiptView, SignedReceipt } from '../views.js';
import { civilDate, contestAnswer, contestForm, facts, ground, instant, personName, role, route, scalar, status, words } from './parts.js';
import { choice, count, either, flag, formed, list, named, nullable, object, optional, text } from './schema.js';

const sha256 = formed<string>({ pattern: '^[0-9a-f]{64}$' });
const documentId = choice(DOCUMENTS);
const factName = choice(FACTS);
export const actor = named('ActorRef', object<ActorRef>({ accountId: text, role, name: text }));

export const candidate = named('Candidate', object<Candidate>({
  id: text, iin: formed<string>({ description: 'Masked to the last four digits.', pattern: '^•••• •••• ([0-9]{4}|••••)$' }), birthDate: civilDate, sex: choice(['male', 'female']),
  nameKk: personName, nameRu: personName, citizen: flag, residentSince: nullable(civilDate), maritalStatus: nullable(choice(MARITAL_STATUSES)), spouseName: nullable(text),
  phone: text, email: text, address: text, education: text, occupation: text, party: nullable(text), disability: flag,
}));
export const nominator = object<Nominator>({ kind: choice(['party', 'public-association']), id: text, name: words, subdivision: optional(text) });
const document = named('Document', object<Document>({
  requirement: documentId, candidateId: nullable(text), fileId: text, fileName: text, mediaType: text, bytes: count, pages: count, sha256, attachedAt: instant,
}));
export const dataRequest = named('DataRequest', object<DataRequest>({
  id: text, kind: choice(DATA_REQUEST_KINDS), statement: text, answerBy: instant, at: instant, by: actor,
  answer: nullable(object<NonNullable<DataRequest['answer']>>({ outcome: choice(DATA_REQUEST_OUTCOMES), reason: text, at: instant, by: actor })),
}));
const consent = named('Consent', object<Consent>({ candidateId: text, answer: choice(CONSENT_ANSWERS), reason: nullable(text), at: instant, by: actor }));
const manifestEntry = object<ManifestEntry>({ requirement: documentId, candidateId: nullable(text), sha256 });
const overruled = object<OverruledAnswer>({ value: scalar, source: text, observedAt: instant, reason: text, evidence: object<PaperEvidence>({ fileId: text, page: count }) });
const fact = object<Fact>({ name: factName, candidateId: nullable(text), value: scalar, source: text, observedAt: instant, recordedBy: actor, overrules: optional(overruled) });
const inquiry = object<Inquiry>({
  register: choice(REGISTERS), askedAt: instant, by: actor, settledAt: nullable(instant), unanswered: list(text), reason: nullable(choice(['no-answer', 'not-connected'])),
});
const dispute = object<FactDispute>({
  candidateId: text, name: factName, source: text, observedAt: instant, statement: text, paper: nullable(object<DisputePaper>({ fileId: text, fileName: text, pages: count, sha256 })), at: instant, by: actor,
  answer: nullable(object<NonNullable<FactDispute['answer']>>({ outcome: choice(['stands', 'overruled', 'corrected']), reason: nullable(text), at: instant, by: actor })),
});
const mark = object<Mark>({ rule: text, candidateId: nullable(text), value: choice(MARKS), note: nullable(text), by: actor, at: instant });
type Of<Kind extends Evidence['kind']> = Extract<Evidence, { readonly kind: Kind }>;
const evidence = named('Evidence', either<Evidence>(
  object<Of<'document'>>({ kind: choice(['document']), fileId: text, page: count, shows: text, box: optional(object<PageBox>({ x: count, y: count, width: count, height: count })) }),
  object<Of<'fact'>>({ kind: choice(['fact']), name: factName, source: text, observedAt: instant }),
  object<Of<'absent'>>({ kind: choice(['absent']), requirement: documentId }),
  object<Of<'court-decision'>>({ kind: choice(['court-decision']), court: text, number: text, decidedOn: civilDate }),
));
const defect = object<Defect>({ rule: text, candidateId: nullable(text), ground, document: nullable(documentId), found: words, remedy: words });
const notice = object<DeficiencyNotice>({ number: count, servedAt: instant, cureBy: instant, defects: list(defect), answeredAt: nullable(instant) });
const appliedGround = named('AppliedGround', object<AppliedGround>({
  ground, rule: nullable(text), candidateId: nullable(text), finding: words, evidence: list(evidence), title: words, statement: words, citationPlace: words,
}));
const groundOutcome = object<GroundOutcome>({ ground, rule: nullable(text), candidateId: nullable(text), outcome: choice(['upheld', 'reversed']) });
const proposal = object<Proposal>({ kind: choice(['register', 'refuse']), grounds: list(appliedGround), by: actor, at: instant });
export const memberVote = object<MemberVote>({ memberId: text, name: text, office: choice(OFFICES), vote: choice(MEMBER_VOTES), dissent: nullable(text), reason: optional(text) });
const vote = object<SessionVote>({ members: count, present: count, inFavour: count, against: count, chairInFavour: optional(flag), byMember: optional(list(memberVote)), meetingId: optional(text) });
const resolution = named('Resolution', object<Resolution>({ number: text, on: civilDate, vote }));
const decision = object<Decision>({
  kind: choice(['registered', 'refused']), at: instant, by: actor, proposedBy: actor, resolution, grounds: list(appliedGround), late: flag, appealBy: nullable(instant),
});
const cancellation = object<Cancellation>({ at: instant, by: actor, resolution, grounds: list(appliedGround), appealBy: instant });
const appeal = object<Appeal>({
  to: choice(APPEAL_BODIES), of: choice(['refusal', 'cancellation', 'exclusion']), candidateId: optional(text), lodgedAt: instant, lodgedOn: optional(civilDate), number: nullable(text), outcome: choice(['pending', 'upheld', 'reversed', 'closed']),
  decidedAt: nullable(instant), ruledOn: optional(civilDate), grounds: optional(list(groundOutcome)),
});
const stay = object<Stay>({
  of: choice(STAYED), by: choice(APPEAL_BODIES), body: text, number: text, ruledOn: civilDate, at: instant,
  lifted: nullable(object<NonNullable<Stay['lifted']>>({ at: instant, number: nullable(text) })),
});
const reinstatement = object<Reinstatement>({ of: choice(['refusal', 'cancellation']), at: instant, by: actor, resolution, reason: words });
const acceptance = object<Acceptance>({ at: instant, by: actor, resolution });
const departure = object<Departure>({
  candidate, at: instant, by: actor, reason: nullable(text), afterRegistration: flag, diedOn: optional(civilDate),
  exclusion: optional(object<Exclusion>({ grounds: list(appliedGround), resolution: nullable(resolution), appealBy: nullable(instant) })),
});
const informalCheck = object<InformalCheck>({
  requestedAt: instant,
  answer: nullable(object<NonNullable<InformalCheck['answer']>>({ at: instant, by: actor, remarks: list(object<Remark>({ document: nullable(documentId), candidateId: nullable(text), text })) })),
});
const ballotApproval = object<BallotApproval>({
  candidateId: text, answer: choice(['confirmed', 'disputed']), name: object<BallotName>({ kk: text, ru: text }), objection: nullable(text), at: instant, by: actor,
});
const judgement = object<SignatureJudgement>({ outcome: choice(SIGNATURE_OUTCOMES), faults: list(text) });
const filingSignature = object<FilingSignature>({ id: text, sha256, textSha256: sha256, judgement, second: nullable(judgement), at: instant, by: actor });
const filing = named('Filing', object<Filing>({
  id: text, electionId: text, contestId: text, commissionId: text, rulebookId: text, form: contestForm, seats: count, electionDay: civilDate, zone: text, route, nominator: nullable(nominator),
  status, applicantId: text, openedAt: instant, counter: nullable(object<AtCounter>({ receivedAt: instant, reason: text })), candidates: list(candidate), consents: list(consent), departures: list(departure), documents: list(document), informalCheck: nullable(informalCheck), submittedAt: nullable(instant), manifest: list(manifestEntry),
  holder: nullable(object<NonNullable<Filing['holder']>>({ by: actor, since: instant })),
  compliance: nullable(object<NonNullable<Filing['compliance']>>({ confirmedAt: instant, by: actor })),
  facts: list(fact), inquiries: list(inquiry), disputes: list(dispute), marks: list(mark), notices: list(notice), proposal: nullable(proposal), decision: nullable(decision), cancellation: nullable(cancellation), appeals: list(appeal), stays: list(stay), reinstatements: list(reinstatement), acceptance: nullable(acceptance), ballotApprovals: list(ballotApproval), signatures: optional(list(filingSignature)), dataRequests: optional(list(dataRequest)),
  endedAt: nullable(instant), publishedAt: nullable(instant), publication: nullable(object<NonNullable<Filing['publication']>>({ where: text, on: civilDate })), history: list(text),
}));

const signature = formed<string>({ pattern: '^[A-Za-z0-9_-]{86}$' });
const receipt = named('Receipt', object<Receipt>({
  form: { json: { type: 'integer', enum: [1] } }, number: formed({ pattern: '^[0-9]{16}$' }), electionId: text, contestId: text, commissionId: text, route,
  receivedAt: instant, clockDoubtMs: optional(count), zone: text, offset: text, deadline: instant, standing: choice(['in-time', 'late']),
  record: object<Receipt['record']>({ entry: count, hash: sha256 }), papers: list(sha256), keyId: text,
}));
export const signedReceiptAnswer = named('SignedReceipt', object<SignedReceipt>({ receipt, signature }));
export const publicReceiptAnswer = named('PublicReceiptView', object<PublicReceiptView>({
  receipt, signature, isSignatureGenuine: flag, isOnRecord: flag, electionTitle: words, contestTitle: words, commission: words,
}));
export const receiptKeysAnswer = named('ReceiptKeysView', object<ReceiptKeysView>({ keys: list(object<ReceiptKey>({
  kid: text, kty: choice(['OKP']), crv: choice(['Ed25519']), alg: choice(['EdDSA']), use: choice(['sig']), x: text, validFrom: instant, validUntil: nullable(instant),
})) }));
export const receiptAnswer = named('ReceiptView', object<ReceiptView>({
  receipt, signature, number: text, receivedAt: instant, deadline: instant, hash: sha256,
  documents: list(object<ReceiptView['documents'][number]>({ requirement: text, candidateId: nullable(text), fileName: text, sha256 })),
}));
export const filingAnswer = named('FilingView', object<FilingView>({ filing, version: count, contest: contestAnswer, electionTitle: words, receipt: nullable(receiptAnswer), iinFlags: list(text), elsewhere: list(text), allowed: list(choice(FILING_ACTIONS)), serverTime: instant }));
export const namedAnswer = named('NamedView', object<NamedView>({
  filingId: text, version: count, contest: contestAnswer, electionTitle: words, route, nominator: nullable(words), status, entered: candidate, consent: nullable(consent), hasPaper: flag,
  leftAt: nullable(instant), ballotApproval: nullable(ballotApproval), facts: list(fact), disputes: list(dispute), allowed: list(choice(FILING_ACTIONS)), serverTime: instant,
}));
export const filingSummary = named('FilingSummary', object<FilingSummary>({
  id: text, version: count, status, route, candidate: nullable(text), contest: contestAnswer, openedAt: instant, submittedAt: nullable(instant),
}));
export const actionAnswer = named('ActionAnswer', object<ActionAnswer>({ actionId: text, receivedAt: instant, hash: sha256, view: filingAnswer }));
export const fileAnswer = named('FileView', object<FileView>({ fileId: text, fileName: text, mediaType: text, bytes: count, pages: count, sha256 }));
export const historyEntry = named('HistoryEntry', object<HistoryEntry>({
  version: count, type: formed<HistoryEntry['type']>({}), at: instant, by: object<HistoryEntry['by']>({ role, name: text }), facts, hash: sha256,
  record: optional(object<NonNullable<HistoryEntry['record']>>({ recordedAt: instant, office: nullable(words), provedSince: nullable(instant), entry: nullable(count) })),
}));
