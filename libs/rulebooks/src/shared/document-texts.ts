import type { DocumentId, DocumentRequirement } from '@tirkeu/domain';

type DocumentText = Pick<DocumentRequirement, 'title' | 'issuer' | 'purpose' | 'content'>;

const candidate = { kk: 'кандидат', ru: 'кандидат', en: 'the candidate' };
const revenueBody = {
  kk: 'тұрғылықты жеріндегі мемлекеттік кіріс органы',
  ru: 'орган государственных доходов по месту жительства',
  en: 'the state revenue body at the place of residence',
};

const personAndSignature = [
  { kk: 'тегі, аты, әкесінің аты (бар болса), ЖСН', ru: 'фамилия, имя, отчество (если есть), ИИН', en: 'surname, given name, patronymic if any, IIN' },
  { kk: 'қолы және күні', ru: 'подпись и дата', en: 'signature and date' },
];

const certificateContent = [
  { kk: 'тегі, аты, әкесінің аты (бар болса), ЖСН', ru: 'фамилия, имя, отчество (если есть), ИИН', en: 'surname, given name, patronymic if any, IIN' },
  { kk: 'декларация қай күнгі жағдай бойынша тапсырылғаны', ru: 'на какую дату составлена декларация', en: 'the day as of which the declaration is drawn up' },
  { kk: 'декларация тапсырылған күн', ru: 'дата сдачи декларации', en: 'the day on which the declaration was filed' },
  { kk: 'органның қолы мен мөрі', ru: 'подпись и печать органа', en: 'signature and seal of the body' },
];

