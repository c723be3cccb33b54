import type { Remark } from '@tirkeu/domain';
import { InformalCheck } from '../../shared/informal/informal-check.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';

/** The informal check on the hub of a draft: what is remarked leads to the task that mends it. */
export function InformalCheckOfCase({ filingCase }: { readonly filingCase: FilingCase }) {
  const { view, filing, rulebook, timetable, now, allowed } = filingCase;
  const hrefOfRemark = ({ document, candidateId }: Remark) => {
    if (document !== null) return hrefOf(filing.id, `documents/${document}`);
    return candidateId === null ? undefined : hrefOf(filing.id, 'identity');
  };
  return <InformalCheck view={view} rulebook={rulebook} timetable={timetable} now={now} allowed={allowed} hrefOf={hrefOfRemark} />;
}
