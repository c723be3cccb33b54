import { assess, findFact, localDate, type FactName, type FactScalar, type Finding, type Resolution, type StatedGround, type Text } from '@tirkeu/domain';
import type { RefusalExample } from './example-filings.js';
import type { ExampleRun } from './example-run.js';

const REGISTER = 'ГБД ФЛ';
const REVENUE = 'КГД';
const BANK = 'Банк';
const COMMISSION = 'commission';

const CLEAR: readonly (readonly [FactName, FactScalar, string])[] = [
  ['citizenship', true, REGISTER], ['incapacity', false, REGISTER], ['unspent-conviction', false, REGISTER], ['corruption-established', false, REGISTER],
  ['declaration-submitted', true, REVENUE],
];

interface Fault {
  readonly fact: readonly [FactName, FactScalar, string] | null;
  readonly rule: string;
  readonly finding: Text;
}

/** What is wrong in each example of a refusal, and on what evidence it rests. */
const FAULTS: Readonly<Record<RefusalExample, Fault>> = {
  'under-age': {
    fact: null, rule: 'minimum-age',
    finding: { kk: 'Сайлау күні кандидат 20 жасқа толмайды.', ru: 'На день выборов кандидату не исполнится 20 лет.', en: 'The candidate will be under 20 on election day.' },
  },
  corruption: {
    fact: ['corruption-established', true, REGISTER], rule: 'no-corruption',
    finding: { kk: 'Сот сыбайлас жемқорлық құқық бұзушылықтағы кінәсін белгілеген.', ru: 'Судом установлена вина в коррупционном правонарушении.', en: 'A court established guilt in a corruption offence.' },
  },
  'early-campaigning': {
    fact: ['early-campaigning', true, COMMISSION], rule: 'no-early-campaigning',
    finding: { kk: 'Тіркеу мерзімі аяқталғанға дейін үгіт жүргізілген.', ru: 'Агитация велась до окончания срока регистрации.', en: 'Campaigning took place before the registration term ended.' },
  },
  'not-a-citizen': {
    fact: ['citizenship', false, REGISTER], rule: 'citizenship',
    finding: { kk: 'Тіркелім бойынша Қазақстан азаматтығы жоқ.', ru: 'По регистру гражданства Казахстана нет.', en: 'Not a citizen of Kazakhstan according to the register.' },
  },
  'not-a-member': {
    fact: null, rule: 'own-member',
    finding: { kk: 'Кандидат өзін ұсынған партияның мүшесі емес.', ru: 'Кандидат не состоит в выдвинувшей его партии.', en: 'The candidate is not a member of the nominating party.' },
  },
};

export const isMember = (because: RefusalExample | null): boolean => because !== 'not-a-member';

async function record(run: ExampleRun, [name, value, source]: readonly [FactName, FactScalar, string]): Promise<void> {
  await run.act(run.clerk, { type: 'record-fact', fact: { name, candidateId: run.candidateId, value, source, observedAt: run.ports.clock.now() } });
}

export async function take(run: ExampleRun): Promise<void> {
  await run.act(run.clerk, { type: 'take' });
}

/** The answers of the registers, all clear, or with the one fault of the example. */
export async function askRegisters(run: ExampleRun, because: RefusalExample | null): Promise<void> {
  const fault = because === null ? null : FAULTS[because].fact;
  for (const answer of CLEAR) await record(run, answer[0] === fault?.[0] ? fault : answer);
  await record(run, ['resident-since', run.example.person.birthDate, REGISTER]);
  if (fault && !CLEAR.some(([name]) => name === fault[0])) await record(run, fault);
}

const findings = (run: ExampleRun): readonly Finding[] => assess(run.filing, run.ports.rulebook);

/** The clerk goes through the list: what a rule found is confirmed, what no register answers is looked at by eye. */
export async function markAll(run: ExampleRun): Promise<void> {
  for (const { rule, candidateId, outcome } of findings(run)) {
    const value = outcome === 'not-met' ? 'not-met' : 'met';
    const note = outcome === 'met' || outcome === 'not-met' ? null : 'Құжат бойынша тексерілді / Проверено по документу';
    await run.act(run.clerk, { type: 'mark-requirement', rule, candidateId, value, note });
  }
}

export async function serveNotice(run: ExampleRun): Promise<void> {
  const unmet = findings(run).filter(({ outcome, effect }) => outcome === 'not-met' && effect === 'curable');
  for (const { rule, candidateId } of unmet) await run.act(run.clerk, { type: 'mark-requirement', rule, candidateId, value: 'not-met', note: null });
  await run.act(run.clerk, { type: 'serve-notice', defects: unmet.map(({ rule, candidateId }) => ({ rule, candidateId, found: null })) });
}

/** The check is confirmed, the deposit comes in, everything is marked, and the clerk proposes to register. */
export async function proposeRegistration(run: ExampleRun): Promise<void> {
  await run.act(run.clerk, { type: 'confirm-compliance' });
  await run.attach('registration', { only: 'deposit-proof' });
  const { rulebook } = run.ports;
  const due = rulebook.deposit({ route: run.filing.route, onDate: localDate(run.ports.clock.now(), run.filing.zone) });
  await record(run, ['deposit-received', due.outcome === 'due' ? due.amountKzt : 0, BANK]);
  await markAll(run);
  await run.act(run.clerk, { type: 'propose-registration' });
}

export async function proposeRefusal(run: ExampleRun, because: RefusalExample): Promise<void> {
  await markAll(run);
  const { rule, finding, fact } = FAULTS[because];
  const found = findings(run).find((row) => row.rule === rule && row.outcome === 'not-met');
  if (!found) throw new Error(`The rule ${rule} found nothing in the example`);
  const { candidateId, ground } = found;
  const answer = fact && findFact(run.filing, fact[0], run.candidateId);
  const paper = run.filing.documents.find(({ requirement }) => requirement === 'biography');
  const evidence: StatedGround['evidence'] = answer
    ? [{ kind: 'fact', name: answer.name, source: answer.source, observedAt: answer.observedAt }]
    : paper ? [{ kind: 'document', fileId: paper.fileId, page: 1, shows: finding.kk }] : [];
  await run.act(run.clerk, { type: 'propose-refusal', grounds: [{ ground, rule, candidateId, finding, evidence }] });
}

let resolutions = 0;

/** Seven members, six present, five in favour. */
export function resolutionOf(run: ExampleRun): Resolution {
  const vote = { members: 7, present: 6, inFavour: 5, against: 1 };
  return { number: `О-${++resolutions}`, on: localDate(run.ports.clock.now(), run.filing.zone), vote };
}
