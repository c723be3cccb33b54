import type { MessageKey } from '@tirkeu/messages';
import type { WordsInUse } from '../../shared/language.js';

const DETAILS: Readonly<Record<string, MessageKey>> = {
  identity: 'nominator:detail.identity', iin: 'tables:column.iin', phone: 'tables:column.phone', address: 'tables:column.address', maritalStatus: 'tables:column.maritalStatus',
  spouseName: 'tables:column.spouseName', education: 'tables:column.education', occupation: 'tables:column.occupation',
};

/** A detail that is not stated, by its name. */
export function detailWords(detail: string, { t }: Pick<WordsInUse, 't'>): string {
  const key = DETAILS[detail];
  return key === undefined ? detail : t(key);
}
