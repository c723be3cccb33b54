import { foldForSearch, fullName, iinLastFour, isCivilDate, isOnFile, requiredDocuments, type Document, type Filing } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Card, Comparison, Kbd, Notice, TextLink } from '@tirkeu/ui';
import { paperHref } from '../../shared/counter/counter-address.js';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';
import { shortMoment } from '../moments.js';
import { useQueueOf } from '../queue/queue-data.js';
import { differencesOf } from './differences.js';

/** What to know before the checklist: papers, compliance, notices; then what does not agree, and persons of a like name. */
export function CaseFacts({ current }: { readonly current: Case }) {
  const { t } = useWords();
  return (
    <>
      <OnPaper current={current} />
      <div className="t-card cm-trio">
        <Papers current={current} />
        <Compliance current={current} />
        <Notices current={current} />
      </div>
      <section className="cm-duo" aria-label={t('commission:facts.agreement')}>
        <Differences current={current} />
        <Namesakes current={current} />
      </section>
    </>
  );
}

/** That it came on paper, and the way to its receipt and to what is brought later. */
function OnPaper({ current: { filing: { id, counter }, view, circumstances: { actor } } }: { readonly current: Case }) {
  const words = useWords();
  const { t } = words;
  if (counter === null) return null;
  const enters = actor.role === 'clerk' || actor.role === 'secretary';
  return (
    <Notice tone="info" title={t('commission:facts.on-paper', { moment: shortMoment(counter.receivedAt, view.contest.zone, words) })}>
      <p>{counter.reason}. {enters && <TextLink href={paperHref(id)}>{t('commission:facts.on-paper.more')}</TextLink>}</p>
    </Notice>
  );
}

function Papers({ current: { filing, rulebook } }: { readonly current: Case }) {
  const { t, text } = useWords();
  const required = requiredDocuments(filing, rulebook);
  const missing = required.filter(({ requirement: { id }, candidateId }) => !isOnFile(filing, id, candidateId) && !isOnFile(filing, id, null));
  return (
    <div>
      <h2 className="cm-trio__label">{t('commission:facts.papers')}</h2>
      <strong>{t('commission:facts.papers-count', { there: required.length - missing.length, of: required.length })}</strong>
      {missing.length === 0 ? <p>{t('commission:facts.papers-all')}</p> : <p>{t('commission:facts.papers-missing', { names: [...new Set(missing.map(({ requirement }) => text(requirement.title)))].join('; ') })}</p>}
    </div>
  );
}

function Compliance({ current: { filing, view, allowed, standing } }: { readonly current: Case }) {
  const words = useWords();
  const { t } = words;
  const { compliance } = filing;
  return (
    <div>
      <h2 className="cm-trio__label">{t('commission:facts.compliance')}</h2>
      <strong className={compliance ? 't-text--ok' : undefined}>{t(compliance ? 'commission:facts.compliance-confirmed' : 'commission:facts.compliance-open')}</strong>
      {compliance
        ? <p>{compliance.by.name}, {shortMoment(compliance.confirmedAt, view.contest.zone, words)}</p>
        : <p>{standing === 'holding' && allowed.includes('confirm-compliance') ? <><TextLink href={casePath(filing.id, 'compliance')} aria-keyshortcuts="O">{t('commission:facts.confirm-compliance')}</TextLink> <Kbd aria-hidden="true">O</Kbd></> : t('commission:facts.deposit-waits')}</p>}
    </div>
  );
}

/** Papers that came after the submission: the candidate mended or added something. */
const laterPapers = ({ documents, submittedAt }: Filing): readonly Document[] => documents.filter(({ attachedAt }) => submittedAt !== null && attachedAt > submittedAt);

function Notices({ current: { filing, view, rulebook } }: { readonly current: Case }) {
  const words = useWords();
  const { t, text } = words;
  const { zone } = view.contest;
  const notice = filing.notices.at(-1);
  const later = laterPapers(filing);
  const titleOf = (document: Document) => text(rulebook.documents.find(({ id }) => id === document.requirement)?.title ?? { kk: document.fileName, ru: document.fileName, en: document.fileName });
  return (
    <div>
      <h2 className="cm-trio__label">{t('commission:facts.notices')}</h2>
      <strong>{notice ? <TextLink quiet href={casePath(filing.id, `acts/notice-${notice.number}`)}>{t('commission:facts.notice', { number: notice.number })}</TextLink> : t('commission:facts.no-notice')}</strong>
      {notice && <p>{notice.answeredAt === null ? t('commission:facts.notice-until', { moment: shortMoment(notice.cureBy, zone, words) }) : t('commission:facts.notice-answered', { moment: shortMoment(notice.answeredAt, zone, words) })}</p>}
      {later.slice(-2).map((document) => <p key={document.fileId}>{t('commission:facts.paper-came', { moment: shortMoment(document.attachedAt, zone, words), title: titleOf(document) })}</p>)}
      {!notice && later.length === 0 && <p>{t('commission:facts.nothing-changed')}</p>}
    </div>
  );
}

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
      {differences.map(({ name, declared, answered }) => (
        <Comparison
          key={name}
          title={t(`commission:fact.${name}`)}
          differsText={t('commission:facts.differs')}
          lines={[{ label: t('commission:facts.declared'), value: valueWords(declared, words) }, { label: t('commission:facts.answered'), value: valueWords(answered, words) }]}
        />
      ))}
      {flags.map((flag) => <p key={flag}>{flagWords(flag, t)}</p>)}
    </Card>
  );
}

type T = WordsInUse['t'];

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

/** Filings of the same commission under the same surname: the clerk sees at once whether it is one person. */
function Namesakes({ current: { filing, candidate } }: { readonly current: Case }) {
  const { t } = useWords();
  const surname = candidate?.nameKk.surname ?? '';
  const { data, error } = useQueueOf('all', surname, surname !== '' && filing.route !== 'party-list');
  const alike = data?.rows.filter((row) => row.filingId !== filing.id && foldForSearch(row.candidate).startsWith(foldForSearch(surname))) ?? [];
  return (
    <Card className="cm-duo__card">
      <h2>{t('commission:facts.namesakes', { count: alike.length })}</h2>
      {error !== null && <p className="t-text--muted">{t('commission:facts.namesakes-unknown')}</p>}
      {error === null && alike.length === 0 && <p className="t-text--muted">{t('commission:facts.namesakes-none')}</p>}
      {alike.slice(0, 3).map((row) => (
        <dl key={row.filingId} className="cm-alike">
          <dt lang="kk"><TextLink quiet href={casePath(row.filingId)}>{row.candidate}</TextLink>{row.district !== null && `, ${t('commission:district', { number: row.district })}`}</dt>
          <dd>{t('commission:facts.iin-there-here', { there: row.iinLastFour, here: candidate === undefined ? '' : iinLastFour(candidate.iin) })}</dd>
        </dl>
      ))}
      {candidate !== undefined && alike.length > 3 && <p>{t('commission:facts.namesakes-more', { count: alike.length - 3, name: fullName(candidate.nameKk) })}</p>}
    </Card>
  );
}
