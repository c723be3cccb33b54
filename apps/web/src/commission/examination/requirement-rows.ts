import {
  assess, findMark, isCommissionRole, missingDocuments, openNotice,
  type Circumstances, type DocumentId, type Filing, type Finding, type Mark, type MarkValue, type Rulebook, type RuleId,
} from '@tirkeu/domain';

/** One row of the checklist: what the machine found, and what a person marked. */
export interface RequirementRow {
  readonly key: string;
  /** As people name the row: 1 to n. */
  readonly number: number;
  readonly finding: Finding;
  readonly mark: Mark | undefined;
}

export const requirementKey = (rule: RuleId, candidateId: string | null): string => `${rule}/${candidateId ?? ''}`;

export const requirementRows = (filing: Filing, rulebook: Rulebook): readonly RequirementRow[] =>
  assess(filing, rulebook).map((finding, index) => ({
    key: requirementKey(finding.rule, finding.candidateId),
    number: index + 1,
    finding,
    mark: findMark(filing, finding.rule, finding.candidateId),
  }));

/** A mark against the finding of the machine goes on record with its reason only. */
export const needsReason = ({ outcome }: Finding, value: MarkValue): boolean =>
  (outcome === 'not-met' && value === 'met') || (outcome === 'met' && value === 'not-met');

/** Why registration cannot be proposed yet, by the numbers of the rows and the papers that are not there. */
export interface Gaps {
  readonly unmarked: readonly number[];
  readonly unclear: readonly number[];
  readonly unmet: readonly number[];
  readonly papers: readonly DocumentId[];
}

export function gapsOf(rows: readonly RequirementRow[], filing: Filing, rulebook: Rulebook): Gaps {
  const numbers = (value: MarkValue | undefined) => rows.filter(({ mark }) => mark?.value === value).map(({ number }) => number);
  return {
    unmarked: numbers(undefined),
    unclear: numbers('unclear'),
    unmet: numbers('not-met'),
    papers: [...new Set(missingDocuments(filing, rulebook).map(({ requirement }) => requirement.id))],
  };
}

export const hasGaps = ({ unmarked, unclear, unmet, papers }: Gaps): boolean => unmarked.length + unclear.length + unmet.length + papers.length > 0;

/** How the person who looks stands to the filing. */
export type Standing = 'holding' | 'free' | 'held-by-another' | 'watching';

/** Whether the person has the filing in hand, could take it, finds it with another, or may only look. */
export function standingOf(filing: Filing, { actor }: Pick<Circumstances, 'actor'>, canTake: boolean): Standing {
  const works = ['submitted', 'in-examination', 'awaiting-cure'].includes(filing.status);
  if (!works || !isCommissionRole(actor.role) || actor.role === 'member') return 'watching';
  if (filing.holder?.by.accountId === actor.accountId) return 'holding';
  if (filing.holder) return 'held-by-another';
  return canTake ? 'free' : 'watching';
}

/** The rows that a notice may name: marked as not met, and of those that can be mended. */
export const curableDefects = (rows: readonly RequirementRow[]): readonly RequirementRow[] =>
  rows.filter(({ finding, mark }) => mark?.value === 'not-met' && finding.effect === 'curable');

/** Whether an open notice names the row. */
export const isUnderNotice = (filing: Filing, { finding }: RequirementRow): boolean =>
  openNotice(filing)?.defects.some(({ rule, candidateId }) => rule === finding.rule && candidateId === finding.candidateId) ?? false;
