import { APPEAL_BODIES, STAYED_IN, digitsFromKazakhLayout, isBefore, localDate, type AppealBody } from '@tirkeu/domain';
import { Button, DateFields, EmptyState, Form, RadioGroup, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NO_DATE, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';

/** The record that a court or the higher commission suspended the examination or the decision. */
export function StayPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('rulings:stay.record')}>{(current) => <StayForm current={current} />}</WithCase>;
}

function StayForm({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, view, allowed, circumstances, name } = current;
  const record = useCaseAction(filing.id);
  const [, navigate] = useLocation();
  const [from, setFrom] = useState<AppealBody | null>(null);
  const [body, setBody] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(NO_DATE);
  const [asked, setAsked] = useState(false);
  const back = { href: casePath(filing.id, 'decision'), text: t('commission:to-decision') };
  const day = readDate(on);
  const dayFault = day === null ? t('rulings:day.missing') : isBefore(localDate(circumstances.receivedAt, filing.zone), day) ? t('rulings:day.future') : null;
  const stayed = STAYED_IN[filing.status];
  if (!allowed.includes('record-stay')) {
    return <CasePage current={current} title={t('rulings:stay.record')} lead={<span lang="kk">{name}</span>} width="reading" back={back}><EmptyState title={t('commission:bar.not-now')} /></CasePage>;
  }
  const send = async () => {
    setAsked(true);
    if (from === null || body.trim() === '' || number.trim() === '' || day === null || dayFault !== null) return;
    await record.mutateAsync({ type: 'record-stay', from, body: body.trim(), number: number.trim(), ruledOn: day }).then(() => navigate(casePath(filing.id, 'decision')), () => undefined);
  };
  return (
    <CasePage current={current} title={t('rulings:stay.record')} lead={t('rulings:stay.record.lead')} width="reading" back={back}>
      <ProblemNotice failure={record.error} zone={view.contest.zone} />
      <Form label={t('rulings:stay.record')} onSubmit={send}>
        <Stack gap={4}>
          {stayed && <p>{t(`rulings:stay.of.${stayed}`)}. {t(`rulings:stay.effect.${stayed}`)}</p>}
          <RadioGroup
            id="stay-from" label={t('rulings:stay.from')} error={asked && from === null ? t('rulings:stay.from.missing') : undefined} value={from}
            onChange={(value) => setFrom(APPEAL_BODIES.find((each) => each === value) ?? null)} options={APPEAL_BODIES.toReversed().map((each) => ({ value: each, label: t(`rulings:body.${each}`) }))}
          />
          <TextField id="stay-body" label={t('rulings:stay.body')} error={asked && body.trim() === '' ? t('rulings:stay.body.missing') : undefined} maxLength={200} value={body} onChange={setBody} autoComplete="off" />
          <TextField id="stay-number" label={t('rulings:stay.number')} error={asked && number.trim() === '' ? t('rulings:stay.number.missing') : undefined} maxLength={60} width={20} value={number} onChange={setNumber} autoComplete="off" />
          <DateFields
            id="stay-on" label={t('rulings:stay.on')} value={on} onChange={setOn} transform={digitsFromKazakhLayout} error={asked ? dayFault ?? undefined : undefined}
            labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }}
          />
          <div><Button type="submit" kind="primary">{t('rulings:stay.do')}</Button></div>
        </Stack>
      </Form>
    </CasePage>
  );
}
