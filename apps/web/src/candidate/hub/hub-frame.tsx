import { Columns, PageHeader, Stack, useMediaQuery } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';
import { CaseMeta, districtWords } from './case-head.js';

export interface HubFrameProps {
  readonly filingCase: FilingCase;
  readonly tabTitle: string;
  /** What is due and how far it is: beside the heading on wide windows, under it on phones. */
  readonly standing: ReactNode;
  /** Where to read on: under the standing on wide windows, last on phones. */
  readonly help: ReactNode;
  readonly children: ReactNode;
}

/** The heading and the two columns of a filing's centre; one column, deadline first, on phones. */
export function HubFrame({ filingCase, tabTitle, standing, help, children }: HubFrameProps) {
  const words = useWords();
  const { t, text } = words;
  const wide = useMediaQuery('(min-width: 900px)');
  const head = {
    title: t('candidate:hub.title', { maslikhat: text(filingCase.view.contest.maslikhat) }),
    lead: districtWords(filingCase, words),
    meta: <CaseMeta filingCase={filingCase} />,
    back: { href: '/candidate', text: t('candidate:filings.title') },
  };
  if (!wide) {
    return <CasePage filingCase={filingCase} width="page" tabTitle={tabTitle} {...head}>{standing}{children}{help}</CasePage>;
  }
  return (
    <CasePage filingCase={filingCase} width="page" tabTitle={tabTitle} ownHead title={head.title}>
      <Columns aside={<Stack gap={4}>{standing}{help}</Stack>}>
        <Stack gap={5}><PageHeader {...head} />{children}</Stack>
      </Columns>
    </CasePage>
  );
}
