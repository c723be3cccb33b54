import { fullName, type Filing, type Remark, type Rulebook } from '@tirkeu/domain';
import { StatusMark, SummaryList, Text, TextLink } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../language.js';
import { isReplaced } from './remarks.js';

/** What a remark is about: the title of a paper, the name of a person, both on a list, or the whole. */
export function aboutWords({ document, candidateId }: Pick<Remark, 'document' | 'candidateId'>, filing: Filing, rulebook: Rulebook, { t, text }: Pick<WordsInUse, 't' | 'text'>): string {
  const paper = rulebook.documents.find(({ id }) => id === document);
  const person = filing.candidates.find(({ id }) => id === candidateId);
  const several = filing.candidates.length > 1;
  const parts = [...(paper ? [text(paper.title)] : []), ...(person && (several || !paper) ? [fullName(person.nameKk)] : [])];
  return parts.length === 0 ? t('informal:remark.whole') : parts.join(', ');
}

export interface RemarkListProps {
  readonly filing: Filing;
  readonly rulebook: Rulebook;
  readonly remarks: readonly Remark[];
  /** Where the thing is mended; undefined where there is no such place. */
  readonly hrefOf: (remark: Remark) => string | undefined;
}

/** The remarks, each with what it is about and the way to mend it. */
export function RemarkList({ filing, rulebook, remarks, hrefOf }: RemarkListProps) {
  const words = useWords();
  const { t } = words;
  const rows = remarks.map((remark, index) => {
    const about = aboutWords(remark, filing, rulebook, words);
    const href = hrefOf(remark);
    return {
      key: String(index),
      label: href === undefined ? about : <TextLink href={href}>{about}</TextLink>,
      value: <><Text as="span">{remark.text}</Text>{isReplaced(filing, remark) && <> <StatusMark>{t('informal:remark.changed')}</StatusMark></>}</>,
    };
  });
  return <SummaryList rows={rows} label={t('informal:remarks')} />;
}
