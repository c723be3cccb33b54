import type { FilingView } from '@tirkeu/contracts';
import { daysBetween, getWindow, localDate, millisBetween, plusMinutes, type Instant, type Language, type Rulebook, type ZoneId } from '@tirkeu/domain';
import { formatClockToMilliseconds, formatDate, formatDuration, formatTime } from '@tirkeu/messages';
import type { ReactNode } from 'react';
import { useWords } from '../shared/language.js';
import { timetableFor } from '../shared/rulebook.js';

/** The last day of a term whose end, exclusive, is midnight: nobody reads "until Monday, 00:00" as Sunday. */
export const lastDayBefore = (end: Instant, zone: ZoneId, language: Language): string => formatDate(localDate(plusMinutes(end, -1), zone), language);

export interface DecisionParts {
  readonly view: FilingView;
  readonly rulebook: Rulebook;
}

/** The four moments that matter: received, notice, end of the time to mend, decided. */
export function DecisionFacts({ view, rulebook }: DecisionParts) {
  const { t, language } = useWords();
  const { filing, receipt, contest } = view;
  const { zone, submittedAt, decision } = filing;
  const notice = filing.notices.at(-1);
  const short = (at: Instant) => `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)}`;
  const closesAt = getWindow(timetableFor(rulebook, contest), 'registration').closesAt;
  return (
    <section className="t-card sv-card" aria-label={t('supervisor:moments')}>
      <dl className="sv-facts">
        {submittedAt !== null && (
          <Moment label={t('supervisor:moment.received')} value={`${formatDate(localDate(submittedAt, zone), language)}, ${formatClockToMilliseconds(submittedAt, zone)}`}>
            {receipt !== null && t(submittedAt < receipt.deadline ? 'supervisor:moment.on-time' : 'supervisor:moment.late', { length: formatDuration(Math.abs(millisBetween(submittedAt, receipt.deadline)), language) })}
          </Moment>
        )}
        {notice !== undefined && (
          <Moment label={t('supervisor:moment.notice', { number: notice.number })} value={short(notice.servedAt)}>
            {notice.answeredAt === null ? t('supervisor:moment.unanswered') : t('supervisor:moment.answered', { moment: short(notice.answeredAt) })}
          </Moment>
        )}
        {notice !== undefined && (
          <Moment label={t('supervisor:moment.cure-by')} value={short(notice.cureBy)}>{notice.cureBy === closesAt && t('supervisor:moment.end-of-registration')}</Moment>
        )}
        {decision === null
          ? filing.endedAt === null
            ? <Moment label={t('supervisor:moment.decide-by')} value={short(closesAt)}>{t('supervisor:moment.end-of-registration')}</Moment>
            : <Moment label={t('supervisor:moment.ended')} value={short(filing.endedAt)} />
          : (
            <Moment label={t('supervisor:moment.decided')} value={short(decision.at)}>
              {decision.late ? t('supervisor:moment.after-registration') : submittedAt !== null && daysText(daysBetween(localDate(submittedAt, zone), localDate(decision.at, zone)), t)}
            </Moment>
          )}
      </dl>
    </section>
  );
}

const daysText = (days: number, t: ReturnType<typeof useWords>['t']): string =>
  (days === 0 ? t('supervisor:moment.same-day') : t('supervisor:moment.days-after', { count: days }));

function Moment({ label, value, children }: { readonly label: string; readonly value: ReactNode; readonly children?: ReactNode }) {
  return <div><dt>{label}</dt><dd>{value}{children !== undefined && children !== false && <span className="sv-second">{children}</span>}</dd></div>;
}
