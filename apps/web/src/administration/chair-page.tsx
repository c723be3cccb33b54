import type { Area } from '@tirkeu/messages';
import { useAccessOf } from '../shared/access/access-data.js';
import { AccessRoll } from '../shared/access/access-roll.js';
import { WithWords, useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { WaitingPage } from '../shared/waiting-page.js';
import { SetUpFrame } from './set-up-frame.js';

const WORDS: readonly Area[] = ['access', 'decisions', 'denials'];

/** Who works in a commission, where an administrator enters its chair: everybody else is let in by the chair. */
export const ChairPage = ({ commissionId }: { readonly commissionId: string }) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content commissionId={commissionId} /></WithWords>;

function Content({ commissionId }: { readonly commissionId: string }) {
  const { t, text } = useWords();
  const [query] = useAccessOf([commissionId]);
  const name = query?.data ? text(query.data.commission.names) : '';
  return (
    <SetUpFrame title={name === '' ? t('access:title') : `${t('access:title')}: ${name}`} lead={t('administration:chair.lead')} back={{ href: '/administration/members', text: t('administration:nav.members') }}>
      {query && <Loaded query={query} rows={6}>{(view) => <AccessRoll view={view} />}</Loaded>}
    </SetUpFrame>
  );
}
