import { canonicalJson, type Filing, type Rulebook } from '@tirkeu/domain';
import { requirementRows, type RequirementRow } from './requirement-rows.js';

const withoutAnswers = ({ facts: _facts, inquiries: _inquiries, marks, ...rest }: Filing, accountId: string): string =>
  canonicalJson({ ...rest, marks: marks.filter(({ by }) => by.accountId !== accountId) });

/**
 * Whether a filing changed by nothing but the person's own ticks and answers of registers, none of which touches what a row found: then a tick on that row rests
 * on what the person saw, and need not be asked for again.
 */
export const onlyOtherAnswersCame = (seen: Filing, now: Filing, { rulebook, accountId }: { readonly rulebook: Rulebook; readonly accountId: string }, { key, finding }: Pick<RequirementRow, 'key' | 'finding'>): boolean =>
  withoutAnswers(seen, accountId) === withoutAnswers(now, accountId) && canonicalJson(requirementRows(now, rulebook).find((row) => row.key === key)?.finding ?? null) === canonicalJson(finding);
