import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { assess } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { person } from '../../libs/testing/dist/persons.js';
import { fileOf, multipart } from './files.mjs';
import { Play } from './play.mjs';

const AT_ONCE = 4;
const MOST_TURNS = 60;
/** So often somebody asks for what they may not, or with what makes no sense. */
const WRONG_TURN = 0.1;
const ACCOUNTS = 16;
const OPEN = 'POST /api/filings';
const ACT = 'POST /api/filings/{filingId}/actions';
const SHOW = 'GET /api/filings/{filingId}';
const RECEIVE = 'POST /api/filings/{filingId}/files';
/** What ends a filing comes seldom, so that chains get far; what leads on comes often. */
const WEIGHTS = { discard: 0.03, withdraw: 0.08, release: 0.2, 'remove-document': 0.1, 'remove-candidate': 0.05, 'record-death': 0.1, submit: 6, take: 5, 'mark-requirement': 5, 'record-fact': 4, 'confirm-compliance': 3, 'propose-registration': 4, register: 6, refuse: 6, 'propose-refusal': 2, 'serve-notice': 2, 'answer-notice': 4, 'lodge-appeal': 4, 'record-appeal-outcome': 4, 'attach-document': 4, 'record-identity': 4, 'record-contact': 4, 'record-family': 3, 'record-background': 3 };
/** Who has the filing in hand in each state; everybody else comes by, too. */
const IN_HAND = { draft: ['applicant'], submitted: ['clerk'], late: ['clerk', 'chair'], 'in-examination': ['clerk', 'clerk', 'clerk', 'applicant'], 'awaiting-cure': ['applicant', 'clerk'], proposed: ['chair', 'chair', 'clerk'], registered: ['chair', 'clerk', 'applicant'], refused: ['applicant', 'chair'], cancelled: ['applicant', 'chair'] };
const STAFF = ['clerk', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'candidate2', 'agent'];
const CLEAR = { citizenship: true, incapacity: false, 'unspent-conviction': false, 'corruption-established': false, 'declaration-submitted': true, 'spouse-declaration-submitted': true, 'deposit-received': 100_000_000, 'resident-since': '1990-01-31', 'party-member': false, 'declaration-true': true };
const TODAY = () => new Date().toISOString().slice(0, 10);

/** Every fourth has a name that a spreadsheet would reckon with. */
const namedOddly = (identity, number) => (number % 4 === 0 ? { ...identity, nameKk: { ...identity.nameKk, surname: '=1+1' }, nameRu: { ...identity.nameRu, surname: '@SUM(A1)' } } : identity);

/** One filing in the hands of many, from its draft to wherever it comes. */
export class Chain extends Play {
  constructor({ run, number, contests, applicant, route = 'self', turns = MOST_TURNS }) {
    super({ run, name: `chain ${number}` });
    Object.assign(this, { number, contests, applicant, route, turns, identity: namedOddly(person(100_000 + number), number), candidateId: randomUUID() });
  }

  async play() {
    const opened = await this.post(OPEN, this.applicant, '/api/filings', { actionId: randomUUID(), contestId: this.pick(this.contests), route: this.route });
    if (opened.status !== 201) return `not opened: ${opened.body?.code}`;
    this.filingId = opened.body.view.filing.id;
    this.status = 'draft';
    for (let turn = 0; turn < this.turns; turn++) this.status = (await this.turn()) ?? this.status;
    return this.status;
  }

  async turn() {
    const login = this.whoseTurn();
    const shown = await this.step(SHOW, login, { path: `/api/filings/${this.filingId}` });
    if (shown.status !== 200) return undefined;
    const view = shown.body;
    if (view.filing.candidates[0]) this.candidateId = view.filing.candidates[0].id;
    const goesWrong = this.chance() < WRONG_TURN;
    const type = goesWrong ? this.pick(this.types) : this.weighed(view);
    if (type === undefined) return view.filing.status;
    const action = goesWrong && this.chance() < 0.7 ? this.anyAction(type) : await this.sensible(type, view, login);
    const said = { actionId: randomUUID(), action, ...(this.chance() < 0.3 && { expectedVersion: view.version - (this.chance() < 0.1 ? 1 : 0) }) };
    const acted = await this.post(ACT, login, `/api/filings/${this.filingId}/actions`, said);
    if (this.chance() < 0.05) await this.again(login, said, acted);
    return acted.body?.view?.filing.status ?? view.filing.status;
  }

