import type { LostTimeView } from '@tirkeu/contracts';
import { formatClosingWithYear } from '@tirkeu/messages';
import { Button, Card, EmptyState, Facts, Notice, Stack, Text, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useSession } from '../../shared/session.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { RestoreForm } from './restore-form.js';
import { useLostTime } from './lost-time-data.js';

export type LostTimeRow = LostTimeView['rows'][number];

/** Minutes that outages took before the closings of the commission, and the resolution that gives them back. */
export const LostTimePage = () => <WithWords areas={['outages', 'rulings']} waiting={<WaitingPage />}><LostTime /></WithWords>;

function LostTime() {
  const { t } = useWords();
  const query = useLostTime();
  return (
    <Page title={t('outages:commission.title')} lead={t('outages:commission.lead')} back={{ href: '/commission', text: t('commission:queue.queues') }} width="reading">
      <Loaded query={query} rows={6}>{(view) => <Rows view={view} />}</Loaded>
    </Page>
  );
}

const keyOf = ({ electionId, commissionId, window, closesAt }: LostTimeRow): string => [electionId, commissionId, window, closesAt].join(' ');

function Rows({ view }: { readonly view: LostTimeView }) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const rows = view.rows.filter(({ restoration, restored }) => restoration || restored);
  return (
    <Stack gap={4}>
      {rows.length === 0 && <EmptyState title={t('outages:commission.none')} />}
      {rows.map((row) => <Closing key={keyOf(row)} row={row} isOpen={open === keyOf(row)} onOpen={() => setOpen(keyOf(row))} />)}
      {view.basis && <Text size="s">{t('outages:law.basis')}: <Citation citation={view.basis} /></Text>}
      <Text><TextLink href="/outages">{t('outages:commission.ledger')}</TextLink></Text>
    </Stack>
  );
}

interface ClosingProps {
  readonly row: LostTimeRow;
  /** Its form is in sight; one at a time. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Closing({ row, isOpen, onOpen }: ClosingProps) {
  const { t, text, language } = useWords();
  const { session } = useSession();
  const { window, zone, closesAt, restoration, restored, contests, commission, late } = row;
  const isChair = session?.active.role === 'chair';
  const minutes = (count: number) => t('outages:lost.minutes', { count });
  return (
    <Card title={t(`common:window.${window}`)}>
      <Stack gap={4}>
        <Facts layout="row" items={[
          { key: 'commission', label: text(commission), value: t('outages:commission.contests', { count: contests.length }) },
          { key: 'closes', label: t('outages:col.closes'), value: formatClosingWithYear(closesAt, zone, language) },
          ...(restoration ? [
            { key: 'lost', label: t('outages:commission.lost'), value: minutes(restoration.lostMinutes) },
            { key: 'may', label: t('outages:commission.may'), value: `${minutes(restoration.minutes)} (${formatClosingWithYear(restoration.until, zone, language)})` },
            { key: 'late', label: t('outages:commission.late'), value: late },
          ] : []),
        ]} />
        {restored && <Notice tone="ok" title={t('outages:commission.done', { minutes: minutes(restored.minutes) })}><p>{t('outages:commission.done.text', { resolution: restored.resolution, until: formatClosingWithYear(restored.closedAt, zone, language) })}</p></Notice>}
        {restoration && !isChair && <Text tone="muted">{t('outages:commission.chair-only')}</Text>}
        {restoration && isChair && !isOpen && <div><Button onClick={onOpen}>{t('outages:commission.open')}</Button></div>}
        {restoration && isChair && isOpen && <RestoreForm row={row} most={restoration.minutes} />}
      </Stack>
    </Card>
  );
}
