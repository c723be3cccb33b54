import type { AppliedGround, Evidence } from '@tirkeu/domain';
import { formatDateWithYear, formatMoment } from '@tirkeu/messages';
import { Panel } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { pageImagePath } from '../examination/document-viewer.js';
import { PaperFigure } from '../../shared/papers/paper-figure.js';
import { regionOf } from '../refusal/evidence.js';

/** The grounds with their evidence first, then the finding, then the law: whoever decides sees the proof before the opinion. */
export function ProposedGrounds({ current, grounds }: { readonly current: Case; readonly grounds: readonly AppliedGround[] }) {
  const { t, text } = useWords();
  return (
    <>
      {grounds.map(({ ground, rule, candidateId, evidence, finding, title, statement, citationPlace }, index) => (
        <Panel key={`${ground}/${rule ?? ''}/${candidateId ?? ''}`} title={`${index + 1}. ${text(title)}`} aside={text(citationPlace)} padded>
          <div className="cm-proposed">
            <div>
              <h3>{t('commission:evidence.title')}</h3>
              <ul className="cm-proof">{evidence.map((each, place) => <li key={place}><EvidenceShown current={current} evidence={each} /></li>)}</ul>
            </div>
            <div>
              <h3>{t('commission:refusal.found')}</h3>
              <p lang="kk">{finding.kk}</p>
              <p lang="ru">{finding.ru}</p>
              <p className="cm-quiet">{t('commission:decision.by-law')}: {text(statement)} ({text(citationPlace)})</p>
            </div>
          </div>
        </Panel>
      ))}
    </>
  );
}

function EvidenceShown({ current, evidence }: { readonly current: Case; readonly evidence: Evidence }) {
  const { t, text, language } = useWords();
  const { filing, rulebook, view } = current;
  const titleOf = (id: string | undefined) => text(rulebook.documents.find((document) => document.id === id)?.title ?? { kk: id ?? '', ru: id ?? '', en: id ?? '' });
  switch (evidence.kind) {
    case 'document': {
      const document = filing.documents.find(({ fileId }) => fileId === evidence.fileId);
      const caption = `${titleOf(document?.requirement)}, ${t('commission:evidence.page', { page: evidence.page })}`;
      const src = pageImagePath(filing.id, evidence.fileId, evidence.page);
      const marks = evidence.box ? [{ id: 'place', label: t('commission:evidence.marked'), ...regionOf(evidence.box) }] : [];
      return <PaperFigure reader="official" src={src} marks={marks} width={1240} height={1754} alt={t('commission:viewer.alt', { title: titleOf(document?.requirement), page: evidence.page, of: document?.pages ?? evidence.page })} caption={`${caption}: ${evidence.shows}`} />;
    }
    case 'fact':
      return <>{t(`commission:fact.${evidence.name}`)}: {evidence.source}, {formatMoment(evidence.observedAt, view.contest.zone, language)}</>;
    case 'absent':
      return <>{t('commission:evidence.absent', { title: titleOf(evidence.requirement) })}</>;
    case 'court-decision':
      return <>{t('commission:evidence.court-decision', { court: evidence.court, number: evidence.number, date: formatDateWithYear(evidence.decidedOn, language) })}</>;
  }
}