  whoseTurn() {
    const name = this.chance() < 0.85 ? this.pick(IN_HAND[this.status] ?? STAFF) : this.pick(STAFF);
    return name === 'applicant' ? this.applicant : name;
  }

  /** The same again is answered the same and done once. */
  async again(login, said, first) {
    const second = await this.post(ACT, login, `/api/filings/${this.filingId}/actions`, said);
    if (first.status === 200 && (second.status !== 200 || second.body.hash !== first.body.hash)) {
      this.run.faults.push({ operation: ACT, kind: `chain ${this.number}`, faults: [`the same action again was answered ${second.status}, the first time ${first.status}`], sent: { login, body: JSON.stringify(said).slice(0, 400) } });
    }
  }

  get variants() {
    const { schema } = this.of[ACT].body;
    return this.run.generators.resolve(schema).properties.action.oneOf;
  }

  get types() {
    return this.variants.map((variant) => this.run.generators.resolve(variant).properties.type.enum[0]);
  }

  anyAction(type) {
    const variant = this.variants.find((each) => this.run.generators.resolve(each).properties.type.enum[0] === type);
    return fc.sample(this.run.generators.valid(variant), { numRuns: 1, seed: Math.floor(this.chance() * 2 ** 31) })[0];
  }

  /** One of what is allowed: what leads on is more likely, what was done already is not. */
  weighed({ allowed, filing }) {
    const now = { ...WEIGHTS, ...this.#led(filing) };
    const weights = allowed.map((type) => now[type] ?? 0.3);
    let at = this.chance() * weights.reduce((sum, weight) => sum + weight, 0);
    return allowed.find((_, index) => (at -= weights[index]) < 0);
  }

  #led(filing) {
    const [candidate] = filing.candidates;
    if (filing.status === 'draft') {
      const lacks = { 'record-identity': !candidate, 'record-contact': candidate && !candidate.phone, 'record-family': candidate && !candidate.maritalStatus, 'record-background': candidate && !candidate.occupation, 'attach-document': candidate && filing.documents.length < 3 };
      const isWhole = Object.values(lacks).every((lacking) => !lacking) && candidate;
      return { ...Object.fromEntries(Object.entries(lacks).map(([type, lacking]) => [type, lacking ? 8 : 0.2])), submit: isWhole ? 20 : 0.2 };
    }
    if (filing.status !== 'in-examination') return {};
    const unmarked = this.#unmarked(filing).length > 0;
    const unknown = this.#unknown(filing).length > 0;
    return { take: filing.holder ? 0.05 : 20, 'record-fact': unknown ? 12 : 0.1, 'mark-requirement': unmarked ? 10 : 0.1, 'confirm-compliance': filing.compliance ? 0.05 : 6, 'attach-document': filing.compliance ? 8 : 0.3, 'propose-registration': unmarked || unknown ? 0.3 : 20 };
  }

  #unmarked(filing) {
    return assess(filing, getRulebook(filing.rulebookId)).filter((each) => !filing.marks.some((mark) => mark.rule === each.rule && mark.candidateId === each.candidateId));
  }

  #unknown(filing) {
    return Object.entries(CLEAR).filter(([each]) => !filing.facts.some((fact) => fact.name === each));
  }

  /** An action as somebody would take it who knows what they do. */
  async sensible(type, view, login) {
    const { candidateId, identity } = this;
    const { filing } = view;
    const found = assess(filing, getRulebook(filing.rulebookId));
    const words = { kk: 'Сынақ', ru: 'Испытание', en: 'Trial' };
    const resolution = { number: `С-${this.number}-${this.steps}`, on: TODAY(), vote: { members: 7, present: 6, inFavour: 5, against: 1 } };
    const grounds = () => found.filter(({ outcome }) => outcome === 'not-met').slice(0, 2).map(({ ground, rule, candidateId: whose }) => ({ ground, rule, candidateId: whose, finding: words, evidence: filing.documents.slice(0, 1).map(({ fileId }) => ({ kind: 'document', fileId, page: 1, shows: 'қағаз' })) }));
    switch (type) {
      case 'record-identity': return { type, candidateId, identity };
      case 'record-contact': return { type, candidateId, contact: { phone: '+7 700 000 00 00', email: 'synaq@example.kz', address: 'Үлгі көшесі, 1' } };
      case 'record-family': return { type, candidateId, family: { maritalStatus: this.pick(['single', 'single', 'married']), spouseName: null } };
      case 'record-background': return { type, candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: this.chance() < 0.2 } };
      case 'attach-document': return { type, document: { requirement: this.wanted(filing), candidateId, fileId: await this.upload(login) } };
      case 'record-fact': {
        const open = this.#unknown(filing);
        const [name, value] = this.pick(open.length > 0 ? open : Object.entries(CLEAR));
        return { type, fact: { name, candidateId, value: this.chance() < 0.1 && typeof value === 'boolean' ? !value : value, source: 'ГБД ФЛ', observedAt: new Date().toISOString() } };
      }
      case 'mark-requirement': {
        const open = this.#unmarked(filing);
        const row = this.pick(open.length > 0 ? open : found) ?? { rule: 'citizenship', candidateId, outcome: 'met' };
        return { type, rule: row.rule, candidateId: row.candidateId, value: row.outcome === 'not-met' ? 'not-met' : 'met', note: row.outcome === 'met' ? null : 'құжат бойынша' };
      }
      case 'serve-notice': return { type, defects: found.filter(({ outcome, effect }) => outcome === 'not-met' && effect === 'curable').map(({ rule, candidateId: whose }) => ({ rule, candidateId: whose, found: null })) };
      case 'propose-refusal': return { type, grounds: grounds() };
      case 'cancel-registration': return { type, grounds: grounds(), resolution };
      case 'register': case 'refuse': case 'accept-withdrawal': return { type, resolution };
      case 'lodge-appeal': return { type, to: this.pick(['higher-commission', 'court']), number: null };
      case 'record-appeal-outcome': return { type, outcome: this.pick(['upheld', 'reversed']), number: '1', grounds: [], ruledOn: TODAY() };
      case 'reinstate': return { type, reason: words, resolution };
      case 'remove-document': return { type, requirement: filing.documents[0]?.requirement ?? 'biography', candidateId };
      default: return this.patched(this.anyAction(type));
    }
  }

  patched(action) {
    return 'candidateId' in action ? { ...action, candidateId: this.candidateId } : action;
  }

  /** Mostly what is still missing. */
  wanted({ documents }) {
    const all = ['intention-to-stand', 'biography', 'declaration-certificate', 'deposit-proof', 'spouse-declaration-certificate'];
    return all.find((requirement) => !documents.some((document) => document.requirement === requirement)) ?? this.pick(all);
  }

  async upload(login) {
    const received = await this.step(RECEIVE, login, { path: `/api/filings/${this.filingId}/files`, ...multipart(fileOf(Math.floor(this.chance() * 3))) });
    return received.body?.fileId ?? randomUUID();
  }
}

/** Accounts in which chains begin. */
export async function inviteApplicants({ options, people }) {
  const accounts = [];
  for (let n = 0; n < Math.min(ACCOUNTS, options.chains); n++) accounts.push((await people.invite(`synaq-${options.seed}-${n}@example.kz`)).login);
  return accounts;
}

/** Plays filings from their draft to wherever many hands bring them, with wrong turns. Tells how many were played and what became of them. */
export async function playChains(run, accounts, numbers) {
  const { known, until } = run;
  const reached = {};
  let played = 0;
  let steps = 0;
  const waiting = [...numbers];
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined && !run.late() && !until.aborted; number = waiting.shift()) {
      const chain = new Chain({ run, number, contests: known.contestsNear, applicant: accounts[number % accounts.length] });
      const end = await chain.play();
      reached[end] = (reached[end] ?? 0) + 1;
      played++;
      steps += chain.steps;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { played, steps, reached };
}

/** What became of those that were played at two times. */
export const togetherWith = (one, other) => ({
  played: one.played + other.played, steps: one.steps + other.steps,
  reached: Object.fromEntries([...new Set([...Object.keys(one.reached), ...Object.keys(other.reached)])].map((end) => [end, (one.reached[end] ?? 0) + (other.reached[end] ?? 0)])),
});
