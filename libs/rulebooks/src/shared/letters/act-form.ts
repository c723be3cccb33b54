import { localDate, plusMinutes, type Act, type ActContext, type Citation, type Instant, type Limits, type Resolution, type Rule, type Text } from '@tirkeu/domain';
import { writtenDate } from '../written-dates.js';
import { signatures, type Bilingual } from './rows.js';

/** What the acts of one version of the law rest on. */
export interface ActSources {
  readonly rules: readonly Rule[];
  readonly limits: Pick<Limits, 'publicationDays'>;
  /** Places in the law that every decision of the commission rests on. */
  readonly basis: readonly Citation[];
  readonly withdrawal: Citation;
}

export const COPY: Bilingual = { kk: 'Қаулының көшірмесі өтініш берушіге берілсін.', ru: 'Вручить заявителю копию постановления.' };

export const APPEAL: Bilingual = {
  kk: 'Осы қаулыға жоғары тұрған сайлау комиссиясына немесе сотқа шағым жасалуы мүмкін (Конституциялық заңның 20, 49-баптары).',
  ru: 'Настоящее постановление может быть обжаловано в вышестоящую избирательную комиссию или в суд (статьи 20, 49 Конституционного закона).',
};

/** The appeal with its last day: the term itself ends at the midnight after it. */
export function appealUntil(appealBy: Instant, { zone }: ActContext): Bilingual {
  const lastDay = writtenDate(localDate(plusMinutes(appealBy, -1), zone));
  return { kk: `${APPEAL.kk} Шағым беруге болатын соңғы күн: ${lastDay.kk}.`, ru: `${APPEAL.ru} Последний день подачи жалобы: ${lastDay.ru}.` };
}

/** Whoever is registered is made known within the term of the law. */
export const publication = ({ publicationDays: { value: days } }: ActSources['limits']): Bilingual =>
  ({ kk: `Тіркеу туралы хабар осы қаулы қабылданған күннен бастап ${days} күн ішінде жариялансын.`, ru: `Опубликовать сообщение о регистрации в течение ${days} дней со дня принятия настоящего постановления.` });

export const LATE: Bilingual = {
  kk: 'Шешім тіркеу мерзімі аяқталғаннан кейін қабылданды; кешіктіру өтініш берушіге байланысты емес.',
  ru: 'Решение принято после окончания срока регистрации; заявитель за это не отвечает.',
};

type Form = Pick<Act, 'kind' | 'title' | 'rows'> & { readonly resolution: Resolution | null };

export const toAct = ({ resolution, ...form }: Form, context: ActContext): Act => ({
  ...form,
  body: context.commission,
  number: resolution?.number || null,
  on: resolution?.on ?? null,
  place: context.place,
  ...(resolution && { vote: resolution.vote }),
  signatures: signatures(context, resolution?.vote),
});

export const title = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });
