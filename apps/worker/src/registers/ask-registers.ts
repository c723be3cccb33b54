import { createHash } from 'node:crypto';
import { REGISTERS, findInquiry, registersFor, type Actor, type Candidate, type Filing, type Inquiry, type RegisterId } from '@tirkeu/domain';
import type { Clock, Desk } from '@tirkeu/desk';
import { findFiling, type Database } from '@tirkeu/persistence';
import { RegisterSilence, type Answer, type Question, type Register } from './register.js';

/** What registers are asked with. */
export interface AskPorts {
  readonly database: Database;
  readonly desk: Desk;
  readonly clock: Clock;
  /** Those that the installation is connected to. */
  readonly registers: ReadonlyMap<RegisterId, Register>;
  readonly log: (line: string) => void;
}

const asker: Actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] };

/** How many people one register is asked about at a time. */
const AT_A_TIME = 4;

/** The names that the registers go by in the papers of commissions: in the state language and in Russian. */
const SOURCES: Readonly<Record<RegisterId, string>> = {
  population: 'ЖТ МДҚ / ГБД ФЛ',
  convictions: 'ҚСжАЕК / КПСиСУ',
  revenue: 'МКК / КГД',
  payments: 'Банк',
  'party-members': 'Партия',
};

/**
 * Puts on record that registers are asked: of a filing just handed in all that the installation is connected to, later those that
 * came to matter. The asking itself follows from that record. Done twice it is done once.
 */
export async function askDueRegisters({ database, desk, clock, registers }: AskPorts, { filingId, key, anew }: { readonly filingId: string; readonly key: string; readonly anew: boolean }): Promise<void> {
  const filing = (await findFiling(database, filingId))?.filing;
  if (!filing) return;
  const due = registersFor(filing).filter((register) => registers.has(register) && (anew || findInquiry(filing, register) === undefined));
  if (due.length === 0) return;
  // Denied when the filing has ended meanwhile: then there is nothing to ask.
  await desk.act({ actionId: `registers-due-${key}`, filingId, action: { type: 'ask-registers', registers: due }, actor: asker, receivedAt: clock.now() });
}

/** Asks every register that is waited for about everybody in a filing, and puts on record what each answers, as soon as it does. */
export async function askWaitingRegisters(ports: AskPorts, filingId: string, signal: AbortSignal): Promise<void> {
  const filing = (await findFiling(ports.database, filingId))?.filing;
  if (!filing) return;
  const waiting = REGISTERS.flatMap((register) => findInquiry(filing, register) ?? []).filter(({ settledAt }) => settledAt === null);
  await Promise.all(waiting.map((inquiry) => settle(ports, filing, inquiry, signal)));
}

async function settle(ports: AskPorts, filing: Filing, { register, askedAt }: Inquiry, signal: AbortSignal): Promise<void> {
  const one = ports.registers.get(register);
  const everybody = filing.candidates.map(({ id }) => id);
  const { answers, unanswered } = one ? await askAbout(ports, one, filing, { register, askedAt }, signal) : { answers: [], unanswered: everybody };
  const now = ports.clock.now();
  const facts = answers.flatMap(({ candidateId, answer: { facts: given, observedAt } }) =>
    given.map((fact) => ({ ...fact, candidateId, source: SOURCES[register], observedAt: observedAt < now ? observedAt : now })));
  // An id of its own for each question: the answer to it is recorded once. What is denied is no longer needed.
  await ports.desk.act({
    actionId: `registers-${filing.id}-${register}-${askedAt}`, filingId: filing.id, actor: asker, receivedAt: now,
    action: { type: 'record-answers', register, facts, unanswered, reason: unanswered.length === 0 ? null : one ? 'no-answer' : 'not-connected' },
  });
}

interface Asked {
  readonly answers: readonly { readonly candidateId: string; readonly answer: Answer }[];
  readonly unanswered: readonly string[];
}

/** Some people at a time. A register that is away for one is away for all: nobody waits for it fifty times. */
async function askAbout({ log }: AskPorts, one: Register, filing: Filing, inquiry: Pick<Inquiry, 'register' | 'askedAt'>, signal: AbortSignal): Promise<Asked> {
  const answers: { readonly candidateId: string; readonly answer: Answer }[] = [];
  const left = [...filing.candidates];
  let away = false;
  const work = async (): Promise<void> => {
    for (let candidate = left.shift(); candidate && !away; candidate = left.shift()) {
      try {
        answers.push({ candidateId: candidate.id, answer: await one.ask(questionOf(filing, candidate, inquiry), signal) });
      } catch (error) {
        if (!(error instanceof RegisterSilence)) throw error;
        log(`${error.message}, filing ${filing.id}`);
        away ||= error.why === 'away' || error.why === 'turned-away';
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const answered = new Set(answers.map(({ candidateId }) => candidateId));
  return { answers, unanswered: filing.candidates.map(({ id }) => id).filter((id) => !answered.has(id)) };
}

const questionOf = ({ id: filingId, nominator }: Filing, { id, iin, maritalStatus }: Candidate, { register, askedAt }: Pick<Inquiry, 'register' | 'askedAt'>): Question => ({
  register, iin, spouse: maritalStatus === 'married', party: nominator?.kind === 'party' ? nominator.id : null,
  key: createHash('sha256').update(`${filingId} ${id} ${register} ${askedAt}`).digest('hex'),
});