/** The words of each paper, in the terms of the 2023 campaign. Versions say of whom it is required and where the law says so. */
export const DOCUMENT_TEXTS: Readonly<Record<DocumentId, DocumentText>> = {
  'minutes-extract': {
    title: {
      kk: 'Ұсыну туралы хаттамадан үзінді',
      ru: 'Выписка из протокола о выдвижении',
      en: 'Extract from the minutes on the nomination',
    },
    issuer: {
      kk: 'партияның немесе қоғамдық бірлестіктің жоғары органы',
      ru: 'высший орган партии или общественного объединения',
      en: 'the supreme body of the party or public association',
    },
    purpose: {
      kk: 'Ұсыну туралы шешімді құзыретті орган қажетті көпшілік дауыспен қабылдағанын растайды.',
      ru: 'Подтверждает, что решение о выдвижении принял надлежащий орган нужным большинством.',
      en: 'Proves that the competent body decided on the nomination by the required majority.',
    },
    content: [
      { kk: 'органның атауы, отырыстың күні мен орны', ru: 'название органа, дата и место заседания', en: 'name of the body, day and place of the meeting' },
      { kk: 'мүшелердің жалпы саны, қатысқандар саны, дауыс беру нәтижесі', ru: 'всего членов, сколько присутствовало, итоги голосования', en: 'number of members, number present, result of the vote' },
      { kk: 'ұсынылған адам немесе тізім және сайлау округі', ru: 'выдвинутое лицо или список и избирательный округ', en: 'the person or list nominated and the electoral district' },
      { kk: 'қолдар мен мөр', ru: 'подписи и печать', en: 'signatures and seal' },
    ],
  },
  'intention-to-stand': {
    title: {
      kk: 'Кандидат ретінде түсу ниеті туралы өтініш',
      ru: 'Заявление о намерении баллотироваться',
      en: 'Application of intention to stand',
    },
    issuer: candidate,
    purpose: {
      kk: 'Өзін-өзі ұсыну осы өтініштен басталады.',
      ru: 'С этого заявления начинается самовыдвижение.',
      en: 'Self-nomination begins with this application.',
    },
    content: [{ kk: 'сайлау округі', ru: 'избирательный округ', en: 'the electoral district' }, ...personAndSignature],
  },
  'consent-to-stand': {
    title: {
      kk: 'Дауысқа түсуге келісім туралы өтініш',
      ru: 'Заявление о согласии баллотироваться',
      en: 'Application of consent to stand',
    },
    issuer: candidate,
    purpose: {
      kk: 'Ұсынылған адамның өзі келіскенін растайды.',
      ru: 'Подтверждает, что выдвинутое лицо согласно.',
      en: 'Proves that the person nominated agrees.',
    },
    content: [
      { kk: 'ұсынған ұйым және сайлау округі', ru: 'выдвинувшая организация и избирательный округ', en: 'the nominating organisation and the electoral district' },
      ...personAndSignature,
    ],
  },
  'consent-to-list': {
    title: {
      kk: 'Партиялық тізімге енгізуге келісім туралы өтініш',
      ru: 'Заявление о согласии на включение в партийный список',
      en: 'Application of consent to be put on the party list',
    },
    issuer: candidate,
    purpose: {
      kk: 'Тізімге енгізілген адамның өзі келіскенін растайды.',
      ru: 'Подтверждает, что включённое в список лицо согласно.',
      en: 'Proves that the person on the list agrees.',
    },
    content: [{ kk: 'саяси партияның атауы', ru: 'название политической партии', en: 'name of the political party' }, ...personAndSignature],
  },
  biography: {
    title: { kk: 'Өмірбаяндық деректер', ru: 'Биографические данные', en: 'Biographical data' },
    issuer: candidate,
    purpose: {
      kk: 'Кандидаттың кім екенін және талаптарға сай екенін тексеруге керек.',
      ru: 'Нужны, чтобы установить личность и проверить соответствие требованиям.',
      en: 'Needed to identify the candidate and to check the requirements.',
    },
    content: [
      { kk: 'тегі, аты, әкесінің аты (бар болса), туған күні, азаматтығы', ru: 'фамилия, имя, отчество (если есть), дата рождения, гражданство', en: 'surname, given name, patronymic if any, date of birth, citizenship' },
      { kk: 'білімі, жұмыс орны мен лауазымы, партиялылығы', ru: 'образование, место работы и должность, партийность', en: 'education, place of work and position, party membership' },
      { kk: 'мекенжайы, отбасы жағдайы, сотталғандығы туралы мәлімет', ru: 'адрес, семейное положение, сведения о судимости', en: 'address, marital status, statement on convictions' },
      { kk: 'қолы және күні', ru: 'подпись и дата', en: 'signature and date' },
    ],
  },
  'deposit-proof': {
    title: {
      kk: 'Сайлау жарнасын енгізгенін растайтын құжат',
      ru: 'Документ об уплате избирательного взноса',
      en: 'Proof of payment of the election deposit',
    },
    issuer: { kk: 'банк немесе қазынашылық', ru: 'банк или казначейство', en: 'a bank or the treasury' },
    purpose: {
      kk: 'Жарна талаптарға сәйкестік тексерілгеннен кейін, тіркеуге дейін енгізіледі.',
      ru: 'Взнос вносится после проверки соответствия требованиям и до регистрации.',
      en: 'The deposit is paid after the check of requirements and before registration.',
    },
    content: [
      { kk: 'төлеуші, төлем мақсаты, алушының шоты', ru: 'плательщик, назначение платежа, счёт получателя', en: 'payer, purpose of payment, account of the payee' },
      { kk: 'сомасы мен күні', ru: 'сумма и дата', en: 'amount and day' },
    ],
  },
  'declaration-certificate': {
    title: {
      kk: 'Кандидаттың декларация тапсырғаны туралы анықтама',
      ru: 'Справка о сдаче декларации кандидатом',
      en: 'Certificate that the candidate filed the declaration',
    },
    issuer: revenueBody,
    purpose: {
      kk: 'Активтер мен міндеттемелер туралы декларация тапсырылғанын растайды.',
      ru: 'Подтверждает сдачу декларации об активах и обязательствах.',
      en: 'Proves that the declaration of assets and liabilities was filed.',
    },
    content: certificateContent,
  },
  'spouse-declaration-certificate': {
    title: {
      kk: 'Жұбайының (зайыбының) декларация тапсырғаны туралы анықтама',
      ru: 'Справка о сдаче декларации супругом (супругой)',
      en: 'Certificate that the spouse filed the declaration',
    },
    issuer: revenueBody,
    purpose: {
      kk: 'Некеде тұрған кандидаттың жұбайы (зайыбы) да декларация тапсыруы керек.',
      ru: 'Если кандидат состоит в браке, декларацию сдаёт и супруг (супруга).',
      en: 'The spouse of a married candidate files a declaration as well.',
    },
    content: certificateContent,
  },
  'party-membership': {
    title: {
      kk: 'Саяси партияға мүшелігін растайтын құжат',
      ru: 'Документ о членстве в политической партии',
      en: 'Proof of membership of the political party',
    },
    issuer: { kk: 'саяси партия', ru: 'политическая партия', en: 'the political party' },
    purpose: {
      kk: 'Партиялық тізімге тек сол партияның мүшелері енгізіледі.',
      ru: 'В партийный список включаются только члены этой партии.',
      en: 'Only members of the party may be on its list.',
    },
    content: [
      { kk: 'партияның атауы және мүшенің тегі, аты', ru: 'название партии, фамилия и имя члена', en: 'name of the party, surname and given name of the member' },
      { kk: 'партияның қолы мен мөрі', ru: 'подпись и печать партии', en: 'signature and seal of the party' },
    ],
  },
  'disability-certificate': {
    title: { kk: 'Мүгедектік туралы анықтама', ru: 'Справка об инвалидности', en: 'Certificate of disability' },
    issuer: { kk: 'халықты әлеуметтік қорғау органы', ru: 'орган социальной защиты населения', en: 'the social protection body' },
    purpose: {
      kk: 'Адам квотада мүгедектігі бар адам ретінде есептелсе ғана керек.',
      ru: 'Нужна, только если лицо учитывается в квоте как лицо с инвалидностью.',
      en: 'Needed only where the person counts towards the quota as a person with a disability.',
    },
    content: [
      { kk: 'тегі, аты, әкесінің аты (бар болса)', ru: 'фамилия, имя, отчество (если есть)', en: 'surname, given name, patronymic if any' },
      { kk: 'анықтаманың қолданылу мерзімі', ru: 'срок действия справки', en: 'how long the certificate is valid' },
    ],
  },
};
