import { findMark, type FactName, type Filing, type Rule, type RuleId } from '@tirkeu/domain';
import { findAnswer, findPaper } from '../rules/on-file.js';
import { shortMoment } from '../written-dates.js';
import { groupThousands } from '../written-numbers.js';
import { joined, sentence, type Bilingual } from './rows.js';

interface Established extends Bilingual {
  /** Answers on which the sentence rests, named in brackets after it. */
  readonly facts?: readonly FactName[];
}

/** What a registered candidate's act says of each requirement, in the order and grouping of its clauses. */
const SENTENCES: readonly Readonly<Record<RuleId, Established>>[] = [
  {
    'intention-to-stand': { kk: 'Кандидат ретінде түсу ниеті туралы өтініш ұсыну мерзімі аяқталғанға дейін түскен', ru: 'Заявление о намерении баллотироваться поступило до окончания срока выдвижения' },
    'minutes-extract': { kk: 'Ұсыну туралы хаттамадан үзінді ұсыну мерзімі аяқталғанға дейін түскен', ru: 'Выписка из протокола о выдвижении поступила до окончания срока выдвижения' },
    'consent-to-stand': { kk: 'Кандидаттың дауысқа түсуге келісімі туралы өтініші бар', ru: 'Заявление кандидата о согласии баллотироваться представлено' },
  },
  {
    'nominator-admitted': { kk: 'Ұсынушы ұйымның кандидат ұсынуға құқығы бар', ru: 'Выдвинувшая организация имеет право выдвигать кандидатов' },
    'own-member': { kk: 'Кандидат ұсынушы партияның мүшесі', ru: 'Кандидат является членом выдвинувшей партии' },
  },
  {
    biography: { kk: 'Өмірбаяндық деректер ұсынылған', ru: 'Биографические данные представлены' },
    citizenship: { kk: 'Кандидат Қазақстан Республикасының азаматы', ru: 'Кандидат является гражданином Республики Казахстан', facts: ['citizenship'] },
    'minimum-age': { kk: 'Кандидат сайлау күні заңда талап етілетін жасқа толған', ru: 'На день выборов кандидат достиг возраста, требуемого законом' },
    residence: { kk: 'Елде тұрақты тұру мерзімі заң талабына сай', ru: 'Срок постоянного проживания в стране соответствует требованию закона', facts: ['resident-since'] },
  },
  {
    'legal-capacity': { kk: 'Сот іс-әрекетке қабілетсіз деп танымаған', ru: 'Судом кандидат недееспособным не признан', facts: ['incapacity'] },
    'no-unspent-conviction': { kk: 'Өтелмеген немесе алып тасталмаған сотталғандығы жоқ', ru: 'Непогашенной или неснятой судимости не имеет', facts: ['unspent-conviction', 'imprisonment'] },
    'no-corruption': { kk: 'Сыбайлас жемқорлық қылмыс немесе құқық бұзушылық жасаудағы кінәсі сотпен белгіленбеген', ru: 'Вина в коррупционном преступлении или правонарушении судом не установлена', facts: ['corruption-established'] },
  },
  {
    declaration: { kk: 'Кандидат активтер мен міндеттемелер туралы декларация тапсырған', ru: 'Декларация кандидата об активах и обязательствах представлена', facts: ['declaration-submitted'] },
    'spouse-declaration': { kk: 'Кандидаттың жұбайы (зайыбы) активтер мен міндеттемелер туралы декларация тапсырған', ru: 'Декларация супруга (супруги) кандидата об активах и обязательствах представлена', facts: ['spouse-declaration-submitted'] },
  },
  { deposit: { kk: 'Сайлау жарнасы енгізілген', ru: 'Избирательный взнос внесён', facts: ['deposit-received'] } },
  { 'one-district': { kk: 'Кандидат басқа сайлау округінде ұсынылмаған', ru: 'В другом избирательном округе кандидат не выдвинут' } },
];

interface MetRequirement {
  readonly rule: Rule;
  readonly candidateId: string | null;
}

/** Requirements that the clerk marked as met, or that the rules find met and nobody marked otherwise. Nothing else is stated. */
const metRequirements = (filing: Filing, rules: readonly Rule[]): readonly MetRequirement[] =>
  rules.flatMap((rule) => rule.observe(filing).flatMap(({ candidateId, outcome }) =>
    (findMark(filing, rule.id, candidateId)?.value ?? outcome) === 'met' ? [{ rule, candidateId }] : []));

/** The papers and answers behind a sentence: "[1-құжат; тізілім 09.02.2023, 09:14]". */
function references(filing: Filing, { rule, candidateId }: MetRequirement, facts: readonly FactName[]): readonly Bilingual[] {
  const paper = rule.document === null ? undefined : findPaper(filing, rule.document, candidateId);
  const place = paper ? filing.documents.indexOf(paper) + 1 : 0;
  const papers = place > 0 ? [{ kk: `${place}-құжат`, ru: `документ ${place}` }] : [];
  const answers = facts.flatMap((name) => findAnswer(filing, name, candidateId) ?? []).map(({ observedAt }) => {
    const at = shortMoment(observedAt, filing.zone);
    return { kk: `тізілім ${at}`, ru: `регистр ${at}` };
  });
  return [...papers, ...answers];
}

function sentenceOf(filing: Filing, met: MetRequirement, { kk, ru, facts = [] }: Established): Bilingual {
  const received = met.rule.id === 'deposit' ? findAnswer(filing, 'deposit-received', met.candidateId)?.value : undefined;
  const sum = typeof received === 'number' ? groupThousands(received) : null;
  const sources = references(filing, met, facts);
  const brackets = joined(sources, '; ');
  return {
    kk: `${sentence(sum === null ? kk : `${kk}: ${sum} теңге`)}${sources.length > 0 ? ` [${brackets.kk}]` : ''}`,
    ru: `${sentence(sum === null ? ru : `${ru}: ${sum} тенге`)}${sources.length > 0 ? ` [${brackets.ru}]` : ''}`,
  };
}

const plain = ({ title: { kk, ru } }: Rule): Bilingual => ({ kk: `Талап орындалған: ${kk}.`, ru: `Требование выполнено: ${ru}.` });

/** For a list each requirement once, as met by the list or by everybody on it. */
function establishedForList(filing: Filing, met: readonly MetRequirement[]): readonly Bilingual[] {
  const rules = [...new Set(met.map(({ rule }) => rule))];
  return rules.filter((rule) => rule.observe(filing).every(({ candidateId }) => met.some((entry) => entry.rule === rule && entry.candidateId === candidateId))).map(plain);
}

/** What the commission established before it registers, as clauses; every one of them rests on a mark or a finding. */
export function establishedClauses(filing: Filing, rules: readonly Rule[]): readonly Bilingual[] {
  const met = metRequirements(filing, rules);
  if (filing.route === 'party-list') return establishedForList(filing, met);
  const grouped = SENTENCES.map((group) => met.flatMap((entry) => {
    const established = group[entry.rule.id];
    return established ? [sentenceOf(filing, entry, established)] : [];
  }));
  const others = met.filter(({ rule }) => !SENTENCES.some((group) => rule.id in group)).map(({ rule }) => plain(rule));
  return [...grouped.filter((sentences) => sentences.length > 0).map((sentences) => joined(sentences, ' ')), ...others];
}
