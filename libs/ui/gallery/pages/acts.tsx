import { ActColumns, ActProof, ActSheet, ActSignatures, ActVotes } from '../../src/index.js';

const CLAUSES: [string, string][] = [
  ['Кандидат ретінде түсу ниеті туралы өтінішке кандидаттың өзі қол қойған, өтініш ұсыну мерзімі аяқталғанға дейін түскен. [1-құжат]', 'Заявление о намерении баллотироваться подписано кандидатом и поступило до окончания срока выдвижения. [документ 1]'],
  ['Кандидат Қазақстан Республикасының азаматы, сайлау күні жиырма жасқа толған.', 'Кандидат является гражданином Республики Казахстан, на день выборов достиг двадцати лет.'],
];

/** An act on A4, two languages. */
export function Acts() {
  return (
    <main id="main" style={{ padding: '16px 0' }}>
      <h1 className="t-vh">Act</h1>
      <ActSheet label="Қаулы № 7/31" draftMark="ЖОБА · ПРОЕКТ" foot="№ 7/31 қаулы · Постановление № 7/31" pageText="1 / 1">
        <ActColumns
          languages={['kk', 'ru']} heads={['Қазақ тілінде', 'На русском языке']}
          rows={[
            { key: 'body', kind: 'body', cells: ['Теміртау қалалық мәслихатының депутаттарын сайлау жөніндегі № 7 округтік сайлау комиссиясы', 'Окружная избирательная комиссия № 7 по выборам депутатов Темиртауского городского маслихата'] },
            { key: 'kind', kind: 'kind', cells: ['ҚАУЛЫ', 'ПОСТАНОВЛЕНИЕ'] },
            { key: 'no', kind: 'number', cells: ['№ 7/31', '№ 7/31'] },
            { key: 'date', kind: 'centred', cells: [<>Екі мың жиырма үшінші жылғы оныншы ақпан,<br />Теміртау қаласы</>, <>Десятое февраля две тысячи двадцать третьего года,<br />город Темиртау</>] },
            { key: 'title', kind: 'title', cells: ['№ 7 сайлау округі бойынша кандидатты тіркеу туралы', 'О регистрации кандидата по избирательному округу № 7'] },
            { key: 'who', kind: 'text', cells: [<>Кандидат: <b>Қарлығашов Дәурен Самалұлы</b>, 1985 жылы туған.</>, <>Кандидат: <b>Карлыгашов Даурен Самалулы</b>, 1985 года рождения.</>] },
            ...CLAUSES.map((cells, index) => ({ key: `c${index}`, kind: 'clause' as const, number: `${index + 1}.`, cells })),
            { key: 'do', kind: 'operative', keep: true, cells: ['ҚАУЛЫ ЕТЕДІ:', 'ПОСТАНОВЛЯЕТ:'] },
            { key: 'o1', kind: 'clause', number: '1.', cells: ['Кандидат тіркелсін.', 'Зарегистрировать кандидата.'] },
          ]}
        />
        <ActVotes caption="Дауыс беру нәтижесі · Итоги голосования" columns={[{ key: 'a', heads: ['Құрамы', 'Состав'], value: 7 }, { key: 'b', heads: ['Қатысты', 'Присутствовали'], value: 6 }, { key: 'c', heads: ['Жақтап', 'За'], value: 6 }, { key: 'd', heads: ['Қарсы', 'Против'], value: 0 }]} />
        <ActSignatures sealText={<>М.О.<br />М.П.</>} rows={[{ key: 'c', roles: ['Төраға', 'Председатель'], name: 'С. Таңсықова' }, { key: 's', roles: ['Хатшы', 'Секретарь'], name: 'П. Гречишников' }]} />
        <ActProof qr={<svg viewBox="0 0 10 10" role="img" aria-label="QR"><path d="M0 0h4v4H0zM6 0h4v4H6zM0 6h4v4H0zM6 6h2v2H6zM8 8h2v2H8z" /></svg>} rows={[{ key: 'v', label: 'Тексеру · Проверка', value: 'tirkeu.example/7-31' }, { key: 'h', label: 'SHA-256', value: '5e1f09c4 a2d7713b 88c06e5f 1d94ab20', mono: true }]} />
      </ActSheet>
    </main>
  );
}
