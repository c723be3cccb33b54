import {
  findDocument, findFact, localDate,
  type Candidate, type CivilDate, type Document, type DocumentId, type DocumentSubject, type Fact, type FactName, type Filing, type Text,
} from '@tirkeu/domain';
import { shortMoment } from '../written-dates.js';

/** Somebody or something that papers are asked of: the list, or one person. */
export interface Subject {
  readonly candidateId: string | null;
  readonly subject: DocumentSubject;
}

/** The subjects of a filing. In a district the filing and its one candidate coincide. */
export function subjectsOf(filing: Filing): readonly Subject[] {
  const { route, candidates } = filing;
  const status = ({ maritalStatus }: Candidate) => maritalStatus ?? undefined;
  if (route !== 'party-list') {
    const [candidate] = candidates;
    return [{ candidateId: candidate?.id ?? null, subject: { route, maritalStatus: candidate && status(candidate) } }];
  }
  const persons = candidates.map((candidate) => ({
    candidateId: candidate.id,
    subject: { route, scope: 'person', maritalStatus: status(candidate), disability: candidate.disability } as const,
  }));
  return [{ candidateId: null, subject: { route, scope: 'list' } }, ...persons];
}

const coincide = (filing: Filing): boolean => filing.route !== 'party-list';

/** The paper on file for a person; in a district one handed in for the filing as a whole counts as well. */
export const findPaper = (filing: Filing, id: DocumentId, candidateId: string | null): Document | undefined =>
  findDocument(filing, id, candidateId) ?? (coincide(filing) ? findDocument(filing, id, null) : undefined);

/** The latest answer on a person; in a district one about the filing as a whole counts as well. */
export const findAnswer = (filing: Filing, name: FactName, candidateId: string | null): Fact | undefined =>
  findFact(filing, name, candidateId) ?? (coincide(filing) ? findFact(filing, name, null) : undefined);

/** The latest day that the filing itself knows of: of the decision, else of the latest answer, else of submission or opening. */
export function latestDay(filing: Filing): CivilDate {
  const known = latestDays.get(filing);
  if (known) return known;
  const day = findLatestDay(filing);
  latestDays.set(filing, day);
  return day;
}

/** Asked for each person by several rules; a filing never changes, it is replaced. */
const latestDays = new WeakMap<Filing, CivilDate>();

function findLatestDay(filing: Filing): CivilDate {
  const { decision, facts, submittedAt, openedAt, zone } = filing;
  const answered = facts.map(({ observedAt }) => observedAt).reduce((latest, at) => (at > latest ? at : latest), submittedAt ?? openedAt);
  return decision?.resolution.on ?? localDate(answered, zone);
}

/** A register names itself in the state language and in Russian, a slash between them; any other source has one name. */
function namesOf(source: string): Text {
  const [kk = source, ru = kk] = source.split(' / ');
  return { kk, ru, en: kk };
}

/** What the commission found on a paper, against a register. */
const corrected = ({ kk, ru, en }: Text, source: Text, on: string): Text => ({
  kk: `${kk}, комиссия құжат бойынша анықтады, ${on} (тіркелімде өзгеше: ${source.kk})`,
  ru: `${ru}, установлено комиссией по документу, ${on} (в регистре иначе: ${source.ru})`,
  en: `${en}, found by the commission on a paper, ${on} (the register differs: ${source.en})`,
});

/** What was seen, who said it and when: "гражданин Казахстана, ГБД ФЛ, 09.02.2023, 09:14". */
export function saidBy(seen: Text, { source, observedAt, overrules }: Fact, { zone }: Filing): Text {
  if (overrules) return corrected(seen, namesOf(overrules.source), shortMoment(observedAt, zone));
  const { kk, ru, en } = namesOf(source);
  const on = shortMoment(observedAt, zone);
  return { kk: `${seen.kk}, ${kk}, ${on}`, ru: `${seen.ru}, ${ru}, ${on}`, en: `${seen.en}, ${en}, ${on}` };
}

export const NO_ANSWER: Text = { kk: 'жауап жоқ', ru: 'ответа нет', en: 'no answer yet' };
export const NOT_CLEAR: Text = { kk: 'мәлімет бір мәнді емес', ru: 'сведения неоднозначны', en: 'the answer is not clear' };

/** No answer yet, beside what the candidate declared. */
export const noAnswerBut = (declared: Text): Text => ({
  kk: `${NO_ANSWER.kk}, мәлімделгені: ${declared.kk}`,
  ru: `${NO_ANSWER.ru}, заявлено: ${declared.ru}`,
  en: `${NO_ANSWER.en}, declared: ${declared.en}`,
});
