import { Suspense, lazy } from 'react';
import { Redirect } from 'wouter';
import { isOpenToApplicant, type FilingCase } from '../case/filing-case.js';
import { CaseHub } from './case-hub.js';
import { DraftHub } from './draft-hub.js';

/** For commissions alone. */
const PaperPage = lazy(async () => ({ default: (await import('../counter/paper-page.js')).PaperPage }));

/** The centre of a filing: tasks while it is a draft, the course of the case once it was handed in. An agent's drafts are in the workspace, what came on paper with its commission. */
export function HubPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { filing, circumstances: { actor } } = filingCase;
  if (filing.status === 'draft' && actor.role === 'agent') return <Redirect to={`/nominator/filings/${filing.id}`} replace />;
  if (actor.role === 'clerk' || actor.role === 'secretary') return <Suspense fallback={null}><PaperPage filingCase={filingCase} /></Suspense>;
  return isOpenToApplicant(filingCase) ? <DraftHub filingCase={filingCase} /> : <CaseHub filingCase={filingCase} />;
}
