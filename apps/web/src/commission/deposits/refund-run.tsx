import type { DepositView, RefundItemView, RefundRunView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Button, Card, DateFields, Form, Notice, Row, Stack, Tag, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { apiDelete } from '../../shared/api.js';
import { datePartsOf, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { serverClock } from '../../shared/server-clock.js';
import { useSession } from '../../shared/session.js';
import { postDeposit, useChangeDeposits } from './deposit-queries.js';
import { Tenge, whoOf } from './deposit-words.js';

export interface RefundRunProps {
  readonly run: RefundRunView;
  readonly deposits: readonly DepositView[];
  readonly zone: string;
  readonly onFailure: (failure: unknown) => void;
}

const APPROVING = ['chair', 'secretary'];
const PAYING = ['clerk', 'secretary'];

/** Deposits that are paid back together: proposed by one, approved by another, each with its payment order at last. */
export function RefundRun(props: RefundRunProps) {
  const { run, deposits, zone, onFailure } = props;
  const { t, language } = useWords();
  const { session } = useSession();
  const change = useChangeDeposits();
  const role = session?.active.role ?? 'member';
  const signed = (key: 'proposed' | 'approved', { by, at }: { readonly by: string; readonly at: typeof run.proposed.at }) => t(`deposits:refunds.${key}`, { by, moment: formatMomentWithYear(at, zone, language) });
  const ask = async (what: () => Promise<unknown>) => {
    onFailure(null);
    await change(what).catch(onFailure);
  };
  return (
    <Card title={t('deposits:refunds.run', { moment: formatMomentWithYear(run.proposed.at, zone, language) })} level={3} aside={<Tenge sum={run.totalKzt} />}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{signed('proposed', run.proposed)}</Text>
        {run.approved ? <Text size="s" tone="muted">{signed('approved', run.approved)}</Text> : <Notice tone="info"><p>{t('deposits:refunds.waiting')}. {!run.mayApprove && t('deposits:refunds.not-yourself')}</p></Notice>}
        {run.items.map((item) => <RefundItem key={item.filingId} item={item} deposit={deposits.find(({ filingId }) => filingId === item.filingId)} mayNote={run.approved !== null && PAYING.includes(role)} zone={zone} onFailure={onFailure} />)}
        {!run.approved && (
          <Row gap={3}>
            {run.mayApprove && APPROVING.includes(role) && <Button kind="primary" pendingText={t('deposits:sending')} onClick={() => ask(() => postDeposit(`refunds/${run.id}/approve`))}>{t('deposits:refunds.approve')}</Button>}
            {role !== 'member' && <Button kind="quiet" onClick={() => ask(() => apiDelete(`/api/deposits/refunds/${run.id}`))}>{t('deposits:refunds.drop')}</Button>}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

interface RefundItemProps {
  readonly item: RefundItemView;
  readonly deposit: DepositView | undefined;
  readonly mayNote: boolean;
  readonly zone: string;
  readonly onFailure: (failure: unknown) => void;
}

function RefundItem({ item, deposit, mayNote, zone, onFailure }: RefundItemProps) {
  const words = useWords();
  const { t, language } = words;
  const [noting, setNoting] = useState(false);
  const who = deposit ? whoOf(deposit, words) : item.filingId;
  return (
    <Stack gap={2}>
      <Row gap={3} justify="between">
        <Text className="dp-words">{who} · <Tenge sum={item.amountKzt} /> · {t(`deposits:fate.${item.reason}`)}</Text>
        {item.returnedOn
          ? <Tag tone="ok">{t('deposits:refunds.paid', { date: formatDateWithYear(item.returnedOn, language), reference: item.paymentReference ?? '' })}</Tag>
          : mayNote && !noting && <Button size="s" aria-label={t('deposits:refunds.note.of', { who })} onClick={() => setNoting(true)}>{t('deposits:refunds.note')}</Button>}
      </Row>
      {noting && item.returnedOn === null && <NoteReturned filingId={item.filingId} zone={zone} onFailure={onFailure} />}
    </Stack>
  );
}

function NoteReturned({ filingId, zone, onFailure }: { readonly filingId: string; readonly zone: string; readonly onFailure: (failure: unknown) => void }) {
  const { t } = useWords();
  const change = useChangeDeposits();
  const [reference, setReference] = useState('');
  const [day, setDay] = useState(datePartsOf(localDate(serverClock.nowInstant(), zone)));
  const [asked, setAsked] = useState(false);
  const on = readDate(day);
  const note = async () => {
    setAsked(true);
    if (reference.trim() === '' || on === null) return;
    onFailure(null);
    await change(() => postDeposit(`${filingId}/returned`, { paymentReference: reference.trim(), returnedOn: on }), filingId).catch(onFailure);
  };
  return (
    <Form onSubmit={note}>
      <Stack gap={3}>
        <TextField id={`reference-${filingId}`} label={t('deposits:refunds.reference')} value={reference} onChange={setReference} maxLength={100} width={20} error={asked && reference.trim() === '' ? t('deposits:field.missing') : undefined} />
        <DateFields id={`on-${filingId}`} label={t('deposits:refunds.on')} value={day} onChange={setDay} labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }} error={asked && on === null ? t('deposits:field.missing') : undefined} />
        <div><Button type="submit" pendingText={t('deposits:sending')}>{t('deposits:refunds.note')}</Button></div>
      </Stack>
    </Form>
  );
}
