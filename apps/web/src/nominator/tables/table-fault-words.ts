import type { MessageKey } from '@tirkeu/messages';
import { ApiProblem } from '../../shared/api.js';

export interface TableFaultWords {
  readonly title: MessageKey;
  readonly todo: MessageKey;
}

const WORDS: Readonly<Record<string, TableFaultWords>> = {
  'file-missing': { title: 'nominator:table.fault.missing', todo: 'nominator:table.fault.missing.do' },
  'file-empty': { title: 'nominator:table.fault.empty', todo: 'nominator:table.fault.empty.do' },
  'file-wrong-type': { title: 'nominator:table.fault.wrong-type', todo: 'nominator:table.fault.wrong-type.do' },
  'file-password': { title: 'nominator:table.fault.password', todo: 'nominator:table.fault.password.do' },
  'file-unreadable': { title: 'nominator:table.fault.unreadable', todo: 'nominator:table.fault.unreadable.do' },
  'file-failed': { title: 'nominator:table.fault.busy', todo: 'nominator:table.fault.busy.do' },
  'file-too-large': { title: 'nominator:table.fault.too-large', todo: 'nominator:table.fault.too-large.do' },
  'too-large': { title: 'nominator:table.fault.too-large', todo: 'nominator:table.fault.too-large.do' },
  'file-active-content': { title: 'nominator:table.fault.macros', todo: 'nominator:table.fault.macros.do' },
  'file-too-large rows': { title: 'nominator:table.fault.rows', todo: 'nominator:table.fault.rows.do' },
  'file-too-large columns': { title: 'nominator:table.fault.columns', todo: 'nominator:table.fault.columns.do' },
  'file-too-large unpacked': { title: 'nominator:table.fault.unpacked', todo: 'nominator:table.fault.unpacked.do' },
  'file-active-content formulas': { title: 'nominator:table.fault.formulas', todo: 'nominator:table.fault.formulas.do' },
  'file-active-content links': { title: 'nominator:table.fault.links', todo: 'nominator:table.fault.links.do' },
  'file-empty example': { title: 'nominator:table.fault.example', todo: 'nominator:table.fault.example.do' },
};

/** Why a table was not read and what to do; null for what is no fault of the table. */
export function tableFaultWords(failure: unknown): TableFaultWords | null {
  if (!(failure instanceof ApiProblem)) return null;
  const { code, facts } = failure.problem;
  return WORDS[`${code} ${String(facts?.found ?? '')}`] ?? WORDS[code] ?? null;
}
