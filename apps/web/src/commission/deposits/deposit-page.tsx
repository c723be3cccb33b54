import type { DepositNoteView, DepositView } from '@tirkeu/contracts';
import { DEPOSIT_AMOUNTS, type ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Card, Facts, Notice, Row, Section, Stack, Tag, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useSession } from '../../shared/session.js';
import { casePath } from '../case.js';
import { useDeposit, useElectionAsked, withElection } from './deposit-queries.js';
import { StandingTag, Tenge, whoOf } from './deposit-words.js';
import { DepositsFrame } from './deposits-frame.js';
import { PreviousForm } from './previous-form.js';
import { ResultForm } from './result-form.js';

const ZONE: ZoneId = 'Asia/Almaty';
const UNSETTLED = ['C', 'D', 'X'];

/** One deposit: how much and why, what came in, what becomes of it, and what a commission records of results. */
export function DepositPage({ filingId }: { readonly filingId: string }) {
  const words = useWords();
  const { t } = words;
  const election = useElectionAsked();
  const query = useDeposit(filingId);
  return (
    <DepositsFrame title={query.data ? whoOf(query.data, words) : t('deposits:one.title')} tabTitle={t('deposits:one.title')} back={{ href: withElection('/commission/deposits', election), text: t('deposits:one.back') }}>
      <Loaded query={query} rows={8}>{(deposit) => <Deposit deposit={deposit} />}</Loaded>
    </DepositsFrame>
  );
}

function Deposit({ deposit }: { readonly deposit: DepositView }) {
  const { t, text, language } = useWords();
  const { session } = useSession();
  const { standing, dueReason, fateReason, contest, amounts, citation, payment, matchedKzt, filingId, status, route, refund } = deposit;
  const mayRecord = (session?.active.role === 'clerk' || session?.active.role === 'secretary') && refund === null;
  return (
    <Stack gap={5}>
      <Row gap={3}><StandingTag standing={standing} /><Text as="span">{text(contest)}</Text><TextLink href={casePath(filingId)}>{t('deposits:one.filing')}</TextLink></Row>
      {matchedKzt > 0 && matchedKzt !== amounts.received && <Notice tone="warn"><p>{t('deposits:one.differs')}</p></Notice>}
      <Card>
        <Facts
          layout="row"
          items={[
            { key: 'due', label: t('deposits:col.due'), value: <><Tenge sum={amounts.due} />, {t(`deposits:due.${dueReason}`)}</> },
            { key: 'law', label: t('deposits:one.law'), value: <>{text(citation.place)}{UNSETTLED.includes(citation.confidence) && <> <Tag tone="warn">{t('deposits:unsettled')}</Tag></>}{citation.note && <Text size="s" tone="muted">{text(citation.note)}</Text>}</> },
            { key: 'payment', label: t('deposits:one.payment'), value: payment ? `${payment.source}, ${formatMomentWithYear(payment.observedAt, ZONE, language)}` : t('deposits:one.payment.none') },
            { key: 'matched', label: t('deposits:one.matched'), value: <Tenge sum={matchedKzt} /> },
            { key: 'fate', label: t('deposits:col.fate'), value: t(`deposits:fate.${fateReason}`) },
          ]}
        />
      </Card>
      <Section title={t('deposits:col.amount')}>
        <Card><Facts layout="row" items={DEPOSIT_AMOUNTS.filter((name) => amounts[name] > 0 || name === 'due' || name === 'received').map((name) => ({ key: name, label: t(`deposits:amount.${name}`), value: <Tenge sum={amounts[name]} /> }))} /></Card>
      </Section>
      {route === 'party-list' && (
        <Section title={t('deposits:previous.title')}>
          <Stack gap={3}>{deposit.previous && <Noted note={deposit.previous} />}{mayRecord && <PreviousForm deposit={deposit} />}</Stack>
        </Section>
      )}
      {status === 'registered' && (
        <Section title={t('deposits:result.title')}>
          <Stack gap={3}>{deposit.result && <Noted note={deposit.result} />}{mayRecord && <ResultForm deposit={deposit} />}</Stack>
        </Section>
      )}
    </Stack>
  );
}

function Noted({ note: { by, at, source } }: { readonly note: DepositNoteView }) {
  const { t, language } = useWords();
  return <Text size="s" tone="muted">{t('deposits:recorded', { by, moment: formatMomentWithYear(at, ZONE, language), source })}</Text>;
}
