import type { SessionView } from '@tirkeu/contracts';
import { formatMomentWithYear, type Area } from '@tirkeu/messages';
import { Button, LinkButton, Row } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { WithWords, useWords } from '../language.js';
import { Page } from '../page.js';
import { homeOf, useSession } from '../session-context.js';
import { WaitingPage } from '../waiting-page.js';

const WORDS: readonly Area[] = ['access'];
const ZONE = 'Asia/Almaty';

/** In place of every page of a role whose right does not stand: what happened, what is safe, and where to go on. */
export const AccessEnded = ({ session }: { readonly session: SessionView }) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Ended session={session} /></WithWords>;

function Ended({ session: { ended, grants } }: { readonly session: SessionView }) {
  const { t, text, language } = useWords();
  const { switchRole } = useSession();
  const [, navigate] = useLocation();
  if (!ended) return null;
  const moment = ended.at === null ? '' : formatMomentWithYear(ended.at, ZONE, language);
  const goOn = async (grant: SessionView['grants'][number]) => {
    const { active } = await switchRole(grant);
    navigate(homeOf(active.role));
  };
  return (
    <Page title={t('access:ended.title')} lead={t(`access:ended.${ended.how}`, { moment })} width="reading">
      <Row gap={2}>
        <LinkButton kind="primary" href="/account">{t('access:ended.account')}</LinkButton>
        {grants.map((grant) => <Button key={grant.id} onClick={() => goOn(grant)}>{t(`common:role.${grant.role}`)}{grant.role !== 'candidate' && ` · ${text(grant.title)}`}</Button>)}
      </Row>
    </Page>
  );
}
