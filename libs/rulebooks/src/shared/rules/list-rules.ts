import type { Citation, Limits, Observation, QuotaResult, Rule, Rulebook, Text } from '@tirkeu/domain';
import { largestList } from '../list-size.js';
import { latestDay } from './on-file.js';

const OUTCOMES = { accept: 'met', reject: 'not-met', review: 'unclear' } as const satisfies Record<QuotaResult['outcome'], Observation['outcome']>;

function quotaStatement({ required, counted, countedWithoutDisability, outcome }: QuotaResult): Text {
  if (outcome !== 'review') return { kk: `қажеті ${required}, бары ${counted}`, ru: `нужно ${required}, есть ${counted}`, en: `${required} required, ${counted} counted` };
  return {
    kk: `қажеті ${required}, бары ${counted}, мүгедектігі бар адамдарсыз ${countedWithoutDisability}: комиссия шешеді`,
    ru: `нужно ${required}, есть ${counted}, без лиц с инвалидностью ${countedWithoutDisability}: решает комиссия`,
    en: `${required} required, ${counted} counted, ${countedWithoutDisability} without persons with disabilities: for the commission to decide`,
  };
}

/** The combined quota of women, youth and, where the law has it, persons with disabilities. */
export const quotaRule = (limit: NonNullable<Limits['quota']>, quota: Rulebook['quota']): Rule => ({
  id: 'quota',
  title: { kk: `Квота, кемінде ${limit.value.percent} %`, ru: `Квота, не менее ${limit.value.percent} %`, en: `Quota, at least ${limit.value.percent} %` },
  concern: 'list',
  effect: 'curable',
  ground: 'other-statutory',
  document: null,
  citation: limit.citation,
  observe: (filing) => {
    if (filing.route !== 'party-list' || filing.candidates.length === 0) return [];
    const result = quota({ onDate: latestDay(filing), members: filing.candidates });
    const { required, counted, outcome } = result;
    return [{ candidateId: null, outcome: OUTCOMES[outcome], facts: { required, counted, size: filing.candidates.length }, statement: quotaStatement(result) }];
  },
});

/** The number of persons on a list: at least one, and no more than the cap where the law has one. */
export const listSizeRule = (limits: Pick<Limits, 'listMaximumRatio'>, listSize: Rulebook['listSize'], citation: Citation): Rule => ({
  id: 'list-size',
  title: { kk: 'Тізімдегі адамдар саны', ru: 'Число лиц в списке', en: 'Number of persons on the list' },
  concern: 'list',
  effect: 'curable',
  ground: 'other-statutory',
  document: null,
  citation,
  observe: ({ route, seats, candidates }) => {
    if (route !== 'party-list') return [];
    const size = candidates.length;
    const largest = largestList(limits, seats);
    const statement: Text = largest === null
      ? { kk: `тізімде ${size}, шек белгіленбеген`, ru: `в списке ${size}, предел не установлен`, en: `${size} on the list, no cap` }
      : { kk: `тізімде ${size}, ең көбі ${largest}`, ru: `в списке ${size}, не более ${largest}`, en: `${size} on the list, at most ${largest}` };
    return [{ candidateId: null, outcome: listSize({ seats, size }) === 'accept' ? 'met' : 'not-met', facts: { size, largest }, statement }];
  },
});
