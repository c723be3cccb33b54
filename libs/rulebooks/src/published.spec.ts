import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  FACTS, GROUNDS, MARITAL_STATUSES, ROUTES, assess, canonicalJson, citationPlace, civilDate, instant,
  type ActContext, type AppliedGround, type Candidate, type DecisionEvent, type Document, type Filing, type Ground, type Route, type Rulebook, type RulebookWithLetters, type Text,
} from '@tirkeu/domain';
import { rulebooks } from './registry.js';

const source = dirname(fileURLToPath(import.meta.url));
const locked = JSON.parse(readFileSync(join(source, 'published.json'), 'utf8')) as Readonly<Record<string, string>>;

const at = instant('2023-02-03T03:14:00Z');
const clerk = { accountId: 'clerk', role: 'clerk', name: 'Клерк' } as const;
const text = (value: string): Text => ({ kk: value, ru: value, en: value });

const candidate = (id: string, sex: Candidate['sex']): Candidate => ({
  id, iin: '900131490200', birthDate: civilDate('1990-01-31'), sex, citizen: true, residentSince: civilDate('1990-01-31'), maritalStatus: 'married',
  spouseName: null, phone: '', email: '', address: '', education: '', occupation: '', party: 'auyl', disability: id === 'c3',
  nameKk: { surname: 'Үлгібаева', givenName: id }, nameRu: { surname: 'Ульгибаева', givenName: id },
});

const VALUES: Readonly<Record<string, string | number | boolean>> = {
  citizenship: true, 'resident-since': '1990-01-31', 'conviction-spent-on': '2021-05-05', 'declaration-submitted': true, 'spouse-declaration-submitted': true,
  'deposit-received': 350_000, 'court-decision': 'court-established-bribery', 'declaration-true': false, 'early-campaigning': true,
};

/** Facts that came to be known after these versions were published: a filing without them is judged as ever. */
const LATER_FACTS: ReadonlySet<string> = new Set(['party-member', 'registered-name-kk', 'registered-name-ru', 'registered-birth-date']);

/** One filing for each route, with every paper and every answer on record. Written out here, so that nothing else moves the lock. */
function probe(route: Route, { documents }: Rulebook, courtDecision: string): Filing {
  const list = route === 'party-list';
  const candidates = list ? [candidate('c1', 'female'), candidate('c2', 'male'), candidate('c3', 'male')] : [candidate('c1', 'female')];
  const papers = documents.flatMap(({ id: requirement }) => [null, ...candidates.map(({ id }) => id)].map((candidateId): Document => ({
    requirement, candidateId, fileId: `${requirement}-${candidateId}`, fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 1, pages: 2, sha256: 'a', attachedAt: at,
  })));
  const facts = FACTS.filter((name) => !LATER_FACTS.has(name)).flatMap((name) => (list ? [null, 'c1', 'c2', 'c3'] : ['c1']).map((candidateId) => ({
    name, candidateId, value: name === 'court-decision' ? courtDecision : VALUES[name] ?? false, source: 'тізілім', observedAt: at, recordedBy: clerk,
  })));
  return {
    id: 'f', electionId: 'e', contestId: 'c', commissionId: 'k', rulebookId: 'r', form: list ? 'party-list' : 'single-member', seats: list ? 10 : 1,
    electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty', route, nominator: route === 'self' ? null : { kind: 'party', id: 'auyl', name: text('Ауыл') },
    status: 'in-examination', applicantId: 'a', openedAt: at, counter: null, candidates, consents: [], departures: [], documents: papers, informalCheck: null, submittedAt: at, manifest: [], holder: null,
    compliance: { confirmedAt: at, by: clerk }, facts, inquiries: [], disputes: [], marks: [], notices: [], proposal: null, decision: null, cancellation: null, appeals: [], stays: [], reinstatements: [], acceptance: null,
    ballotApprovals: [], endedAt: null, publishedAt: null, publication: null, history: ['submitted'],
  };
}

