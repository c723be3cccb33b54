import { isCivilDate, plusMonths, type CivilDate } from '../kernel/time.js';
import type { EligibilityFacts, Rulebook } from './rulebook.js';
import type { RuleId } from './rules.js';

/** What people can tell about themselves before any paper is there, in the order in which they are asked. */
export const PERSON_QUESTIONS = ['birth-date', 'citizenship', 'residence', 'incapacity', 'imprisonment', 'conviction', 'corruption'] as const;
export type PersonQuestion = (typeof PERSON_QUESTIONS)[number];

/** Forms that an answer may have; `day` stands for a date. */
export type AnswerForm = 'day' | 'yes' | 'no' | 'unsure';
export type PersonAnswer = CivilDate | Exclude<AnswerForm, 'day'>;
export type PersonAnswers = Readonly<Partial<Record<PersonQuestion, PersonAnswer>>>;

/**
 * The forms in which each question can be answered. `residence`: a resident of the country since a day, always (`yes`), or not
 * now. `conviction`: one that is spent or lifted on a day, one that is neither and whose end is not known (`yes`), or none. The others take yes or no.
 */
export const ANSWER_FORMS: Readonly<Record<PersonQuestion, readonly AnswerForm[]>> = {
  'birth-date': ['day'],
  citizenship: ['yes', 'no', 'unsure'],
  residence: ['yes', 'day', 'no', 'unsure'],
  incapacity: ['no', 'yes', 'unsure'],
  imprisonment: ['no', 'yes', 'unsure'],
  conviction: ['no', 'day', 'yes', 'unsure'],
  corruption: ['no', 'yes', 'unsure'],
};

/** The facts of {@link EligibilityFacts} that are about the person and not about the election. */
export type PersonFacts = Omit<EligibilityFacts, 'electionDay' | 'onDate'>;

const oneOrBoth = (answer: PersonAnswer, yes: Partial<PersonFacts>, no: Partial<PersonFacts>): readonly Partial<PersonFacts>[] => {
  if (answer === 'unsure') return [yes, no];
  return [answer === 'yes' ? yes : no];
};

const criminal = (spentOn: CivilDate | null): Partial<PersonFacts> => ({ convictions: [{ kind: 'criminal', spentOn }] });

/** All that an answer may mean in facts: one thing where it is sure, two where it is not. */
function meaningsOf(question: PersonQuestion, answer: PersonAnswer, birthDate: CivilDate): readonly Partial<PersonFacts>[] {
  switch (question) {
    case 'birth-date':
      return [{ birthDate }];
    case 'citizenship':
      return oneOrBoth(answer, { citizen: true }, { citizen: false });
    case 'residence':
      return isCivilDate(answer) ? [{ residentSince: answer }] : oneOrBoth(answer, { residentSince: birthDate }, { residentSince: null });
    case 'incapacity':
      return oneOrBoth(answer, { incapable: true }, { incapable: false });
    case 'imprisonment':
      return oneOrBoth(answer, { imprisoned: true }, { imprisoned: false });
    case 'conviction':
      return isCivilDate(answer) ? [criminal(answer)] : oneOrBoth(answer, criminal(null), {});
    case 'corruption':
      return oneOrBoth(answer, { convictions: [{ kind: 'corruption', spentOn: null }] }, {});
  }
}

const together = (facts: PersonFacts, more: Partial<PersonFacts>): PersonFacts =>
  ({ ...facts, ...more, convictions: [...facts.convictions, ...more.convictions ?? []] });

/** Somebody whom nothing bars but, where they were born too late, the age. */
const unbarred = (birthDate: CivilDate): PersonFacts =>
  ({ birthDate, citizen: true, convictions: [], incapable: false, imprisoned: false, residentSince: birthDate });

/**
 * Every combination of facts that the answers may mean; none without a birth date. A question without an answer counts as
 * answered in the person's favour: ask {@link questionsOf} first.
 */
export function possibleFacts(answers: PersonAnswers): readonly PersonFacts[] {
  const birthDate = answers['birth-date'];
  if (!isCivilDate(birthDate)) return [];
  return PERSON_QUESTIONS.reduce<readonly PersonFacts[]>((known, question) => {
    const answer = answers[question];
    return answer === undefined ? known : known.flatMap((facts) => meaningsOf(question, answer, birthDate).map((meaning) => together(facts, meaning)));
  }, [unbarred(birthDate)]);
}

/** A question that a version of the law needs, with the requirements that its answer decides. */
export interface NeededQuestion {
  readonly id: PersonQuestion;
  readonly decides: readonly RuleId[];
}

/** Old enough for every office. */
const GROWN_UP_MONTHS = 12 * 60;

/** The answer that bars wherever the law looks at the question at all; a newborn is too young for every office. */
function barringAnswer(question: PersonQuestion, today: CivilDate): PersonAnswer {
  if (question === 'birth-date') return today;
  return question === 'citizenship' || question === 'residence' ? 'no' : 'yes';
}

/**
 * The questions that a version of the law needs, found by asking its own judgement: a question is needed when the worst
 * answer to it bars somebody whom nothing else bars.
 */
export function questionsOf({ eligibility }: Pick<Rulebook, 'eligibility'>, today: CivilDate): readonly NeededQuestion[] {
  const grownUp = plusMonths(today, -GROWN_UP_MONTHS);
  const unmetWith = (answers: PersonAnswers) => possibleFacts({ 'birth-date': grownUp, residence: grownUp, ...answers })
    .flatMap((facts) => eligibility({ ...facts, electionDay: today, onDate: today }).unmet);
  const always = unmetWith({});
  return PERSON_QUESTIONS.flatMap((id) => {
    const decides = unmetWith({ [id]: barringAnswer(id, today) }).filter((rule) => !always.includes(rule));
    return decides.length > 0 ? [{ id, decides }] : [];
  });
}
