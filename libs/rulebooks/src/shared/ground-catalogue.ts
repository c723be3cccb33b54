import type { Citation, Ground, GroundId, Text } from '@tirkeu/domain';

type GroundText = Omit<Ground, 'id' | 'citation' | 'usedFor'>;

const appealRemedy: Text = {
  kk: 'Бұл негізді түзету мүмкін емес. Шешіммен келіспесеңіз, жоғары тұрған сайлау комиссиясына немесе сотқа шағым беріңіз.',
  ru: 'Исправить это нельзя. Если вы не согласны с решением, подайте жалобу в вышестоящую избирательную комиссию или в суд.',
  en: 'This cannot be mended. If you disagree, complain to the higher election commission or to the court.',
};

const GROUND_TEXTS: Readonly<Record<GroundId, GroundText>> = {
  'nomination-procedure': {
    concern: 'nomination',
    onList: 'list',
    effect: 'fatal',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: { kk: 'Ұсыну тәртібі бұзылған', ru: 'Нарушен порядок выдвижения', en: 'The nomination procedure was broken' },
    statement: {
      kk: 'Кандидатты немесе партиялық тізімді ұсынудың заңда белгіленген тәртібі бұзылған',
      ru: 'Нарушен установленный законом порядок выдвижения кандидата или партийного списка',
      en: 'The procedure of the law for nominating a candidate or a party list was broken',
    },
    remedy: {
      kk: 'Ұсыну мерзімі аяқталмаса, қайтадан ұсынылуға болады. Шешіммен келіспесеңіз, жоғары тұрған сайлау комиссиясына немесе сотқа шағым беріңіз.',
      ru: 'Если срок выдвижения не истёк, можно выдвинуться заново. Если вы не согласны с решением, подайте жалобу в вышестоящую избирательную комиссию или в суд.',
      en: 'While nomination is open a new nomination is possible. If you disagree, complain to the higher election commission or to the court.',
    },
  },
  'documents-missing': {
    concern: 'documents',
    onList: 'list',
    effect: 'curable',
    needsCourtDecision: false,
    category: 'documents-incomplete',
    title: { kk: 'Қажетті құжаттар жоқ', ru: 'Нет необходимых документов', en: 'Required documents are missing' },
    statement: {
      kk: 'Заңда талап етілетін құжаттар ұсынылмаған',
      ru: 'Не представлены документы, требуемые законом',
      en: 'Documents that the law requires were not submitted',
    },
    remedy: {
      kk: 'Аталған құжатты осы хабарламада көрсетілген мерзім аяқталғанға дейін тапсырыңыз.',
      ru: 'Сдайте названный документ до конца срока, указанного в уведомлении.',
      en: 'Hand in the document named before the term stated in the notice ends.',
    },
  },
  'early-campaigning': {
    concern: 'conduct',
    onList: 'list',
    effect: 'fatal',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: {
      kk: 'Тіркеу мерзімі аяқталғанға дейінгі үгіт',
      ru: 'Агитация до окончания срока регистрации',
      en: 'Campaigning before the registration term ended',
    },
    statement: {
      kk: 'Тіркеу мерзімі аяқталғанға дейін сайлау алдындағы үгіт жүргізілген',
      ru: 'До окончания срока регистрации велась предвыборная агитация',
      en: 'There was campaigning before the end of the registration term',
    },
    remedy: appealRemedy,
  },
  'court-established-defamation': {
    concern: 'conduct',
    onList: 'list',
    effect: 'fatal',
    needsCourtDecision: true,
    category: 'non-compliance',
    title: {
      kk: 'Басқа кандидат туралы жалған мәлімет тарату, сот шешімі бойынша',
      ru: 'Ложные сведения о другом кандидате, по решению суда',
      en: 'False information about another candidate, by a court decision',
    },
    statement: {
      kk: 'Басқа кандидаттың ар-намысына, қадір-қасиетіне немесе іскерлік беделіне нұқсан келтіретін жалған мәліметтер таратылғанын сот анықтаған',
      ru: 'Судом установлено распространение ложных сведений, порочащих честь, достоинство или деловую репутацию другого кандидата',
      en: 'A court established that false information harming the honour, dignity or business reputation of another candidate was spread',
    },
    remedy: appealRemedy,
  },
  'court-established-bribery': {
    concern: 'conduct',
    onList: 'list',
    effect: 'fatal',
    needsCourtDecision: true,
    category: 'non-compliance',
    title: { kk: 'Сайлаушыларды сатып алу, сот шешімі бойынша', ru: 'Подкуп избирателей, по решению суда', en: 'Bribery of voters, by a court decision' },
    statement: {
      kk: 'Сайлаушыларды сатып алу фактісін сот анықтаған',
      ru: 'Судом установлен факт подкупа избирателей',
      en: 'A court established that voters were bribed',
    },
    remedy: appealRemedy,
  },
  'requirements-not-met': {
    concern: 'person',
    onList: 'person',
    effect: 'fatal',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: {
      kk: 'Конституция мен заңның талаптарына сай емес',
      ru: 'Не соответствует требованиям Конституции и закона',
      en: 'Does not meet the requirements of the Constitution and the law',
    },
    statement: {
      kk: 'Кандидат Конституция мен Конституциялық заң қоятын талаптарға сай емес',
      ru: 'Кандидат не соответствует требованиям, предъявляемым Конституцией и Конституционным законом',
      en: 'The candidate does not meet the requirements of the Constitution and the Constitutional Law',
    },
    remedy: appealRemedy,
  },
  'abuse-of-office': {
    concern: 'conduct',
    onList: 'person',
    effect: 'fatal',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: { kk: 'Қызмет жағдайын пайдалану', ru: 'Использование должностного положения', en: 'Use of an official position' },
    statement: {
      kk: 'Кандидат сайлау науқанында лауазымдық немесе қызмет жағдайын пайдаланған',
      ru: 'Кандидат использовал в избирательной кампании должностное или служебное положение',
      en: 'The candidate used an official or service position in the campaign',
    },
    remedy: appealRemedy,
  },
  'declaration-untrue': {
    concern: 'person',
    onList: 'person',
    effect: 'fatal',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: { kk: 'Декларациядағы мәліметтер дұрыс емес', ru: 'Недостоверные сведения в декларации', en: 'Untrue data in the declaration' },
    statement: {
      kk: 'Кандидат немесе оның жұбайы (зайыбы) декларациялаған активтер мен міндеттемелер туралы мәліметтер дұрыс емес',
      ru: 'Сведения об активах и обязательствах, задекларированные кандидатом или супругом (супругой), недостоверны',
      en: 'The data on assets and liabilities declared by the candidate or the spouse are not true',
    },
    remedy: appealRemedy,
  },
  'other-statutory': {
    concern: 'list',
    onList: 'list',
    effect: 'curable',
    needsCourtDecision: false,
    category: 'non-compliance',
    title: {
      kk: 'Заңда тікелей көзделген өзге жағдай',
      ru: 'Иной случай, прямо названный в законе',
      en: 'Another case named in the law itself',
    },
    statement: {
      kk: 'Тіркеуге жол берілмейтін, Конституциялық заңда тікелей көзделген жағдай бар',
      ru: 'Имеется случай, прямо названный в Конституционном законе, при котором регистрация не допускается',
      en: 'There is a case, named in the Constitutional Law itself, in which registration is not allowed',
    },
    remedy: {
      kk: 'Аталған кемшілікті осы хабарламада көрсетілген мерзім аяқталғанға дейін түзетіңіз.',
      ru: 'Исправьте названный недостаток до конца срока, указанного в уведомлении.',
      en: 'Mend the defect named before the term stated in the notice ends.',
    },
  },
};

/** A ground of the closed catalogue with its place in the law of one body. The same list serves refusal and cancellation. */
export const ground = (id: GroundId, citation: Citation): Ground => ({ id, ...GROUND_TEXTS[id], usedFor: ['refusal', 'cancellation'], citation });
