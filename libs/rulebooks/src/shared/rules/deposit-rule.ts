import type { Deposit, DepositQuestion, DocumentRequirement, Filing, Observation, Rule, Text } from '@tirkeu/domain';
import { groupThousands } from '../written-numbers.js';
import { findAnswer, findPaper, latestDay, saidBy, subjectsOf } from './on-file.js';
import { absent } from './paper-rules.js';

type ComputeDeposit = (question: DepositQuestion) => Deposit;

const NOT_YET_DUE: Text = {
  kk: 'талаптарға сәйкестік расталғаннан кейін енгізіледі',
  ru: 'вносится после подтверждения соответствия требованиям',
  en: 'due once compliance is confirmed',
};

/** The full amount: a party's reduction rests on a previous result that the filing does not hold. */
function fullAmount(filing: Filing, deposit: ComputeDeposit): number | null {
  const due = deposit({ route: filing.route, onDate: latestDay(filing), listSize: filing.candidates.length });
  return due.outcome === 'due' ? due.amountKzt : null;
}

function paid(amount: number, due: number | null): Text {
  const sum = groupThousands(amount);
  if (due === null || amount >= due) return { kk: `енгізілді: ${sum} теңге`, ru: `внесено: ${sum} тенге`, en: `paid: ${sum} tenge` };
  const needed = groupThousands(due);
  return {
    kk: `енгізілгені: ${sum} теңге, қажеті: ${needed} теңге`,
    ru: `внесено: ${sum} тенге, нужно: ${needed} тенге`,
    en: `paid: ${sum} tenge, required: ${needed} tenge`,
  };
}

const awaited = (due: number | null): Text => (due === null
  ? { kk: 'құжат бар, банктің жауабы жоқ', ru: 'документ есть, ответа банка нет', en: 'document on file, no answer of the bank yet' }
  : {
    kk: `құжат бар, банктің жауабы жоқ, қажеті: ${groupThousands(due)} теңге`,
    ru: `документ есть, ответа банка нет, нужно: ${groupThousands(due)} тенге`,
    en: `document on file, no answer of the bank yet, required: ${groupThousands(due)} tenge`,
  });

function observeDeposit(filing: Filing, candidateId: string | null, proof: DocumentRequirement, deposit: ComputeDeposit): Observation {
  const due = fullAmount(filing, deposit);
  const reducible = filing.route === 'party-list';
  const paper = findPaper(filing, proof.id, candidateId);
  const received = findAnswer(filing, 'deposit-received', candidateId);
  const facts = { dueKzt: due, receivedKzt: received?.value ?? null };
  if (typeof received?.value === 'number') {
    const statement = saidBy(paid(received.value, due), received, filing);
    if (due !== null && received.value >= due && received.value > 0) return { candidateId, outcome: 'met', facts, statement };
    return { candidateId, outcome: reducible || due === null ? 'unclear' : 'not-met', facts, statement };
  }
  if (paper) return { candidateId, outcome: 'unanswered', facts, statement: awaited(due) };
  if (!filing.compliance) return { candidateId, outcome: 'unanswered', facts, statement: NOT_YET_DUE };
  return { candidateId, outcome: reducible ? 'unclear' : 'not-met', facts, statement: absent(proof.title) };
}

/** Whether the deposit has arrived in full. What a party owes for its list depends on its last result, so people decide. */
export const depositRule = (proof: DocumentRequirement, deposit: ComputeDeposit): Rule => ({
  id: 'deposit',
  title: { kk: 'Сайлау жарнасы', ru: 'Избирательный взнос', en: 'Election deposit' },
  concern: 'documents',
  effect: 'curable',
  ground: 'documents-missing',
  document: proof.id,
  citation: proof.citation,
  observe: (filing) => subjectsOf(filing)
    .filter(({ subject }) => proof.requiredOf(subject))
    .map(({ candidateId }) => observeDeposit(filing, candidateId, proof, deposit)),
});