const context: ActContext = {
  commission: text('Комиссия'), place: text('Астана'), contest: text('№ 7'), election: text('2023'), zone: 'Asia/Almaty', chair: 'Т.', secretary: 'Х.',
};
const resolution = { number: '1', on: civilDate('2023-02-10'), vote: { members: 7, present: 5, inFavour: 4, against: 1 } };
const applied = ({ id, title, statement, citation }: Ground): AppliedGround => ({
  ground: id, rule: null, candidateId: 'c1', title, statement, finding: text('Анықталды'), evidence: [{ kind: 'absent', requirement: 'biography' }],
  citationPlace: { kk: citationPlace(citation, 'kk'), ru: citationPlace(citation, 'ru'), en: citationPlace(citation, 'en') },
});

function decisions({ grounds }: Rulebook): readonly DecisionEvent[] {
  const happened = { at, by: clerk };
  const appealBy = instant('2023-02-17T18:00:00Z');
  const defects = grounds.map(({ id, remedy }) => ({ rule: id, candidateId: 'c1', ground: id, document: null, found: text('Жоқ'), remedy }));
  return [
    { type: 'FilingRegistered', ...happened, resolution, proposedBy: clerk, late: true },
    { type: 'FilingRefused', ...happened, resolution, proposedBy: clerk, grounds: grounds.map(applied), appealBy, late: false },
    { type: 'RegistrationCancelled', ...happened, resolution, grounds: grounds.map(applied), appealBy },
    { type: 'DeficiencyNoticeServed', ...happened, number: 1, cureBy: appealBy, defects },
    { type: 'CandidacyWithdrawn', ...happened, reason: null },
    { type: 'CandidateExcluded', ...happened, candidateId: 'c1', resolution, grounds: grounds.map(applied), appealBy },
    { type: 'RegistrationReinstated', ...happened, of: 'refusal', resolution, reason: text('Құжат бар екен') },
    { type: 'WithdrawalAccepted', ...happened, resolution },
  ];
}

const days = ['1997-06-15', '1998-03-20', '2003-03-19', '2003-03-20'].map(civilDate);
const calls = ['2023-03-19', '2023-10-29', '2024-03-31'].flatMap((day) => ['Asia/Almaty', 'Asia/Oral'].map((zone) => ({ electionDay: civilDate(day), zone })));
const member = (sex: Candidate['sex'], disability: boolean) => ({ sex, disability, birthDate: civilDate('1980-01-01') });
const forms = ['single-member', 'party-list'] as const;

