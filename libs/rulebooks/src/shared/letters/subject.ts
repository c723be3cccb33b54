import { compareNames, fullName, maskIin, type ActContext, type ActRow, type Candidate, type Filing } from '@tirkeu/domain';
import { writtenMoment } from '../written-dates.js';
import { clauses, joined, paragraph, type Bilingual } from './rows.js';

const SELF: Bilingual = { kk: 'өзін-өзі ұсынған', ru: 'самовыдвижение' };

function nominatedBy({ nominator }: Filing): Bilingual {
  if (!nominator) return SELF;
  return { kk: `ұсынушы: ${nominator.name.kk}`, ru: `кем выдвинут: ${nominator.name.ru}` };
}

/** A person as acts name them: name, year of birth, the last digits of the IIN. */
const identity = ({ nameKk, nameRu, birthDate, iin }: Candidate): Bilingual => {
  const year = birthDate.slice(0, 4);
  return {
    kk: `${fullName(nameKk)}, ${year} жылы туған, ЖСН ${maskIin(iin)}`,
    ru: `${fullName(nameRu)}, ${year} года рождения, ИИН ${maskIin(iin)}`,
  };
};

/** Names only, for the clauses that decide. A list is named by its nominator. */
export function namesOf(filing: Pick<Filing, 'route' | 'nominator' | 'candidates'>): Bilingual {
  if (filing.route === 'party-list' && filing.nominator) return filing.nominator.name;
  return namesOfPersons(filing.candidates);
}

export const namesOfPersons = (persons: readonly Candidate[]): Bilingual => joined(persons.map(({ nameKk, nameRu }) => ({ kk: fullName(nameKk), ru: fullName(nameRu) })), '; ');

/** One person of a list, as the acts about that person name them. */
export function personRow(person: Candidate): ActRow {
  const { kk, ru } = identity(person);
  return paragraph({ kk: `Кандидат: ${kk}.`, ru: `Кандидат: ${ru}.` });
}

/** Persons of a list in the alphabetical order of the state language. */
const listed = ({ candidates }: Filing): readonly ActRow[] =>
  clauses([...candidates].sort((a, b) => compareNames(a.nameKk, b.nameKk)).map(identity));

/** Which election and which seat. */
export const seatRow = ({ election, contest }: Pick<ActContext, 'election' | 'contest'>): ActRow =>
  paragraph({ kk: `Сайлау: ${election.kk}. Сайлау округі: ${contest.kk}.`, ru: `Выборы: ${election.ru}. Избирательный округ: ${contest.ru}.` });

/** Which election, which seat, and who: the rows that open every act. */
export function subjectRows(filing: Filing, context: ActContext): readonly ActRow[] {
  const seat = seatRow(context);
  const by = nominatedBy(filing);
  if (filing.route === 'party-list') {
    const size = filing.candidates.length;
    const list = paragraph({ kk: `Партиялық тізім, ${by.kk}. Тізімдегі адамдар саны: ${size}.`, ru: `Партийный список, ${by.ru}. Число лиц в списке: ${size}.` });
    return [seat, list, ...listed(filing)];
  }
  return [seat, ...filing.candidates.map((candidate) => {
    const { kk, ru } = identity(candidate);
    return paragraph({ kk: `Кандидат: ${kk}, ${by.kk}.`, ru: `Кандидат: ${ru}, ${by.ru}.` });
  })];
}

/** "Having examined the application received at …, the commission found". */
export function examinedRow({ submittedAt, zone }: Filing): ActRow {
  if (submittedAt === null) return paragraph({ kk: 'Комиссия өтінішті қарап, мыналарды анықтады:', ru: 'Комиссия, рассмотрев заявление, установила:' });
  const received = writtenMoment(submittedAt, zone, 'second');
  return paragraph({
    kk: `Комиссия өтінішті (түскен уақыты: ${received.kk}) қарап, мыналарды анықтады:`,
    ru: `Комиссия, рассмотрев заявление (получено: ${received.ru}), установила:`,
  });
}
