import { openDataRequests } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { LinkButton, Notice } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';

const WORDS: readonly Area[] = ['privacy'];

/** That somebody waits for an answer about their data; nothing where nobody does. */
export function DataRequestsLine({ current: { filing } }: { readonly current: Case }) {
  const open = openDataRequests(filing).length;
  return open === 0 ? null : <WithWords areas={WORDS} waiting={null}><Line filingId={filing.id} open={open} /></WithWords>;
}

function Line({ filingId, open }: { readonly filingId: string; readonly open: number }) {
  const { t } = useWords();
  return <Notice tone="warn" title={t('privacy:answer.notice', { count: open })} actions={<LinkButton size="s" href={casePath(filingId, 'data-requests')}>{t('privacy:answer.open')}</LinkButton>} />;
}
