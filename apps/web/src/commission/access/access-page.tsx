import type { Area } from '@tirkeu/messages';
import { Select, Stack } from '@tirkeu/ui';
import { useState } from 'react';
import { useAccessOf } from '../../shared/access/access-data.js';
import { AccessRoll } from '../../shared/access/access-roll.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useSession } from '../../shared/session.js';
import { WaitingPage } from '../../shared/waiting-page.js';

const WORDS: readonly Area[] = ['access', 'decisions'];

/** Who works in a commission: for its chair, who gives and takes access. */
export const AccessPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content /></WithWords>;

function Content() {
  const { t, text } = useWords();
  const { session } = useSession();
  const commissionIds = session?.active.commissionIds ?? [];
  const [chosen, setChosen] = useState(commissionIds[0] ?? '');
  const queries = useAccessOf(commissionIds);
  const query = queries[commissionIds.indexOf(chosen)];
  const options = queries.flatMap(({ data }) => (data ? [{ value: data.commission.id, label: text(data.commission.names) }] : []));
  return (
    <Page title={t('access:title')} lead={t('access:lead')} back={{ href: '/commission', text: t('commission:to-queue') }} width="reading">
      <Stack gap={5}>
        {options.length > 1 && <Select id="commission" label={t('access:commission')} value={chosen} onChange={setChosen} options={options} />}
        {query && <Loaded query={query} rows={6}>{(view) => <AccessRoll key={chosen} view={view} />}</Loaded>}
      </Stack>
    </Page>
  );
}
