import type { ElectionMap } from '@tirkeu/campaign';
import { civilDate, type Nominator, type Role, type Text } from '@tirkeu/domain';
import { trainingAccountId } from '../accounts/training-account.js';
import { exampleIin } from './example-people.js';

/** Somebody who exists for training only, with a password that everybody may know. */
export interface Persona {
  readonly id: string;
  readonly role: Role;
  readonly name: Text;
  readonly about: Text;
  readonly login: string;
  readonly password: string;
  readonly commissionIds: readonly string[];
  /** What stands in the user menu. */
  readonly title: Text;
  /** Stated in the account, so that a party's agent can be tried out nominating them. */
  readonly iin: string | null;
}

/** The district in which the examples of training happen, and its neighbour. */
export const EXAMPLE_MASLIKHAT = 'KZ-35-C-temirtau';
export const EXAMPLE_DISTRICT = 7;
export const NEIGHBOUR_DISTRICT = 8;
export const EXAMPLE_COMMISSION = `dec.${EXAMPLE_MASLIKHAT}.${EXAMPLE_DISTRICT}`;
export const NEIGHBOUR_COMMISSION = `dec.${EXAMPLE_MASLIKHAT}.${NEIGHBOUR_DISTRICT}`;
/** The oblast of the examples; parties put up lists for its maslikhat. */
const EXAMPLE_OBLAST = 'KZ-35';
export const OFFICE = [EXAMPLE_COMMISSION, NEIGHBOUR_COMMISSION, `tec.${EXAMPLE_MASLIKHAT}`, `tec.${EXAMPLE_OBLAST}`];

const COMMISSION: Text = {
  kk: '№ 7 округтік сайлау комиссиясы, Теміртау қаласы',
  ru: 'Окружная избирательная комиссия № 7, город Темиртау',
  en: 'District election commission No. 7, Temirtau city',
};
const CANDIDATE: Text = { kk: 'Кандидат', ru: 'Кандидат', en: 'Candidate' };
const COUNTRY: Text = { kk: 'Қазақстан Республикасы', ru: 'Республика Казахстан', en: 'Republic of Kazakhstan' };

const AGENT_PARTY = 'auyl';

/** The party that the agent of training acts for, word for word as the map names it. */
export function agentParty(map: Pick<ElectionMap, 'findParty'>): Nominator {
  const party = map.findParty(AGENT_PARTY);
  if (!party) throw new Error(`The map has no party ${AGENT_PARTY}`);
  return { kind: 'party', id: party.id, name: party.names };
}

const persona = (login: string, role: Role, name: Text, about: Text, scope: { readonly title: Text; readonly commissionIds?: readonly string[]; readonly iin?: string }): Persona => ({
  id: trainingAccountId(login), role, name, about, login, password: `tirkeu-${login}`, commissionIds: scope.commissionIds ?? [], title: scope.title, iin: scope.iin ?? null,
});
const office = { title: COMMISSION, commissionIds: OFFICE };

/** The personas of a training installation. Their surnames say that nobody is meant. */
export const personas = (party: Text): readonly Persona[] => [
  persona('candidate', 'candidate', { kk: 'Мысалова Айгерім', ru: 'Мысалова Айгерим', en: 'Aigerim Mysalova' },
    { kk: 'Өзін-өзі ұсынады', ru: 'Выдвигает сама себя', en: 'Nominates herself' }, { title: CANDIDATE, iin: exampleIin(civilDate('1988-04-12'), 'female', 901) }),
  persona('candidate2', 'candidate', { kk: 'Үлгібаев Дәурен', ru: 'Ульгибаев Даурен', en: 'Dauren Ulgibayev' },
    { kk: 'Өзін-өзі ұсынатын екінші кандидат', ru: 'Второй кандидат-самовыдвиженец', en: 'A second self-nominee' }, { title: CANDIDATE, iin: exampleIin(civilDate('1979-09-23'), 'male', 902) }),
  persona('agent', 'agent', { kk: 'Сынақбаев Марат', ru: 'Сынакбаев Марат', en: 'Marat Synakbayev' },
    { kk: 'Партия өкілі', ru: 'Представитель партии', en: 'A party’s agent' }, { title: party }),
  persona('clerk', 'clerk', { kk: 'Жаттығова Әсел', ru: 'Жаттыгова Асель', en: 'Assel Zhattygova' },
    { kk: 'Өтініштерді тексереді', ru: 'Проверяет заявления', en: 'Examines filings' }, office),
  persona('member', 'member', { kk: 'Сабақов Ерлан', ru: 'Сабаков Ерлан', en: 'Yerlan Sabakov' },
    { kk: 'Комиссия мүшесі', ru: 'Член комиссии', en: 'Commission member' }, office),
  persona('chair', 'chair', { kk: 'Мысалбеков Қанат', ru: 'Мысалбеков Канат', en: 'Kanat Mysalbekov' },
    { kk: 'Комиссия төрағасы: тіркейді немесе бас тартады', ru: 'Председатель комиссии: регистрирует или отказывает', en: 'Chair of the commission: registers or refuses' }, office),
  persona('secretary', 'secretary', { kk: 'Үлгіқызы Жанна', ru: 'Ульгикызы Жанна', en: 'Zhanna Ulgikyzy' },
    { kk: 'Комиссия хатшысы', ru: 'Секретарь комиссии', en: 'Secretary of the commission' }, office),
  persona('supervisor', 'supervisor', { kk: 'Сынақов Бауыржан', ru: 'Сынаков Бауыржан', en: 'Bauyrzhan Synakov' },
    { kk: 'Бас тарту себептерін бүкіл ел бойынша көреді', ru: 'Видит причины отказов по всей стране', en: 'Sees the reasons of refusals in the whole country' }, { title: COUNTRY }),
  persona('auditor', 'auditor', { kk: 'Үлгіниязова Гүлнар', ru: 'Ульгиниязова Гульнар', en: 'Gulnar Ulginiyazova' },
    { kk: 'Шешімдерді оқиды, өзгертпейді', ru: 'Читает решения, ничего не меняет', en: 'Reads decisions, changes nothing' }, { title: COUNTRY }),
  persona('administrator', 'administrator', { kk: 'Баптауов Тимур', ru: 'Баптауов Тимур', en: 'Timur Baptauov' },
    { kk: 'Жүйені баптайды', ru: 'Настраивает систему', en: 'Sets the system up' }, { title: COUNTRY }),
  persona('administrator2', 'administrator', { kk: 'Тексерова Сәуле', ru: 'Тексерова Сауле', en: 'Saule Tekserova' },
    { kk: 'Екінші әкімші: дайындалған сайлауды бекітеді', ru: 'Второй администратор: утверждает подготовленные выборы', en: 'A second administrator: approves prepared elections' }, { title: COUNTRY }),
];
