import type { Act, ActContext, Citation, NominationExtended } from '@tirkeu/domain';
import { writtenLocal } from '../written-dates.js';
import { title, toAct } from './act-form.js';
import { basisRow } from './legal-basis.js';
import { RESOLVES, clauses, paragraph, voteRow } from './rows.js';
import { seatRow } from './subject.js';

/** What an extension rests on in one version of the law. */
export interface ExtensionSources {
  readonly basis: readonly Citation[];
}

/** The resolution by which nomination stays open longer in one contest, with its own registration deadline. */
export function composeExtension({ basis }: ExtensionSources, { extension, resolution, candidatesAtClose }: NominationExtended, context: ActContext): Act {
  const nomination = writtenLocal(extension.nominationCloses);
  const registration = writtenLocal(extension.registrationCloses);
  const act = toAct({
    kind: 'extension',
    resolution: resolution ?? null,
    title: title('Кандидаттарды ұсыну мерзімін ұзарту туралы', 'О продлении срока выдвижения кандидатов', 'On extension of the term of nomination'),
    rows: [
      seatRow(context),
      ...(candidatesAtClose === undefined ? [] : [paragraph({
        kk: `Комиссия анықтады: округтегі кандидаттар саны ${candidatesAtClose}, бұл заң талап ететіннен аз.`,
        ru: `Комиссия установила: число кандидатов в округе ${candidatesAtClose}, это меньше, чем требует закон.`,
      })]),
      basisRow(basis),
      RESOLVES,
      ...clauses([
        { kk: `Кандидаттарды ұсыну мерзімінің жаңа аяқталуы: ${nomination.kk}.`, ru: `Новое окончание срока выдвижения кандидатов: ${nomination.ru}.` },
        { kk: `Кандидаттарды тіркеу мерзімінің жаңа аяқталуы: ${registration.kk}.`, ru: `Новое окончание срока регистрации кандидатов: ${registration.ru}.` },
        { kk: 'Осы қаулы бұқаралық ақпарат құралдарында жариялансын.', ru: 'Опубликовать настоящее постановление в средствах массовой информации.' },
      ], 'resolution'),
      ...(resolution ? [voteRow(resolution)] : []),
    ],
  }, context);
  return resolution ? act : { ...act, number: extension.resolution };
}
