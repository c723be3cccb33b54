import {
  ageOn, isCivilDate,
  type Candidate, type Citation, type CivilDate, type Eligibility, type EligibilityFacts, type Fact, type FactName, type Filing, type Limits, type Observation,
  type Rule, type RuleId, type Text,
} from '@tirkeu/domain';
import { russianYears } from '../written-numbers.js';
import { NOT_CLEAR, NO_ANSWER, findAnswer, latestDay, noAnswerBut, saidBy } from './on-file.js';

/** What the rules about the person share: the numbers, the one function that judges, and the places in the law. */
export interface EligibilityRuleSources {
  readonly limits: Pick<Limits, 'minimumAgeYears' | 'residenceYears'>;
  readonly eligibility: (facts: EligibilityFacts) => Eligibility;
  readonly citizenship: Citation;
  readonly disqualifications: Citation;
  readonly convictions: Citation;
}

const dateOf = (fact: Fact | undefined): CivilDate | null => (isCivilDate(fact?.value) ? fact.value : null);

/** The answers on file as facts of the law; what nobody answered is taken as the candidate states it. */
function factsOf(filing: Filing, candidate: Candidate): EligibilityFacts {
  const answer = (name: FactName) => findAnswer(filing, name, candidate.id);
  const spentOn = dateOf(answer('conviction-spent-on'));
  const convicted = answer('unspent-conviction')?.value === true || spentOn !== null;
  return {
    electionDay: filing.electionDay,
    onDate: latestDay(filing),
    birthDate: candidate.birthDate,
    citizen: (answer('citizenship')?.value ?? candidate.citizen) === true,
    convictions: [
      ...(convicted ? [{ kind: 'criminal', spentOn } as const] : []),
      ...(answer('corruption-established')?.value === true ? [{ kind: 'corruption', spentOn: null } as const] : []),
    ],
    incapable: answer('incapacity')?.value === true,
    imprisoned: answer('imprisonment')?.value === true,
    residentSince: dateOf(answer('resident-since')) ?? candidate.residentSince,
  };
}

interface Question {
  readonly id: RuleId;
  readonly title: Text;
  readonly citation: Citation;
  /** The answers that decide: with one of them the question is answered. */
  readonly asks: readonly FactName[];
  /** Answers that may bar and cannot clear. */
  readonly alsoBarredBy?: FactName;
  readonly met: Text;
  readonly notMet: Text;
  readonly declared?: (candidate: Candidate) => Text;
}

const bars = ({ value }: Fact): boolean => value === true || isCivilDate(value);

function observeAnswers(question: Question, eligibility: EligibilityRuleSources['eligibility'], filing: Filing, candidate: Candidate): Observation {
  const candidateId = candidate.id;
  const find = (name: FactName) => findAnswer(filing, name, candidateId) ?? [];
  const deciding = question.asks.flatMap(find);
  const answers = [...deciding, ...(question.alsoBarredBy ? [question.alsoBarredBy].flatMap(find) : [])];
  const facts = Object.fromEntries(answers.map(({ name, value }) => [name, value]));
  const unmet = eligibility(factsOf(filing, candidate)).unmet.includes(question.id);
  const barring = answers.find(bars) ?? answers[0];
  if (unmet && barring) return { candidateId, outcome: 'not-met', facts, statement: saidBy(question.notMet, barring, filing) };
  const [decisive] = deciding;
  if (!decisive) return { candidateId, outcome: 'unanswered', facts, statement: question.declared ? noAnswerBut(question.declared(candidate)) : NO_ANSWER };
  return decisive.value === null
    ? { candidateId, outcome: 'unclear', facts, statement: saidBy(NOT_CLEAR, decisive, filing) }
    : { candidateId, outcome: 'met', facts, statement: saidBy(question.met, decisive, filing) };
}

/** A requirement that a register answers. Until it has, the requirement is unanswered, unless another answer already bars. */
const registerRule = (question: Question, eligibility: EligibilityRuleSources['eligibility']): Rule => ({
  id: question.id,
  title: question.title,
  concern: 'person',
  effect: 'fatal',
  ground: 'requirements-not-met',
  document: null,
  citation: question.citation,
  observe: (filing) => filing.candidates.map((candidate) => observeAnswers(question, eligibility, filing, candidate)),
});

/** Age follows from the birth date alone; no register is needed. */
const ageRule = ({ limits, eligibility }: EligibilityRuleSources): Rule => {
  const { value: years, citation } = limits.minimumAgeYears;
  return {
    id: 'minimum-age',
    title: { kk: `${years} жасқа толған`, ru: `Не моложе ${years} лет`, en: `At least ${years} years old` },
    concern: 'person',
    effect: 'fatal',
    ground: 'requirements-not-met',
    document: 'biography',
    citation,
    observe: (filing) => filing.candidates.map((candidate): Observation => {
      const { unmet, flags } = eligibility(factsOf(filing, candidate));
      const age = ageOn(candidate.birthDate, filing.electionDay);
      const seen: Text = { kk: `сайлау күні ${age} жаста`, ru: `${age} ${russianYears(age)} на день выборов`, en: `aged ${age} on election day` };
      const short: Text = { kk: `${seen.kk}, қажеті ${years} жас`, ru: `${seen.ru}, нужно ${years}`, en: `${seen.en}, ${years} required` };
      const met = !unmet.includes('minimum-age');
      return {
        candidateId: candidate.id,
        outcome: met ? 'met' : 'not-met',
        facts: { ageOnElectionDay: age, required: years },
        statement: met ? seen : short,
        flags: flags.filter((flag) => flag === 'under-age-at-registration'),
      };
    }),
  };
};

const citizen: Text = { kk: 'Қазақстан азаматы', ru: 'гражданство Казахстана есть', en: 'citizen of Kazakhstan' };
const notCitizen: Text = { kk: 'Қазақстан азаматы емес', ru: 'гражданства Казахстана нет', en: 'not a citizen of Kazakhstan' };

const residenceQuestion = ({ limits }: EligibilityRuleSources): Question => {
  const { value: years, citation } = limits.residenceYears;
  return {
    id: 'residence',
    citation,
    asks: ['resident-since'],
    title: { kk: `Елде соңғы ${years} жыл тұрақты тұрады`, ru: `Постоянно живёт в стране последние ${years} лет`, en: `Resident in the country for the last ${years} years` },
    met: { kk: 'мерзім жеткілікті', ru: 'срок достаточен', en: 'long enough' },
    notMet: { kk: 'мерзім жеткіліксіз', ru: 'срок недостаточен', en: 'not long enough' },
    declared: ({ residentSince }) => (residentSince
      ? { kk: residentSince, ru: residentSince, en: residentSince }
      : { kk: 'көрсетілмеген', ru: 'не указано', en: 'not stated' }),
  };
};

/** The requirements on the person, in the order of the checklist. All of them rest on the one function that judges eligibility. */
export function eligibilityRules(sources: EligibilityRuleSources): readonly Rule[] {
  const { eligibility, citizenship, disqualifications, convictions } = sources;
  const questions: readonly Question[] = [
    {
      id: 'legal-capacity',
      citation: disqualifications,
      asks: ['incapacity'],
      title: { kk: 'Әрекетке қабілеттілік', ru: 'Дееспособность', en: 'Legal capacity' },
      met: { kk: 'шектеу жоқ', ru: 'ограничений нет', en: 'no restriction' },
      notMet: { kk: 'сот әрекетке қабілетсіз деп таныған', ru: 'есть решение суда о недееспособности', en: 'declared incapable by a court' },
    },
    {
      id: 'no-unspent-conviction',
      citation: convictions,
      asks: ['unspent-conviction', 'conviction-spent-on'],
      alsoBarredBy: 'imprisonment',
      title: { kk: 'Өтелмеген сотталғандығы жоқ', ru: 'Нет неснятой судимости', en: 'No unspent conviction' },
      met: { kk: 'өтелмеген сотталғандығы жоқ', ru: 'неснятой судимости нет', en: 'no unspent conviction' },
      notMet: {
        kk: 'өтелмеген немесе алып тасталмаған сотталғандық бар',
        ru: 'есть непогашенная или неснятая судимость',
        en: 'a conviction that is neither spent nor lifted',
      },
    },
    {
      id: 'no-corruption',
      citation: convictions,
      asks: ['corruption-established'],
      title: {
        kk: 'Сыбайлас жемқорлықтағы кінәсі сотпен белгіленбеген',
        ru: 'Нет вины в коррупции по суду',
        en: 'No guilt in corruption established by a court',
      },
      met: { kk: 'мәлімет жоқ', ru: 'сведений нет', en: 'none on record' },
      notMet: {
        kk: 'сыбайлас жемқорлық қылмыс немесе құқық бұзушылық жасаудағы кінәсін сот белгілеген',
        ru: 'судом установлена вина в коррупционном преступлении или правонарушении',
        en: 'a court established guilt in a corruption crime or offence',
      },
    },
  ];
  const citizenshipQuestion: Question = {
    id: 'citizenship',
    citation: citizenship,
    asks: ['citizenship'],
    title: { kk: 'Қазақстан азаматтығы', ru: 'Гражданство Казахстана', en: 'Citizenship of Kazakhstan' },
    met: citizen,
    notMet: notCitizen,
    declared: (candidate) => (candidate.citizen ? citizen : notCitizen),
  };
  const residence = sources.limits.residenceYears.value > 0 ? [residenceQuestion(sources)] : [];
  return [
    registerRule(citizenshipQuestion, eligibility),
    ageRule(sources),
    ...[...residence, ...questions].map((question) => registerRule(question, eligibility)),
  ];
}
