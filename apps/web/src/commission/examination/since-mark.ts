import type { Filing } from '@tirkeu/domain';

/** How much has come since a person last marked something in a filing: papers, answers of registers, objections. Null: they have marked nothing. */
export function changesSinceMark({ marks, documents, inquiries, disputes }: Pick<Filing, 'marks' | 'documents' | 'inquiries' | 'disputes'>, accountId: string): number | null {
  const last = marks.filter(({ by }) => by.accountId === accountId).map(({ at }) => at).sort().at(-1);
  if (last === undefined) return null;
  const moments = [...documents.map(({ attachedAt }) => attachedAt), ...inquiries.map(({ settledAt }) => settledAt), ...disputes.map(({ at }) => at)];
  return moments.filter((moment) => moment !== null && moment > last).length;
}
