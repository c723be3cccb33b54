import { LinkButton, Row } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { homeOf, useSession } from '../../shared/session.js';

/** For somebody who is no agent, or not now: how to become one. */
export function NoAgentPage() {
  const { t } = useWords();
  const { session } = useSession();
  if (!session) return null;
  const { role } = session.active;
  return (
    <Page title={t('common:other-role.title')} lead={t('common:other-role.text', { role: t(`common:role.${role}`) })}>
      <Row gap={2}>
        <LinkButton kind="primary" href="/nominator/agency">{t('agency:ask')}</LinkButton>
        <LinkButton href={homeOf(role)}>{t('common:other-role.home')}</LinkButton>
      </Row>
    </Page>
  );
}
