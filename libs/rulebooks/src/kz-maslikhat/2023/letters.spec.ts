import { describe, expect, it } from '@jest/globals';
import {
  GROUNDS, civilDate, evolve, getGround, instant,
  type Act, type ActContext, type AppliedGround, type DeficiencyNoticeServed, type Filing, type FilingEvent, type FilingRefused, type FilingRegistered,
  type RegistrationCancelled,
} from '@tirkeu/domain';
import { filingOf, people, resolution } from '@tirkeu/testing/stories';
import { getRulebook } from '../../registry.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const context: ActContext = {
  commission: { kk: 'Теміртау қаласының № 7 округтік сайлау комиссиясы', ru: 'Окружная избирательная комиссия № 7, город Темиртау', en: 'District election commission No. 7, Temirtau' },
  place: { kk: 'Теміртау қаласы', ru: 'город Темиртау', en: 'Temirtau' },
  contest: { kk: '№ 7, Теміртау қалалық мәслихаты', ru: '№ 7, Темиртауский городской маслихат', en: 'No. 7, Temirtau city maslikhat' },
  election: { kk: 'мәслихат депутаттарының кезектен тыс сайлауы, 2023 жылғы 19 наурыз', ru: 'внеочередные выборы депутатов маслихатов, 19 марта 2023 года', en: 'extraordinary elections of maslikhat deputies, 19 March 2023' },
  zone: 'Asia/Almaty',
  chair: 'С. Таңсықова',
  secretary: null,
};
const examined = filingOf('in-examination');
const textOf = (act: Act, language: 'kk' | 'ru'): string => act.rows.map((row) => `${row.number ?? ''} ${row[language]}`).join('\n');
const fact = (name: 'citizenship' | 'deposit-received', value: boolean | number): FilingEvent => ({
  type: 'FactRecorded', at: instant('2023-02-03T03:14:00Z'), by: people.system,
  fact: { name, candidateId: 'c1', value, source: 'ГБД ФЛ', observedAt: instant('2023-02-03T03:14:00Z'), recordedBy: people.system },
});

const registered: FilingRegistered = {
  type: 'FilingRegistered', at: instant('2023-02-05T09:34:00Z'), by: people.chair, resolution: resolution('2023-02-05'), proposedBy: people.clerk, late: false,
};

const applied = (ground: AppliedGround['ground']): AppliedGround => {
  const { title, statement } = getGround(rulebook, ground);
  return {
    ground, rule: null, candidateId: 'c1', title, statement,
    finding: { kk: 'Мән-жай анықталды', ru: 'Обстоятельство установлено', en: 'Established' },
    evidence: [{ kind: 'document', fileId: 'file-biography', page: 2, shows: 'дата рождения' }],
    citationPlace: { kk: '104-бап, 6-тармақ', ru: 'ст. 104, п. 6', en: 'Art. 104(6)' },
  };
};
const refusedOn = (...grounds: readonly AppliedGround[]): FilingRefused => ({
  type: 'FilingRefused', at: instant('2023-02-10T09:00:00Z'), by: people.chair, resolution: resolution('2023-02-10'), proposedBy: people.clerk,
  grounds, appealBy: instant('2023-02-17T18:00:00Z'), late: false,
});

