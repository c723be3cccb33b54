import { decide, type Circumstances, type DeficiencyNoticeServed, type Denial, type Filing, type RuleId, type Text } from '@tirkeu/domain';
import type { RequirementRow } from '../examination/requirement-rows.js';

/** Which defects a notice names, and the words a person changed. */
export interface NoticeDraft {
  /** Rows left out of the notice; all curable rows stand in it at first. */
  readonly left: readonly string[];
  readonly words: Readonly<Record<string, Text>>;
}

export const EMPTY_NOTICE: NoticeDraft = { left: [], words: {} };

export interface NamedDefect {
  readonly rule: RuleId;
  readonly candidateId: string | null;
  readonly found: Text | null;
}

const UNWRITTEN: Text = { kk: '', ru: '', en: '' };

/** The words of a defect: those of the rule where it found one, else what a person writes. */
export const wordsOf = ({ key, finding: { outcome, statement } }: RequirementRow, draft: NoticeDraft): Text =>
  draft.words[key] ?? (outcome === 'not-met' ? statement : UNWRITTEN);

/** The defects as they are sent; words that nobody touched stay those of the rule. */
export const defectsOf = (rows: readonly RequirementRow[], draft: NoticeDraft): readonly NamedDefect[] =>
  rows.filter(({ key }) => !draft.left.includes(key)).map(({ key, finding: { rule, candidateId } }) => ({ rule, candidateId, found: draft.words[key] ?? null }));

/** Rows whose words are incomplete in Kazakh or Russian: both belong to the act. */
export const incomplete = (rows: readonly RequirementRow[], draft: NoticeDraft): readonly RequirementRow[] =>
  rows.filter((row) => !draft.left.includes(row.key) && (wordsOf(row, draft).kk.trim() === '' || wordsOf(row, draft).ru.trim() === ''));

export type NoticePreview = { readonly event: DeficiencyNoticeServed; readonly denial: null } | { readonly event: null; readonly denial: Denial };

/** What would be served now, decided by the same rules as on the server. */
export function noticePreview(filing: Filing, defects: readonly NamedDefect[], circumstances: Circumstances): NoticePreview | null {
  const result = decide(filing, { type: 'serve-notice', defects }, circumstances);
  if (!result.ok) return { event: null, denial: result.error };
  const [event] = result.value;
  return event?.type === 'DeficiencyNoticeServed' ? { event, denial: null } : null;
}
