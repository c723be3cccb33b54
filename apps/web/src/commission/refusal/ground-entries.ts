import { getGround, type Evidence, type Filing, type Ground, type GroundId, type Rulebook, type RuleId, type StatedGround, type Text } from '@tirkeu/domain';
import type { RequirementRow } from '../examination/requirement-rows.js';
import { requirementKey } from '../examination/requirement-rows.js';

/** What a person has changed of one entry; what was not touched follows the finding. */
export interface EntryChange {
  readonly finding?: Text;
  readonly evidence?: readonly Evidence[];
}

/** The grounds chosen and what was said to each. */
export interface GroundsDraft {
  readonly chosen: readonly GroundId[];
  readonly changes: Readonly<Record<string, EntryChange>>;
}

export const EMPTY_GROUNDS: GroundsDraft = { chosen: [], changes: {} };

/** One use of a ground in one filing, ready to be stated. */
export interface GroundEntry {
  readonly key: string;
  readonly ground: Ground;
  readonly row: RequirementRow | null;
  readonly rule: RuleId | null;
  readonly candidateId: string | null;
  readonly finding: Text;
  readonly evidence: readonly Evidence[];
}

/** What only a person can say: what happened, in the words of the act. */
export const UNWRITTEN: Text = { kk: '', ru: '', en: '' };

const REQUIRED: Text = { kk: 'Талап', ru: 'Требование', en: 'Requirement' };
const FOUND: Text = { kk: 'Анықталғаны', ru: 'Установлено', en: 'Found' };

/** The words for a requirement found not met. Where the machine found nothing against it, a person writes what was found: silence is no ground. */
const foundOf = ({ finding: { title, statement, outcome } }: RequirementRow): Text => {
  if (outcome !== 'not-met') return UNWRITTEN;
  const inLanguage = (language: keyof Text): string => `${REQUIRED[language]}: ${title[language]}. ${FOUND[language]}: ${statement[language]}.`;
  return { kk: inLanguage('kk'), ru: inLanguage('ru'), en: inLanguage('en') };
};

const entry = (ground: Ground, row: RequirementRow | null, candidateId: string | null, change: EntryChange | undefined): Omit<GroundEntry, 'key'> => ({
  ground,
  row,
  rule: row?.finding.rule ?? null,
  candidateId,
  finding: change?.finding ?? (row ? foundOf(row) : UNWRITTEN),
  evidence: change?.evidence ?? [],
});

/**
 * The entries of the chosen grounds. A ground found by the checklist has one entry for each row that a person marked as not met; conduct
 * and the like, which no rule observes, has one without a row. A curable ground without a marked row has none: what is to be mended must be named.
 */
export function entriesOf({ chosen, changes }: GroundsDraft, rows: readonly RequirementRow[], filing: Filing, rulebook: Rulebook): readonly GroundEntry[] {
  const only = filing.candidates.length === 1 ? filing.candidates[0]?.id ?? null : null;
  return chosen.flatMap((id): readonly GroundEntry[] => {
    const ground = getGround(rulebook, id);
    const marked = rows.filter(({ finding, mark }) => finding.ground === id && mark?.value === 'not-met');
    if (marked.length > 0) {
      return marked.map((row) => {
        const key = `${id}:${requirementKey(row.finding.rule, row.finding.candidateId)}`;
        return { key, ...entry(ground, row, row.finding.candidateId, changes[key]) };
      });
    }
    return ground.effect === 'fatal' ? [{ key: id, ...entry(ground, null, only, changes[id]) }] : [];
  });
}

/** Curable grounds chosen although no row was marked as not met. */
export const groundsWithoutRow = (draft: GroundsDraft, entries: readonly GroundEntry[]): readonly GroundId[] =>
  draft.chosen.filter((id) => !entries.some(({ ground }) => ground.id === id));

/** The grounds that the marks of the checklist speak for. */
export const suggestedGrounds = (rows: readonly RequirementRow[]): readonly GroundId[] =>
  [...new Set(rows.filter(({ mark }) => mark?.value === 'not-met').map(({ finding }) => finding.ground))];

/** What an entry still lacks. */
export type EntryGap = 'finding-kk' | 'finding-ru' | 'evidence' | 'court-decision';

export function entryGaps({ finding, evidence, ground }: GroundEntry): readonly EntryGap[] {
  return [
    ...(finding.kk.trim() === '' ? ['finding-kk' as const] : []),
    ...(finding.ru.trim() === '' ? ['finding-ru' as const] : []),
    ...(evidence.length === 0 ? ['evidence' as const] : []),
    ...(ground.needsCourtDecision && !evidence.some(({ kind }) => kind === 'court-decision') ? ['court-decision' as const] : []),
  ];
}

/** The entry as it is sent. English is kept beside the two official languages; where nobody wrote it, it repeats the Russian words. */
export const stated = ({ ground, rule, candidateId, finding, evidence }: GroundEntry): StatedGround => ({
  ground: ground.id,
  rule,
  candidateId,
  finding: { kk: finding.kk.trim(), ru: finding.ru.trim(), en: finding.en.trim() || finding.ru.trim() },
  evidence,
});
