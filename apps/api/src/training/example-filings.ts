import { plusMonths, type CivilDate, type Route, type Sex } from '@tirkeu/domain';
import { EXAMPLE_MASLIKHAT } from './personas.js';
import { examplePerson, type ExamplePerson } from './example-people.js';

/** Why an example is refused: a fatal ground each, because a curable one needs its time to mend to have passed. */
export type RefusalExample = 'under-age' | 'corruption' | 'early-campaigning' | 'not-a-citizen' | 'not-a-member';

/** How far an example goes. */
export type ExampleOutcome =
  | { readonly reaches: 'submitted' | 'in-examination' | 'awaiting-cure' | 'registration-proposed' | 'registered' | 'withdrawn' | 'withdrawn-after-registration' }
  | { readonly reaches: 'refusal-proposed' | 'refused'; readonly because: RefusalExample };

export interface ExampleFiling {
  /** Of the map: the contest without its election. */
  readonly contest: string;
  readonly route: Extract<Route, 'self' | 'party'>;
  readonly person: ExamplePerson;
  readonly outcome: ExampleOutcome;
}

const here = `${EXAMPLE_MASLIKHAT}.7`;
const next = `${EXAMPLE_MASLIKHAT}.8`;

/** An example before its people are born: those under age have to be so on the election day of this training. */
interface Draft extends Omit<ExampleFiling, 'person'> {
  readonly person: readonly [kk: string, ru: string, sex: Sex, born: string | 'under-age'];
}

/** What a newcomer finds: a few filings of each kind in the clerk's commission and its neighbour, and some elsewhere in the country. */
const drafts: readonly Draft[] = [
  { contest: here, route: 'self', person: ['Мысалұлы Асқар Үлгібекұлы', 'Мысалулы Аскар Ульгибекович', 'male', '1984-05-17'], outcome: { reaches: 'submitted' } },
  { contest: here, route: 'party', person: ['Үлгіқызы Әйгерім Мысалбекқызы', 'Ульгикызы Айгерим Мысалбековна', 'female', '1991-11-02'], outcome: { reaches: 'submitted' } },
  { contest: here, route: 'self', person: ['Сынақов Ғалым', 'Сынаков Галым', 'male', '1976-03-08'], outcome: { reaches: 'in-examination' } },
  { contest: here, route: 'self', person: ['Үлгібаева Іңкәр Сынаққызы', 'Ульгибаева Инкар Сынаковна', 'female', '1988-07-29'], outcome: { reaches: 'awaiting-cure' } },
  { contest: here, route: 'party', person: ['Мысалбаев Өмірзақ Үлгіұлы', 'Мысалбаев Омирзак Ульгиевич', 'male', '1969-01-30'], outcome: { reaches: 'registration-proposed' } },
  { contest: here, route: 'self', person: ['Сынақбекова Ұлжан', 'Сынакбекова Улжан', 'female', '1979-09-12'], outcome: { reaches: 'registered' } },
  { contest: here, route: 'self', person: ['Үлгіниязов Нұрболат Мысалұлы', 'Ульгиниязов Нурболат Мысалович', 'male', 'under-age'], outcome: { reaches: 'refusal-proposed', because: 'under-age' } },
  { contest: here, route: 'self', person: ['Мысалғали Жасұлан', 'Мысалгали Жасулан', 'male', '1982-12-05'], outcome: { reaches: 'withdrawn' } },
  { contest: next, route: 'self', person: ['Үлгібек Қарлығаш Сынаққызы', 'Ульгибек Карлыгаш Сынаковна', 'female', '1986-04-21'], outcome: { reaches: 'submitted' } },
  { contest: next, route: 'self', person: ['Сынақов Ыбырай', 'Сынаков Ибрай', 'male', '1973-06-18'], outcome: { reaches: 'refused', because: 'corruption' } },
  { contest: next, route: 'party', person: ['Мысалова Һәдия Үлгіқызы', 'Мысалова Хадия Ульгиевна', 'female', '1990-10-10'], outcome: { reaches: 'registered' } },
  { contest: 'KZ-35.5', route: 'self', person: ['Үлгібаев Шоқан Мысалұлы', 'Ульгибаев Шокан Мысалович', 'male', '1977-08-03'], outcome: { reaches: 'registered' } },
  { contest: 'KZ-75.3', route: 'self', person: ['Сынақова Әсемгүл', 'Сынакова Асемгуль', 'female', '1983-02-25'], outcome: { reaches: 'refused', because: 'early-campaigning' } },
  { contest: 'KZ-75.3', route: 'party', person: ['Мысалбеков Ержан Сынақұлы', 'Мысалбеков Ержан Сынакович', 'male', '1980-01-19'], outcome: { reaches: 'registered' } },
  { contest: 'KZ-71.2', route: 'self', person: ['Үлгішева Мөлдір', 'Ульгишева Молдир', 'female', 'under-age'], outcome: { reaches: 'refused', because: 'under-age' } },
  { contest: 'KZ-71.2', route: 'party', person: ['Мысалханов Бекзат Үлгіұлы', 'Мысалханов Бекзат Ульгиевич', 'male', '1992-05-06'], outcome: { reaches: 'refused', because: 'not-a-member' } },
  { contest: 'KZ-27.1', route: 'self', person: ['Сынақбай Төлеген', 'Сынакбай Толеген', 'male', '1971-07-07'], outcome: { reaches: 'refused', because: 'not-a-citizen' } },
  { contest: 'KZ-27.1', route: 'self', person: ['Үлгіолла Гүлсім Мысалқызы', 'Ульгиолла Гульсим Мысаловна', 'female', '1985-03-15'], outcome: { reaches: 'withdrawn-after-registration' } },
];

const MONTHS_OF_AN_UNDER_AGE_PERSON = 19 * 12 + 4;

/** The examples of a training whose election day is known. */
export const exampleFilings = (electionDay: CivilDate): readonly ExampleFiling[] =>
  drafts.map(({ person: [kk, ru, sex, born], ...draft }, index) => {
    const birthDate = born === 'under-age' ? plusMonths(electionDay, -MONTHS_OF_AN_UNDER_AGE_PERSON) : born;
    return { ...draft, person: examplePerson(kk, ru, sex, birthDate, index) };
  });
