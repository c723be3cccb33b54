import { isCivilDate, type Citation, type Observation, type Rule } from '@tirkeu/domain';
import { NO_ANSWER, findAnswer } from './on-file.js';

/**
 * A conviction for a grave or especially grave crime bars even when it is spent. The registers tell that there was a conviction and
 * when it was spent, not how grave the crime was: that is for people to look at.
 */
export const noGraveConvictionRule = (citation: Citation): Rule => ({
  id: 'no-grave-conviction',
  title: { kk: 'Ауыр немесе аса ауыр қылмыс үшін сотталмаған', ru: 'Нет судимости за тяжкое или особо тяжкое преступление', en: 'No conviction for a grave or especially grave crime' },
  concern: 'person',
  effect: 'fatal',
  ground: 'requirements-not-met',
  document: null,
  citation,
  observe: (filing) => filing.candidates.map(({ id: candidateId }): Observation => {
    const spentOn = findAnswer(filing, 'conviction-spent-on', candidateId)?.value;
    if (!isCivilDate(spentOn)) return { candidateId, outcome: 'unanswered', statement: NO_ANSWER };
    return {
      candidateId, outcome: 'unclear', facts: { 'conviction-spent-on': spentOn },
      statement: { kk: 'өтелген сотталғандық бар: қылмыстың ауырлығын қарау керек', ru: 'есть погашенная судимость: нужно установить тяжесть преступления', en: 'there is a spent conviction: the gravity of the crime is to be looked at' },
    };
  }),
});