describe('the act of registration', () => {
  const filing = [fact('citizenship', true), fact('deposit-received', 350_000)].reduce(evolve, examined);
  const act = rulebook.act(filing, registered, context);
  it('carries the number, day and vote of the resolution', () => {
    expect(act).toMatchObject({ kind: 'registration', number: '7/14', on: '2023-02-05', body: context.commission, place: context.place });
    expect(textOf(act, 'kk')).toContain('Дауыс беру нәтижесі: құрамы 7, қатысты 5, жақтап 4, қарсы 1.');
    expect(textOf(act, 'ru')).toContain('Итоги голосования: состав 7, присутствовали 5, за 4, против 1.');
  });
  it('names the candidate after a colon, with the last four digits of the IIN and nothing more of it', () => {
    expect(textOf(act, 'kk')).toContain('Кандидат: Үлгібаева Айсұлу Мысалқызы, 1990 жылы туған, ЖСН •••• •••• 0200, өзін-өзі ұсынған.');
    expect(textOf(act, 'ru')).toContain('Кандидат: Ульгибаева Айсулу Мысалкызы, 1990 года рождения, ИИН •••• •••• 0200, самовыдвижение.');
    expect(JSON.stringify(act)).not.toContain('900131');
    expect(JSON.stringify(act)).not.toContain('1990-01-31');
  });
  it('says when the application came, with the zone', () => {
    expect(textOf(act, 'ru')).toContain('Комиссия, рассмотрев заявление (получено: 1 февраля 2023 года, 12:00:00, UTC+6), установила:');
    expect(textOf(act, 'kk')).toContain('түскен уақыты: 2023 жылғы 1 ақпан, 12:00:00, UTC+6');
  });
  it('states what is established, with the papers and answers behind it, and nothing that is not', () => {
    expect(textOf(act, 'ru')).toContain('1. Заявление о намерении баллотироваться поступило до окончания срока выдвижения. [документ 1]');
    expect(textOf(act, 'ru')).toContain('Кандидат является гражданином Республики Казахстан. [регистр 03.02.2023, 09:14]');
    expect(textOf(act, 'kk')).toContain('Сайлау жарнасы енгізілген: 350\u00A0000 теңге. [тізілім 03.02.2023, 09:14]');
    expect(textOf(act, 'ru')).not.toContain('недееспособным');
  });
  it('says everything in both languages, clause beside clause', () => {
    expect(act.rows.every(({ kk, ru }) => kk.trim() !== '' && ru.trim() !== '')).toBe(true);
    expect(act.rows.filter(({ kind }) => kind === 'resolution').map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.']);
  });
  it('rests on the Constitution and the election law, each named once with its articles', () => {
    expect(textOf(act, 'kk')).toContain('Қазақстан Республикасының Конституциясын (86-бап, 3-тармақ), «Қазақстан Республикасындағы сайлау туралы» Конституциялық заңды (16-бап; 102-бап; 103-бап; 104-бап) басшылыққа алып, комиссия');
    expect(textOf(act, 'ru')).toContain('Руководствуясь Конституцией Республики Казахстан (ст. 86, п. 3), Конституционным законом «О выборах в Республике Казахстан» (ст. 16; ст. 102; ст. 103; ст. 104), комиссия');
  });
  it('leaves the place of a signature that nobody holds empty', () => {
    expect(act.signatures.map(({ name }) => name)).toEqual(['С. Таңсықова', '']);
  });
  it('is a draft without a number until the commission gives one', () => {
    const draft = rulebook.act(filing, { ...registered, resolution: { ...registered.resolution, number: '' } }, context);
    expect(draft.number).toBeNull();
  });
  it('admits that a decision came late', () => {
    expect(textOf(rulebook.act(filing, { ...registered, late: true }, context), 'ru')).toContain('Решение принято после окончания срока регистрации');
  });
});

describe('the act of refusal', () => {
  it('gives for every ground of the catalogue its finding, evidence, words and place in the law, in both languages', () => {
    for (const id of GROUNDS) {
      const act = rulebook.act(examined, refusedOn(applied(id)), context);
      const { statement } = getGround(rulebook, id);
      expect(textOf(act, 'kk')).toContain('1. Мән-жай анықталды. [Өмірбаяндық деректер, 2-бет]');
      expect(textOf(act, 'kk')).toContain(`2. Негіз: ${statement.kk} (104-бап, 6-тармақ).`);
      expect(textOf(act, 'ru')).toContain('1. Обстоятельство установлено. [Биографические данные, страница 2]');
      expect(textOf(act, 'ru')).toContain(`2. Основание: ${statement.ru} (ст. 104, п. 6).`);
    }
  });
  it('names the last day to appeal: the day before the midnight at which the term ends', () => {
    expect(textOf(rulebook.act(examined, refusedOn(applied('requirements-not-met')), context), 'ru')).toContain('Последний день подачи жалобы: 17 февраля 2023 года.');
    expect(textOf(rulebook.act(examined, refusedOn(applied('requirements-not-met')), context), 'kk')).toContain('Шағым беруге болатын соңғы күн: 2023 жылғы 17 ақпан.');
  });
  it('names each kind of evidence', () => {
    const evidence: AppliedGround['evidence'] = [
      { kind: 'absent', requirement: 'deposit-proof' },
      { kind: 'fact', name: 'citizenship', source: 'ГБД ФЛ', observedAt: instant('2023-02-03T03:14:00Z') },
      { kind: 'court-decision', court: 'Темиртауский городской суд', number: '3-21', decidedOn: civilDate('2023-02-01') },
    ];
    const text = textOf(rulebook.act(examined, refusedOn({ ...applied('documents-missing'), evidence }), context), 'ru');
    expect(text).toContain('[нет в описи: Документ об уплате избирательного взноса; регистр: ГБД ФЛ, 03.02.2023, 09:14; решение суда: Темиртауский городской суд, № 3-21, 1 февраля 2023 года]');
  });
});

describe('the other acts', () => {
  it('gives a notice its number, each defect with the way to mend it, and the end of the term with the zone', () => {
    const served: DeficiencyNoticeServed = {
      type: 'DeficiencyNoticeServed', at: instant('2023-02-17T06:40:00Z'), by: people.clerk, number: 2, cureBy: instant('2023-02-18T12:00:00Z'),
      defects: [{
        rule: 'deposit', candidateId: 'c1', ground: 'documents-missing', document: 'deposit-proof',
        found: { kk: 'енгізілгені: 300 000 теңге', ru: 'внесено: 300 000 тенге', en: 'paid: 300,000 tenge' }, remedy: getGround(rulebook, 'documents-missing').remedy,
      }],
    };
    const act = rulebook.act(examined, served, context);
    expect(act).toMatchObject({ kind: 'deficiency-notice', number: '2', on: '2023-02-17' });
    expect(textOf(act, 'ru')).toContain('1. Внесено: 300 000 тенге. Сдайте названный документ');
    expect(textOf(act, 'kk')).toContain('Түзету мерзімінің аяқталуы: 2023 жылғы 18 ақпан, 18:00, UTC+6.');
  });
  it('cancels a registration with grounds and appeal', () => {
    const cancelled: RegistrationCancelled = {
      type: 'RegistrationCancelled', at: instant('2023-03-01T06:00:00Z'), by: people.chair, resolution: resolution('2023-03-01'),
      grounds: [applied('declaration-untrue')], appealBy: instant('2023-03-08T18:00:00Z'),
    };
    const act = rulebook.act(filingOf('registered'), cancelled, context);
    expect(act.kind).toBe('cancellation');
    expect(textOf(act, 'ru')).toContain('1. Отменить решение о регистрации: Ульгибаева Айсулу Мысалкызы.');
    expect(textOf(act, 'ru')).toContain('8 марта 2023 года');
  });
  it('accepts a withdrawal, and undoes the registration only where there was one', () => {
    const withdrawn: FilingEvent & { readonly type: 'CandidacyWithdrawn' } = { type: 'CandidacyWithdrawn', at: instant('2023-02-20T06:00:00Z'), by: people.candidate, reason: null };
    expect(textOf(rulebook.act(filingOf('registered'), withdrawn, context), 'ru')).toContain('2. Отменить решение о регистрации.');
    expect(textOf(rulebook.act(examined, withdrawn, context), 'ru')).not.toContain('Отменить решение');
  });
  it('names a party list by its party and its persons in the alphabetical order of the state language', () => {
    const [candidate] = examined.candidates;
    if (!candidate) throw new Error('the story has a candidate');
    const named = (id: string, surname: string) => ({ ...candidate, id, nameKk: { surname, givenName: 'Ерлан' }, nameRu: { surname, givenName: 'Ерлан' } });
    const list: Filing = {
      ...filingOf('in-examination', 'party'), route: 'party-list', form: 'party-list', seats: 10, candidates: [named('c1', 'Ыбыраев'), named('c2', 'Үсен'), named('c3', 'Ғалиев')],
    };
    const text = textOf(rulebook.act(list, registered, context), 'kk');
    expect(text).toContain('Партиялық тізім тіркелсін: «Ауыл» партиясы.');
    expect(text).toMatch(/1\. Ғалиев Ерлан[^]*2\. Үсен Ерлан[^]*3\. Ыбыраев Ерлан/u);
  });
});
