import { isOpenToApplicant, type FilingCase } from '../case/filing-case.js';
import { CaseHub } from './case-hub.js';
import { DraftHub } from './draft-hub.js';

/** The centre of a filing: tasks while it is a draft, the course of the case once it was handed in. */
export const HubPage = ({ filingCase }: { readonly filingCase: FilingCase }) =>
  (isOpenToApplicant(filingCase) ? <DraftHub filingCase={filingCase} /> : <CaseHub filingCase={filingCase} />);
