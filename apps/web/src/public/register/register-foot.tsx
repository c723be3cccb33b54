import type { RegisterPage } from '@tirkeu/contracts';
import { localDate, type ZoneId } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatNumber, formatZone } from '@tirkeu/messages';
import { TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { queryOf, useRegisterFilters, withQuery } from './register-filters.js';

const DATA = [['CSV', 'csv'], ['JSON', 'json']] as const;

export interface RegisterFootProps {
  readonly page: RegisterPage;
  readonly electionId: string;
}

/** What is shown out of what, as of when; further pages, and the same entries as data. */
export function RegisterFoot({ page, electionId }: RegisterFootProps) {
  const { t, language } = useWords();
  const { values, cursor } = useRegisterFilters();
  const zone: ZoneId = page.rows[0]?.zone ?? 'Asia/Almaty';
  const asOf = `${formatDateWithYear(localDate(page.asOf, zone), language)}, ${formatClock(page.asOf, zone)}, ${formatZone(page.asOf, zone)}`;
  const counts = { shown: formatNumber(page.rows.length, language), total: formatNumber(page.total, language) };
  const query = queryOf(values);
  const hrefOf = (next: string | null) => withQuery('/register', [query, ...(next === null ? [] : [`cursor=${next}`])].filter(Boolean).join('&'));
  return (
    <div className="register-foot">
      <span>{`${t(page.totalIsExact ? 'public:register.shown' : 'public:register.shown-of-more', counts)} ${t('public:register.as-of', { time: asOf })}`}</span>
      <nav aria-label={t('public:register.pages')} className="register-foot__ways">
        {cursor !== '' && <TextLink href={hrefOf(null)} rel="prev">{t('public:register.first')}</TextLink>}
        {page.nextCursor !== null && <TextLink href={hrefOf(page.nextCursor)} rel="next">{t('public:register.next')}</TextLink>}
        {DATA.map(([name, extension]) => (
          <a key={name} href={withQuery(`/api/register/download.${extension}`, queryOf({ ...values, election: electionId }))} download aria-label={t('public:register.download', { form: name })}>{name}</a>
        ))}
        <TextLink href="/register/data">{t('public:data.link')}</TextLink>
        <TextLink href={withQuery('/register/reasons', queryOf({ election: values.election, region: values.region }))}>{t('public:reasons.link')}</TextLink>
      </nav>
    </div>
  );
}
