import type { DepositView, StatementLineView } from '@tirkeu/contracts';
import { formatMoney, formatMomentWithYear } from '@tirkeu/messages';
import { Button, Form, Row, Select, Stack, Text, TextButton, TextField, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { useSession } from '../../shared/session.js';
import { postDeposit, useChangeDeposits, useElectionAsked, withElection } from './deposit-queries.js';
import { Tenge, placeOf, whoOf } from './deposit-words.js';

export interface PaymentCardProps {
  readonly line: StatementLineView;
  readonly deposits: readonly DepositView[];
  readonly zone: string;
  readonly onFailure: (failure: unknown) => void;
}

/** One payment as the statement has it, beside whose deposit it may be. */
export function PaymentCard(props: PaymentCardProps) {
  const { session } = useSession();
  const { t } = useWords();
  const { hash, content: { bookedOn, amountKzt, payer, iinLastFour, purpose, reference }, fileName, place, status } = props.line;
  const mayChange = session?.active.role === 'clerk' || session?.active.role === 'secretary';
  return (
    <section className="dp-pay" aria-label={`${payer}, ${reference}`} data-line={hash}>
      <Stack gap={1}>
        <Text weight={600}><Tenge sum={amountKzt} /> · {bookedOn.split('-').reverse().join('.')}</Text>
        <Text className="dp-words">{payer}{iinLastFour === null ? '' : ` · ${t('deposits:payments.last-four', { digits: iinLastFour })}`}</Text>
        <Text size="s" className="dp-words">{purpose}</Text>
        <Text size="s" tone="muted" className="dp-words">{[reference === '' ? '' : `№ ${reference}`, t('deposits:payments.from', { file: fileName, place })].filter(Boolean).join(' · ')}</Text>
      </Stack>
      {status === 'open' ? <OpenPayment {...props} mayChange={mayChange} /> : <SettledPayment {...props} mayChange={mayChange} />}
    </section>
  );
}

interface Deciding extends PaymentCardProps {
  readonly mayChange: boolean;
}

/** Asks for a change of a payment and tells the page what stood in its way. */
function useSettling({ line: { hash }, onFailure }: PaymentCardProps) {
  const change = useChangeDeposits();
  const election = useElectionAsked();
  return async (what: string, body: object = {}, filingId?: string): Promise<void> => {
    onFailure(null);
    await change(() => postDeposit(withElection(`lines/${hash}/${what}`, election), body), filingId).catch(onFailure);
  };
}

function OpenPayment(props: Deciding) {
  const { line: { proposals, content }, deposits, mayChange } = props;
  const words = useWords();
  const { t, language } = words;
  const settle = useSettling(props);
  const [mode, setMode] = useState<'proposals' | 'other' | 'aside'>('proposals');
  const known = proposals.flatMap(({ filingId, reasons }) => {
    const deposit = deposits.find((each) => each.filingId === filingId);
    return deposit ? [{ deposit, reasons }] : [];
  });
  const match = (filingId: string) => settle('match', { filingId }, filingId);
  const labelOf = (deposit: DepositView) => `${whoOf(deposit, words)}, ${placeOf(deposit, words)}`;
  return (
    <Stack gap={3}>
      {known.length === 0 && <Text tone="muted">{t('deposits:payments.no-proposal')}</Text>}
      {known.length > 0 && <Text size="s" tone="muted">{t('deposits:payments.seems')}</Text>}
      {known.map(({ deposit, reasons }, place) => (
        <Row key={deposit.filingId} gap={3} justify="between">
          <Stack gap={1} className="dp-words">
            <Text weight={600}>{labelOf(deposit)}</Text>
            <Text size="s">{t('deposits:amount.outstanding')}: <Tenge sum={deposit.amounts.outstanding} /></Text>
            <Text size="s" tone="muted">{reasons.map((reason) => t(`deposits:payments.reason.${reason}`)).join('; ')}</Text>
          </Stack>
          {mayChange && (
            <Button size="s" kind={place === 0 ? 'primary' : undefined} aria-label={t('deposits:payments.confirm.of', { who: labelOf(deposit), sum: formatMoney(content.amountKzt, language) })} onClick={() => match(deposit.filingId)}>
              {t('deposits:payments.confirm')}
            </Button>
          )}
        </Row>
      ))}
      {mayChange && mode === 'proposals' && (
        <Row gap={4}>
          <TextButton onClick={() => setMode('other')}>{t('deposits:payments.other')}</TextButton>
          <TextButton onClick={() => setMode('aside')}>{t('deposits:payments.set-aside.button')}</TextButton>
        </Row>
      )}
      {mode === 'other' && <OtherDeposit {...props} labelOf={labelOf} onChosen={match} />}
      {mode === 'aside' && <SetAside {...props} onReason={(reason) => settle('set-aside', { reason })} />}
    </Stack>
  );
}

function OtherDeposit({ line: { hash, maslikhatId }, deposits, labelOf, onChosen }: PaymentCardProps & { readonly labelOf: (deposit: DepositView) => string; readonly onChosen: (filingId: string) => Promise<void> }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const own = deposits.filter((deposit) => deposit.maslikhatId === maslikhatId);
  return (
    <Row gap={3} align="end">
      <Select id={`other-${hash.slice(0, 8)}`} label={t('deposits:payments.choose')} emptyText={t('deposits:payments.choose')} value={chosen} onChange={setChosen} options={own.map((deposit) => ({ value: deposit.filingId, label: labelOf(deposit) }))} />
      <Button blocked={chosen === '' ? t('deposits:payments.choose') : false} onClick={() => onChosen(chosen)}>{t('deposits:payments.confirm')}</Button>
    </Row>
  );
}

function SetAside({ line: { hash }, onReason }: PaymentCardProps & { readonly onReason: (reason: string) => Promise<void> }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = async () => {
    setAsked(true);
    if (reason.trim().length >= 3) await onReason(reason.trim());
  };
  return (
    <Form onSubmit={submit}>
      <Stack gap={3}>
        <TextField
          id={`aside-${hash.slice(0, 8)}`} label={t('deposits:payments.set-aside.reason')} hint={t('deposits:payments.set-aside.hint')} value={reason} onChange={setReason} maxLength={400}
          error={asked && reason.trim().length < 3 ? t('deposits:field.missing') : undefined}
        />
        <div><Button type="submit" pendingText={t('deposits:sending')}>{t('deposits:payments.set-aside.save')}</Button></div>
      </Stack>
    </Form>
  );
}

function SettledPayment(props: Deciding) {
  const { line: { status, filingId, reason, settled }, deposits, zone, mayChange } = props;
  const words = useWords();
  const { t, language } = words;
  const election = useElectionAsked();
  const settle = useSettling(props);
  const deposit = deposits.find((each) => each.filingId === filingId);
  return (
    <Stack gap={2}>
      {status === 'set-aside' && <Text>{reason}</Text>}
      {status === 'matched' && (deposit
        ? <Text><TextLink href={withElection(`/commission/deposits/filings/${deposit.filingId}`, election)}>{t('deposits:payments.matched-to', { who: whoOf(deposit, words) })}</TextLink></Text>
        : <Text>{t('deposits:payments.elsewhere')}</Text>)}
      {settled && <Text size="s" tone="muted">{t('deposits:payments.by', { by: settled.by, moment: formatMomentWithYear(settled.at, zone, language) })}</Text>}
      {mayChange && status === 'set-aside' && <div><TextButton onClick={() => void settle('reopen')}>{t('deposits:payments.reopen')}</TextButton></div>}
      {mayChange && status === 'matched' && deposit && <div><TextButton onClick={() => void settle('unmatch', {}, deposit.filingId)}>{t('deposits:payments.unmatch')}</TextButton></div>}
    </Stack>
  );
}
