import { findConsentFor, findDocument, requiredDocuments, type Candidate, type DetailPageId } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Card, Hash, SummaryList, Text, type SummaryRow } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { inFull } from '../../shared/person.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { MARITAL_WORDS } from '../hub/tasks.js';

interface Props {
  readonly filingCase: FilingCase;
}

type Answer = readonly [key: string, label: string, value: string];

function answersOf(id: DetailPageId, candidate: Candidate, { t, language }: WordsInUse): readonly Answer[] {
  switch (id) {
    case 'identity':
      return [
        ['iin', t('candidate:identity.iin'), candidate.iin],
        ['birthDate', t('candidate:identity.birth'), formatDateWithYear(candidate.birthDate, language)],
        ['nameKk', t('candidate:identity.name-kk'), inFull(candidate.nameKk)],
        ['nameRu', t('candidate:identity.name-ru'), inFull(candidate.nameRu)],
        ['citizen', t('candidate:identity.citizen'), t(candidate.citizen ? 'candidate:yes' : 'candidate:no')],
        ['residentSince', t('candidate:identity.resident'), candidate.residentSince === null ? '' : formatDateWithYear(candidate.residentSince, language)],
      ];
    case 'contact':
      return [
        ['phone', t('candidate:contact.phone'), candidate.phone],
        ['email', t('candidate:contact.email'), candidate.email],
        ['address', t('candidate:contact.address'), candidate.address],
      ];
    case 'family':
      return [
        ['maritalStatus', t('candidate:family.status'), candidate.maritalStatus === null ? '' : t(MARITAL_WORDS[candidate.maritalStatus])],
        ...(candidate.maritalStatus === 'married' ? [['spouseName', t('candidate:family.spouse'), candidate.spouseName ?? ''] as const] : []),
      ];
    case 'background':
      return [
        ['education', t('candidate:background.education'), candidate.education],
        ['occupation', t('candidate:background.occupation'), candidate.occupation],
        ['party', t('candidate:background.party'), candidate.party ?? (candidate.education === '' && candidate.occupation === '' ? '' : t('candidate:background.party.none'))],
      ];
  }
}

export interface AnswerCardProps extends Props {
  readonly id: DetailPageId;
  readonly title: string;
}

/** One group of answers, each with its way back while it can be changed. */
export function AnswerCard({ filingCase, id, title }: AnswerCardProps) {
  const words = useWords();
  const { t } = words;
  const { filing, candidate, allowed } = filingCase;
  if (candidate === undefined) return null;
  const rows = answersOf(id, candidate, words).map(([key, label, value]): SummaryRow => ({
    key,
    label,
    value: value === '' ? t('common:not-given') : value,
    absent: value === '',
    change: allowed.includes('record-identity') ? { text: t('common:change'), hidden: label, href: hrefOf(filing.id, id) } : undefined,
  }));
  return <Card title={title} padded><SummaryList rows={rows} label={title} /></Card>;
}

/** The papers, each with its pages and the beginning of its digest. */
export function PaperCard({ filingCase }: Props) {
  const { t, text } = useWords();
  const { filing, rulebook, allowed } = filingCase;
  const title = t('candidate:check.papers');
  const rows = requiredDocuments(filing, rulebook).map(({ requirement, candidateId }): SummaryRow => {
    const paper = findDocument(filing, requirement.id, candidateId);
    const later = requirement.stage === 'registration' && paper === undefined;
    const agreed = paper === undefined && findConsentFor(filing, requirement.id, candidateId)?.answer === 'given';
    return {
      key: requirement.id,
      label: text(requirement.title),
      value: paper === undefined
        ? t(agreed ? 'candidate:document.consent.given' : later ? 'candidate:check.later' : 'common:not-given')
        : <>{paper.fileName}<br /><Text as="span" size="s" tone="muted">{t('candidate:pages', { count: paper.pages })} · <Hash value={paper.sha256} short /></Text></>,
      absent: paper === undefined && !agreed,
      change: allowed.includes('record-identity') || (paper === undefined && allowed.includes('attach-document'))
        ? { text: t(paper === undefined ? 'candidate:add' : 'common:change'), hidden: text(requirement.title), href: hrefOf(filing.id, `documents/${requirement.id}`) }
        : undefined,
    };
  });
  return <Card title={title} padded><SummaryList rows={rows} label={title} /></Card>;
}
