import { isOnFile, requiredDocuments, type Document, type Filing } from '@tirkeu/domain';
import { Kbd, Notice, TextLink } from '@tirkeu/ui';
import { paperHref } from '../../shared/counter/counter-address.js';
import { useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';
import { shortMoment } from '../moments.js';
import { DataRequestsLine } from '../privacy/data-requests-line.js';
import { SignatureLine } from '../signatures/signature-line.js';
import { Agreement } from './agreement.js';
import { changesSinceMark } from './since-mark.js';
import { RegistersCard } from './registers-card.js';

/** What to know before the checklist: papers, compliance, registers, notices; then what does not agree, and persons of a like name. */
export function CaseFacts({ current }: { readonly current: Case }) {
  return (
    <>
      <OnPaper current={current} />
      <SignatureLine current={current} />
      <DataRequestsLine current={current} />
      <div className="t-card cm-trio cm-trio--four">
        <Papers current={current} />
        <Compliance current={current} />
        <RegistersCard current={current} />
        <Notices current={current} />
      </div>
      <Agreement current={current} />
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

function Notices({ current: { filing, view, rulebook, circumstances: { actor } } }: { readonly current: Case }) {
  const words = useWords();
  const { t, text } = words;
  const { zone } = view.contest;
  const notice = filing.notices.at(-1);
  const later = laterPapers(filing);
  const since = changesSinceMark(filing, actor.accountId);
  const titleOf = (document: Document) => text(rulebook.documents.find(({ id }) => id === document.requirement)?.title ?? { kk: document.fileName, ru: document.fileName, en: document.fileName });
  return (
    <div>
      <h2 className="cm-trio__label">{t('commission:facts.notices')}</h2>
      <strong>{notice ? <TextLink quiet href={casePath(filing.id, `acts/notice-${notice.number}`)}>{t('commission:facts.notice', { number: notice.number })}</TextLink> : t('commission:facts.no-notice')}</strong>
      {notice && <p>{notice.answeredAt === null ? t('commission:facts.notice-until', { moment: shortMoment(notice.cureBy, zone, words) }) : t('commission:facts.notice-answered', { moment: shortMoment(notice.answeredAt, zone, words) })}</p>}
      {since !== null && since > 0 && <p><b>{t('registers:since-mark', { count: since })}</b></p>}
      {later.slice(-2).map((document) => <p key={document.fileId}>{t('commission:facts.paper-came', { moment: shortMoment(document.attachedAt, zone, words), title: titleOf(document) })}</p>)}
      {!notice && later.length === 0 && <p>{t('commission:facts.nothing-changed')}</p>}
    </div>
  );
}
