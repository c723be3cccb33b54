import { localDate, type Instant, type Language, type ZoneId } from '@tirkeu/domain';
import { formatDate, formatTime } from '@tirkeu/messages';
import { Identifier } from '@tirkeu/ui';
import { Suspense, lazy, type ReactNode } from 'react';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { inFull, nameIn } from '../../shared/person.js';
import { draftNumber, type FilingCase } from '../case/filing-case.js';

/** A list has people, not a person. */
const ListCounts = lazy(async () => ({ default: (await import('./list-standing.js')).ListCounts }));

/** "№ 7 бір мандатты округ · өзін-өзі ұсыну" */
export function districtWords({ view, filing }: FilingCase, { t, text }: WordsInUse): string {
  const { district, title } = view.contest;
  return `${district === null ? text(title) : t('candidate:district', { number: district })} · ${filing.nominator ? text(filing.nominator.name) : t(`candidate:route.${filing.route}`)}`;
}

/** "8 ақпан, 18:00": beside a heading, where the weekday stands on the deadline card. */
export const shortMoment = (at: Instant, zone: ZoneId, language: Language): string => `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)}`;

/** The small lines under the heading: the person, or how many a list has, and the number of draft or receipt. */
export function CaseMeta({ filingCase }: { readonly filingCase: FilingCase }): ReactNode {
  const { t, language } = useWords();
  const { filing, candidate, view } = filingCase;
  return (
    <>
      {filing.form === 'party-list' && <Suspense fallback={null}><ListCounts filingCase={filingCase} /></Suspense>}
      {filing.form !== 'party-list' && candidate && <>{inFull(nameIn(candidate, language))} · {t('candidate:iin', { iin: candidate.iin })}<br /></>}
      {view.receipt === null
        ? <>{t('candidate:draft')} <Identifier value={draftNumber(filing.id)} /></>
        : <>{t('candidate:receipt.number')} <Identifier value={view.receipt.number} /></>}
    </>
  );
}
