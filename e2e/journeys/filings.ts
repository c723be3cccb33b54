import { assess, instant, requiredDocuments, type DocumentId, type FactName, type FactScalar, type Filing, type Finding } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import type { Caller } from './caller.js';
import type { Identity } from './identities.js';
import { paper } from './journey.js';
import { depositToday, today } from './law.js';
import type { Place } from './places.js';

const REGISTER = 'ЖТ МДҚ (сынақ)';

/** What registers answer about somebody against whom nothing speaks. */
const CLEAR: readonly (readonly [FactName, FactScalar])[] = [
  ['citizenship', true], ['incapacity', false], ['unspent-conviction', false], ['corruption-established', false], ['declaration-submitted', true],
];

const now = () => instant(new Date().toISOString());

const candidateOf = ({ candidates: [candidate] }: Filing) => {
  if (!candidate) throw new Error('The filing names nobody');
  return candidate;
};

/** Opens a draft and fills in everything but the papers. */
export async function fillIn(candidate: Caller, { district }: Place, { iin, birthDate, sex, nameKk, nameRu }: Identity): Promise<string> {
  const { filing: { id } } = await candidate.open(district.id);
  const candidateId = crypto.randomUUID();
  await candidate.act(id, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  await candidate.act(id, { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Сынақ көшесі, 1' } });
  await candidate.act(id, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
  await candidate.act(id, { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } });
  return id;
}

/** Whoever hands in papers: the candidate, or the counter for them. */
export type Filer = Pick<Caller, 'filing' | 'upload' | 'act'>;

/** Hands in papers, each of everybody of whom it is asked, or of those who are meant. */
export async function handIn(filer: Filer, filingId: string, requirements: readonly DocumentId[], isMeant: (candidateId: string | null) => boolean = () => true): Promise<void> {
  const { filing } = await filer.filing(filingId);
  const asked = requiredDocuments(filing, getRulebook(filing.rulebookId));
  for (const requirement of requirements) {
    const places = asked.filter((each) => each.requirement.id === requirement);
    if (places.length === 0) throw new Error(`${requirement} is not asked for`);
    for (const { candidateId } of places.filter((place) => isMeant(place.candidateId))) {
      const fileId = await filer.upload(filingId, paper(`${requirement}.pdf`));
      await filer.act(filingId, { type: 'attach-document', document: { requirement, candidateId, fileId } });
    }
  }
}

/** A submitted filing with these papers. */
export async function submitted(candidate: Caller, place: Place, identity: Identity, papers: readonly DocumentId[] = ['intention-to-stand', 'biography', 'declaration-certificate']): Promise<string> {
  const id = await fillIn(candidate, place, identity);
  await handIn(candidate, id, papers);
  await candidate.act(id, { type: 'submit' });
  return id;
}

/** Takes a filing and records what the registers answer of its people, all clear except what is given. */
export async function askRegisters(clerk: Caller, filingId: string, except: Partial<Record<FactName, FactScalar>> = {}): Promise<void> {
  await clerk.act(filingId, { type: 'take' });
  await recordAnswers(clerk, filingId, except);
}

/** What the registers answer of the people of a filing that the clerk holds. */
export async function recordAnswers(clerk: Caller, filingId: string, except: Partial<Record<FactName, FactScalar>> = {}): Promise<void> {
  const { filing } = await clerk.filing(filingId);
  for (const { id: candidateId, birthDate, maritalStatus } of filing.candidates) {
    const spouse = maritalStatus === 'married' ? [['spouse-declaration-submitted', true] as const] : [];
    const answers = [...CLEAR, ...spouse, ['resident-since', birthDate] as const].map(([name, value]) => [name, except[name] ?? value] as const);
    for (const [name, value] of answers) await clerk.act(filingId, { type: 'record-fact', fact: { name, candidateId, value, source: REGISTER, observedAt: now() } });
  }
}

export const findings = (filing: Filing): readonly Finding[] => assess(filing, getRulebook(filing.rulebookId));

/** Marks every requirement as the rules found it; what no rule can tell is looked at and found to be met. */
export async function markAll(clerk: Caller, filingId: string): Promise<void> {
  const { filing } = await clerk.filing(filingId);
  for (const { rule, candidateId, outcome } of findings(filing)) {
    await clerk.act(filingId, { type: 'mark-requirement', rule, candidateId, value: outcome === 'not-met' ? 'not-met' : 'met', note: null });
  }
}

/** Marks what the rules found to be lacking, and nothing else. */
export async function markLacking(clerk: Caller, filingId: string): Promise<void> {
  const { filing } = await clerk.filing(filingId);
  for (const { rule, candidateId } of findings(filing).filter(({ outcome }) => outcome === 'not-met')) {
    await clerk.act(filingId, { type: 'mark-requirement', rule, candidateId, value: 'not-met', note: null });
  }
}

interface Hands {
  readonly clerk: Caller;
  readonly chair: Caller;
  readonly candidate: Filer;
}

/** The check is confirmed, and the deposit comes in. */
export async function payDeposit({ clerk, candidate }: Omit<Hands, 'chair'>, filingId: string): Promise<void> {
  await clerk.act(filingId, { type: 'confirm-compliance' });
  await handIn(candidate, filingId, ['deposit-proof']);
  const { filing } = await clerk.filing(filingId);
  const { candidateId } = findings(filing).find(({ rule }) => rule === 'deposit') ?? { candidateId: candidateOf(filing).id };
  await clerk.act(filingId, { type: 'record-fact', fact: { name: 'deposit-received', candidateId, value: depositToday(filing), source: 'Банк', observedAt: now() } });
}

/** Everything between the last paper of a filing and its decision: compliance, deposit, marks, proposal. */
export async function propose(hands: Omit<Hands, 'chair'>, filingId: string): Promise<void> {
  const { clerk } = hands;
  await payDeposit(hands, filingId);
  await markAll(clerk, filingId);
  await clerk.act(filingId, { type: 'propose-registration' });
}

/** The rest of the way for somebody against whom nothing speaks: all of that, and the decision. */
export async function confirmAndRegister(hands: Hands, filingId: string, number: string): Promise<void> {
  await propose(hands, filingId);
  await hands.chair.act(filingId, { type: 'register', resolution: { number, on: today(), vote: { members: 7, present: 6, inFavour: 5, against: 1 } } });
}
