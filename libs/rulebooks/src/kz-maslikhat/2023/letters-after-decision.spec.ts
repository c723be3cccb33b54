import { describe, expect, it } from '@jest/globals';
import { civilDate, getGround, instant, type Act, type ActContext, type AppliedGround, type CandidateExcluded, type Filing, type NominationExtended } from '@tirkeu/domain';
import { filingOf, people, resolution } from '@tirkeu/testing/stories';
import { getRulebook } from '../../registry.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const context: ActContext = {
  commission: { kk: 'Қарағанды облыстық аумақтық сайлау комиссиясы', ru: 'Карагандинская областная территориальная избирательная комиссия', en: 'Karaganda territorial election commission' },
  place: { kk: 'Қарағанды қаласы', ru: 'город Караганда', en: 'Karaganda' },
  contest: { kk: 'Қарағанды облыстық мәслихаты', ru: 'Карагандинский областной маслихат', en: 'Karaganda oblast maslikhat' },
  election: { kk: 'мәслихат депутаттарының кезектен тыс сайлауы', ru: 'внеочередные выборы депутатов маслихатов', en: 'extraordinary elections of maslikhat deputies' },
  zone: 'Asia/Almaty', chair: 'С. Таңсықова', secretary: null,
};
const textOf = (act: Act, language: 'kk' | 'ru'): string => act.rows.map((row) => `${row.number ?? ''} ${row[language]}`).join('\n');
const happened = { at: instant('2023-02-20T09:00:00Z'), by: people.chair };

describe('the act that excludes a person from a list', () => {
  const [aisulu] = filingOf('registered', 'party-list').candidates;
  const list: Filing = { ...filingOf('registered', 'party-list'), form: 'party-list', candidates: aisulu ? [aisulu, { ...aisulu, id: 'c2', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' } }] : [] };
  const { title, statement } = getGround(rulebook, 'declaration-untrue');
  const ground: AppliedGround = {
    ground: 'declaration-untrue', rule: null, candidateId: 'c2', title, statement, finding: { kk: 'Пәтер көрсетілмеген', ru: 'Квартира не указана', en: 'A flat is missing' },
    evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'квартира' }], citationPlace: { kk: '104-бап, 6-1-тармақ', ru: 'ст. 104, п. 6-1', en: 'Art. 104(6-1)' },
  };
  const event: CandidateExcluded = { type: 'CandidateExcluded', ...happened, candidateId: 'c2', resolution: resolution('2023-02-20'), grounds: [ground], appealBy: instant('2023-02-27T18:00:00Z') };
  const act = rulebook.act(list, event, context);
  it('names the list, the person and the ground, and how many are left, in both languages', () => {
    expect(act).toMatchObject({ kind: 'exclusion', number: '7/14', on: '2023-02-20', title: { kk: 'Партиялық тізімнен шығару туралы', ru: 'Об исключении из партийного списка' } });
    expect(textOf(act, 'kk')).toContain('Партиялық тізімнен шығарылсын: Ібраев Дәурен.');
    expect(textOf(act, 'kk')).toContain('Партиялық тізімде қалған адамдар саны: 1.');
    expect(textOf(act, 'ru')).toContain('Исключить из партийного списка: Ибраев Даурен.');
    expect(textOf(act, 'ru')).toContain('Квартира не указана.');
    expect(textOf(act, 'ru')).toContain('Последний день подачи жалобы: 27 февраля 2023 года.');
  });
  it('says the same when it is read again after the person has gone', () => {
    const [first, second] = list.candidates;
    const gone: Filing = { ...list, candidates: first ? [first] : [], departures: second ? [{ candidate: second, ...happened, reason: null, afterRegistration: true }] : [] };
    expect(rulebook.act(gone, event, context).rows).toEqual(act.rows);
  });
});

describe('the act that reinstates', () => {
  const act = rulebook.act(filingOf('refused'), {
    type: 'RegistrationReinstated', ...happened, of: 'refusal', resolution: { ...resolution('2023-02-20'), number: '9/1' }, reason: { kk: 'Анықтама іс құжаттарында бар', ru: 'Справка есть в деле', en: 'On file' },
  }, context);
  it('sets the earlier resolution aside by its number and day, and says why', () => {
    expect(act).toMatchObject({ kind: 'reinstatement', number: '9/1' });
    expect(textOf(act, 'kk')).toContain('Комиссияның бұрынғы қаулысының күші жойылсын: № 7/14, 2023 жылғы 5 ақпан.');
    expect(textOf(act, 'kk')).toContain('Кандидат ретінде тіркелген болып есептелсін: Үлгібаева Айсұлу Мысалқызы.');
    expect(textOf(act, 'ru')).toContain('Справка есть в деле.');
    expect(textOf(act, 'ru')).toContain('Отменить прежнее постановление комиссии: № 7/14, 5 февраля 2023 года.');
  });
});

describe('the act that accepts a withdrawal', () => {
  it('names when the application came and has a number of its own', () => {
    const act = rulebook.act(filingOf('withdrawn'), { type: 'WithdrawalAccepted', ...happened, resolution: { ...resolution('2023-02-20'), number: '9/2' } }, context);
    expect(act).toMatchObject({ kind: 'withdrawal', number: '9/2', on: '2023-02-20' });
    expect(textOf(act, 'ru')).toContain('Поступило заявление о снятии кандидатуры: 6 февраля 2023 года, 12:00:00, UTC+6.');
    expect(textOf(act, 'kk')).toContain('Кандидатураны алып тастау туралы өтініш қабылдансын: Үлгібаева Айсұлу Мысалқызы.');
  });
  it('of a nomination that its body revoked speaks of the revocation', () => {
    const act = rulebook.act(filingOf('revoked', 'party'), { type: 'WithdrawalAccepted', ...happened, resolution: resolution('2023-02-20') }, context);
    expect(textOf(act, 'ru')).toContain('Принять к сведению отмену решения о выдвижении: Ульгибаева Айсулу Мысалкызы.');
  });
});

describe('the act that keeps nomination open', () => {
  const event: NominationExtended = {
    type: 'NominationExtended', ...happened, contestId: 'c', extension: { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-25T18:00', resolution: '3/1' },
    resolution: { number: '3/1', on: civilDate('2023-02-08'), vote: { members: 7, present: 7, inFavour: 7, against: 0 } }, candidatesAtClose: 1,
  };
  const act = rulebook.extensionAct(event, context);
  it('names both closings and how many stand', () => {
    expect(act).toMatchObject({ kind: 'extension', number: '3/1', on: '2023-02-08' });
    expect(textOf(act, 'kk')).toContain('Кандидаттарды ұсыну мерзімінің жаңа аяқталуы: 2023 жылғы 15 ақпан, 18:00.');
    expect(textOf(act, 'ru')).toContain('число кандидатов в округе 1');
    expect(textOf(act, 'ru')).toContain('Новое окончание срока регистрации кандидатов: 25 февраля 2023 года, 18:00.');
  });
});