/** What the pure functions of a version answer to fixed questions. */
function answers(book: Rulebook) {
  const eligible = { electionDay: civilDate('2023-03-19'), onDate: civilDate('2023-02-10'), birthDate: civilDate('1980-01-01'), citizen: true, convictions: [], incapable: false, imprisoned: false };
  const spring = book.timetable({ electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty' });
  const candidacy = (form: (typeof forms)[number], district: number) => ({ body: book.body, form, maslikhat: 'KZ-71', district, state: 'submitted' });
  return {
    timetable: calls.map(book.timetable),
    eligibility: [...days.map((birthDate) => ({ ...eligible, birthDate })), { ...eligible, citizen: false }, { ...eligible, incapable: true }, { ...eligible, imprisoned: true },
      { ...eligible, convictions: [{ kind: 'corruption', spentOn: civilDate('2015-01-01') } as const] }, { ...eligible, residentSince: civilDate('2013-03-20') }].map(book.eligibility),
    deposit: ROUTES.flatMap((route) => [null, 0, 3, 5].map((previousResultPct) => book.deposit({ route, onDate: civilDate('2023-02-01'), listSize: 7, previousResultPct }))),
    refund: [{ elected: true }, { votesPct: 5 }, { votes: 49, participants: 1000 }, { died: true }, { withdrawn: true, votesPct: 9 }].map(book.depositRefund),
    quota: [1, 2, 3].map((women) => book.quota({ onDate: civilDate('2023-02-10'), members: [...Array.from({ length: women }, () => member('female', false)), member('male', true), ...Array.from({ length: 8 }, () => member('male', false))] })),
    listSize: [0, 1, 13, 14, 30].map((size) => book.listSize({ seats: 10, size })),
    conflicts: forms.flatMap((a) => forms.flatMap((b) => [1, 2].map((district) => book.candidacyConflict([candidacy(a, 1)], candidacy(b, district))))),
    groups: forms.map((form) => book.candidacyGroup({ electionId: 'e', form, contestId: 'c' })),
    votes: [3, 4, 5, 6, 7].flatMap((present) => [2, 3, 4].map((inFavour) => book.sessionVote({ members: 7, present, inFavour, against: present - inFavour, chairInFavour: true }))),
    extensions: [0, 1, 3, 4, 20, 21].flatMap((count) => [1, 2].map((candidatesAtClose) => book.extension({ candidatesAtClose, days: count }))),
    terms: [book.appealBy(at, 'Asia/Almaty'), book.publishBy(at, 'Asia/Almaty'), book.declarationsCheckedBy(at, 'Asia/Almaty'), book.cureBy(at, spring),
      book.appealDecidedBy({ lodgedAt: at, lodgedOn: null, electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty' }), book.depositReturnedBy({ endedAt: null, electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty' })],
    categories: GROUNDS.map((ground) => book.outcomeCategory(['submitted', `refused:${ground}`])),
    ballot: ['Ібраев', 'Үсен', 'Эм', 'Аман оглы', 'Аман-оглы', 'Аманов'].sort(book.compareOnBallot),
    papers: ROUTES.flatMap((route) => MARITAL_STATUSES.flatMap((maritalStatus) => (['list', 'person'] as const).map((scope) =>
      book.requiredDocuments({ route, scope, maritalStatus, disability: true }).map(({ id }) => id)))),
  };
}

const filings = (book: Rulebook): readonly Filing[] =>
  book.procedure.routes.flatMap((route) => ['court-established-bribery', 'court-established-defamation'].map((court) => probe(route, book, court)));

/** All that a version says, as one JSON text: its data, its answers, its findings and its acts. */
function saidBy(book: RulebookWithLetters): string {
  const { id, body, title, inForce, procedure, limits, terms, lostTime, grounds } = book;
  const documents = book.documents.map(({ requiredOf: _requiredOf, ...entry }) => entry);
  const findings = filings(book).map((filing) => assess(filing, book));
  const acts = filings(book).flatMap((filing) => decisions(book).map((event) => book.act(filing, event, context)));
  return canonicalJson({ id, body, title, inForce, procedure, limits, terms, lostTime, documents, grounds, answers: answers(book), findings, acts });
}

const fingerprint = (book: RulebookWithLetters): string => createHash('sha256').update(saidBy(book)).digest('hex');

describe.each(rulebooks.map((book) => [book.id, book] as const))('%s is published', (id, book) => {
  it('and says what it said when it was', () => {
    const now = fingerprint(book);
    const advice = now === locked[id] ? 'unchanged'
      : `${id} is published and no longer says what it said. Elections called under it must not change: leave it as it is and make a new version `
        + `(a new folder beside it and a line in registry.ts). Only a version that no release has carried may be locked anew, in published.json: ${now}`;
    expect(advice).toBe('unchanged');
  });
  it('and has no rule that nothing can reach', () => {
    const reached = new Set(filings(book).flatMap((filing) => assess(filing, book).map(({ rule }) => rule)));
    expect(book.rules.map((rule) => rule.id).filter((rule) => !reached.has(rule))).toEqual([]);
  });
  it('and its acts are whole in both languages', () => {
    const rows = filings(book).flatMap((filing) => decisions(book).flatMap((event) => book.act(filing, event, context).rows));
    expect(rows.filter(({ kk, ru }) => [kk, ru].some((words) => words.trim() === '' || /undefined|null|NaN|\[\]|\[object/u.test(words)))).toEqual([]);
  });
});

it('every lock belongs to a version that is still there', () => {
  expect(Object.keys(locked).sort()).toEqual(rulebooks.map(({ id }) => id).sort());
});
