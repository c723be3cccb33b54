import { Stack } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Page, type PageProps } from '../../shared/page.js';
import { hrefOf, type FilingCase } from './filing-case.js';

export interface CasePageProps extends Omit<PageProps, 'context' | 'zone'> {
  readonly filingCase: FilingCase;
}

/** A page about one filing: election and commission on top, the way back to its tasks. */
export function CasePage({ filingCase, back, children, width = 'reading', ...page }: CasePageProps) {
  const { t, text } = useWords();
  const { view, filing } = filingCase;
  const backText = filing.status === 'draft' ? t('candidate:back.tasks') : t('candidate:back.case');
  return (
    <Page
      {...page}
      width={width}
      context={[text(view.electionTitle), text(view.contest.commission.names)]}
      zone={view.contest.zone}
      back={back ?? { href: hrefOf(filing.id), text: backText }}
    >
      <Stack gap={5}>{children}</Stack>
    </Page>
  );
}
