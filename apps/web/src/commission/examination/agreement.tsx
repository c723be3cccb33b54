import type { KinView } from '@tirkeu/contracts';
import { iinLastFour, isCivilDate, type FilingStatus } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { useQuery } from '@tanstack/react-query';
import { Card, Comparison, TextLink } from '@tirkeu/ui';
import { apiGet } from '../../shared/api.js';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';
import { differencesOf, type DifferenceName } from './differences.js';

type T = WordsInUse['t'];

/** What does not agree, and who might be one person. Everything here is a question: nothing is ticked by it. */
export function Agreement({ current }: { readonly current: Case }) {
  const { t } = useWords();
  return (
    <section className="cm-duo" aria-label={t('commission:facts.agreement')}>
      <Differences current={current} />
      <Kin current={current} />
    </section>
  );
}

const TITLES = { citizenship: 'registers:fact.citizenship', 'resident-since': 'registers:fact.resident-since', 'registered-name-kk': 'registers:differs.name', 'registered-name-ru': 'registers:differs.name-ru', 'registered-birth-date': 'registers:differs.birth-date' } as const satisfies Record<DifferenceName, string>;

function Differences({ current: { filing, rows, view } }: { readonly current: Case }) {
  const words = useWords();
  const { t } = words;
  const differences = differencesOf(filing);
  const flags = [...new Set([...rows.flatMap(({ finding }) => finding.flags), ...view.iinFlags])];
  const count = differences.length + flags.length;
  return (
    <Card className="cm-duo__card">
      <h2>{t('commission:facts.differences', { count })}</h2>
      {count === 0 && <p className="t-text--muted">{t('commission:facts.differences-none')}</p>}
      {differences.map(({ name, candidateId, declared, answered }) => (
        <Comparison
          key={`${name}/${candidateId}`}
          title={t(TITLES[name])}
          differsText={t('commission:facts.differs')}
          lines={[{ label: t('registers:line.form'), value: valueWords(declared, words) }, { label: t('registers:line.register'), value: valueWords(answered, words) }]}
        />
      ))}
      {flags.map((flag) => <p key={flag}>{flagWords(flag, t)}</p>)}
    </Card>
  );
}

function valueWords(value: string | boolean, { t, language }: WordsInUse): string {
  if (typeof value === 'boolean') return t(value ? 'commission:answer.yes' : 'commission:answer.no');
  return isCivilDate(value) ? formatDateWithYear(value, language) : value;
}

/** Things that a rule saw and that decide nothing. One that the words do not know yet is shown by its name. */
function flagWords(flag: string, t: T): string {
  switch (flag) {
    case 'under-age-at-registration': return t('commission:flag.under-age-at-registration');
    case 'birth-date-differs-from-iin': return t('commission:flag.birth-date-differs-from-iin');
    case 'sex-differs-from-iin': return t('commission:flag.sex-differs-from-iin');
    default: return flag;
  }
}

const useKin = (filingId: string) => useQuery({
  queryKey: ['kin', filingId],
  queryFn: ({ signal }) => apiGet<KinView>(`/api/filings/${encodeURIComponent(filingId)}/kin`, signal),
});

const MOST_SHOWN = 3;

/** Other filings of the same person, by the number; and people of the district whose names are like the candidate's. */
function Kin({ current: { filing, candidate } }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { data, error } = useKin(filing.id);
  const { filings = [], alike = [] } = data ?? {};
  return (
    <Card className="cm-duo__card">
      <h2>{t('registers:alike.title', { count: alike.length })}</h2>
      {error !== null && <p className="t-text--muted">{t('registers:alike.unknown')}</p>}
      {data && alike.length === 0 && <p className="t-text--muted">{t('registers:alike.none')}</p>}
      {alike.slice(0, MOST_SHOWN).map((other) => (
        <dl key={other.filingId} className="cm-alike">
          <dt><TextLink quiet href={casePath(other.filingId)}><span lang="kk">{other.name}</span></TextLink>, {t(`registers:alike.${other.likeness}`)}</dt>
          <dd>{t('registers:alike.there-here', { there: other.iinLastFour, here: candidate === undefined ? '' : iinLastFour(candidate.iin) })}, {formatDateWithYear(other.birthDate, language)}, {statusWords(other.status, t)}</dd>
        </dl>
      ))}
      {alike.length > MOST_SHOWN && <p>{t('registers:alike.more', { count: alike.length - MOST_SHOWN })}</p>}
      {data && filings.length === 0 && <p className="t-text--muted">{t('registers:kin.none')}</p>}
      {filings.length > 0 && <h3>{t('registers:kin.count', { count: filings.length })}</h3>}
      {filings.slice(0, MOST_SHOWN).map((other) => (
        <p key={`${other.filingId}/${other.candidateId}`}>
          {other.isOpen ? <TextLink quiet href={casePath(other.filingId)}>{text(other.contestTitle)}</TextLink> : text(other.contestTitle)}, {other.isThisElection ? t('registers:kin.this-election') : text(other.electionTitle)}: {statusWords(other.status, t)}
        </p>
      ))}
      {filings.length > MOST_SHOWN && <p>{t('registers:alike.more', { count: filings.length - MOST_SHOWN })}</p>}
    </Card>
  );
}

const statusWords = (status: FilingStatus, t: T): string => t(`common:status.${status}`);
