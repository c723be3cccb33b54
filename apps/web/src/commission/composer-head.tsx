import { iinLastFour, localDate } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { DecideBy } from './case-head.js';
import { casePath, type Case } from './case.js';

/** The head of a page on which an act is put together: what it is, for whom, and until when. */
export function ComposerHead({ current, title, backTo = '' }: { readonly current: Case; readonly title: string; readonly backTo?: string }) {
  const { t, text, language } = useWords();
  const { filing, view, name, candidate } = current;
  const { zone, title: seat } = view.contest;
  return (
    <section className="t-page__head cm-composer" aria-label={t('commission:case.filing')}>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        <p><b lang="kk">{name}</b> <span className="cm-quiet">{candidate && filing.route !== 'party-list' && `${t('commission:case.iin', { last: iinLastFour(candidate.iin) })}, `}{t(`common:route.${filing.route}`)}, {text(seat)}</span></p>
        <p className="cm-quiet">
          {filing.submittedAt !== null && `${t('commission:case.received')}: ${formatDateWithYear(localDate(filing.submittedAt, zone), language)}, ${formatClock(filing.submittedAt, zone)} (${formatZone(filing.submittedAt, zone)}). `}
          <TextLink href={casePath(filing.id, backTo)}>{t(backTo === '' ? 'commission:to-examination' : 'commission:to-decision')}</TextLink>
        </p>
      </div>
      <DecideBy current={current} />
    </section>
  );
}
