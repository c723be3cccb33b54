import { Stack } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Page, type PageProps } from '../../shared/page.js';
import { nominationHref, type Nomination } from './nomination.js';

export interface NominationFrameProps extends Omit<PageProps, 'context' | 'zone'> {
  readonly nomination: Nomination;
}

/** A page about one nomination: election and commission on top, the way back to it. */
export function NominationFrame({ nomination: { view, filing }, back, children, width = 'page', ...page }: NominationFrameProps) {
  const { t, text } = useWords();
  return (
    <Page {...page} width={width} context={[text(view.electionTitle), text(view.contest.commission.names)]} zone={view.contest.zone} back={back ?? { href: nominationHref(filing.id), text: t('nominator:nomination') }}>
      <Stack gap={5}>{children}</Stack>
    </Page>
  );
}
