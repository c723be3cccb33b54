import { localDate, openStay, type Stay } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Form, LinkButton, Notice, Section, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { casePath, useCaseAction, type Case } from '../case.js';

/** What a court or the higher commission has suspended, what follows from it, and the ways to record and to lift it. */
export function StaySection({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, allowed } = current;
  const open = openStay(filing);
  if (filing.stays.length === 0 && !allowed.includes('record-stay')) return null;
  return (
    <Section title={t('rulings:stay.title')}>
      <Stack gap={3}>
        {filing.stays.length === 0 && <p>{t('rulings:stay.none')}</p>}
        {filing.stays.map((stay) => <Shown key={stay.at} stay={stay} current={current} />)}
        {open && allowed.includes('lift-stay') && <Lift current={current} />}
        {!open && allowed.includes('record-stay') && <div><LinkButton size="s" href={casePath(filing.id, 'after/stay')}>{t('rulings:stay.record')}</LinkButton></div>}
      </Stack>
    </Section>
  );
}

function Shown({ stay, current: { view } }: { readonly stay: Stay; readonly current: Case }) {
  const { t, language } = useWords();
  const act = t('rulings:stay.act', { body: stay.body, number: stay.number, date: formatDateWithYear(stay.ruledOn, language) });
  const lifted = stay.lifted && t('rulings:stay.lifted', { date: formatDateWithYear(localDate(stay.lifted.at, view.contest.zone), language) });
  return (
    <Notice tone={lifted ? 'info' : 'warn'} title={t(`rulings:stay.of.${stay.of}`)} level={3}>
      <p>{act}</p>
      <p>{lifted ? <>{lifted}{stay.lifted?.number && `, № ${stay.lifted.number}`}</> : t(`rulings:stay.effect.${stay.of}`)}</p>
    </Notice>
  );
}

function Lift({ current: { filing, view } }: { readonly current: Case }) {
  const { t } = useWords();
  const lift = useCaseAction(filing.id);
  const [number, setNumber] = useState('');
  return (
    <Form label={t('rulings:stay.lift')} className="cm-stack cm-inline" onSubmit={() => lift.mutateAsync({ type: 'lift-stay', number: number.trim() || null }).then(() => undefined, () => undefined)}>
      <ProblemNotice failure={lift.error} zone={view.contest.zone} />
      <TextField id="lift-number" label={t('rulings:stay.lift.number')} optionalText={t('common:optional')} maxLength={60} width={20} value={number} onChange={setNumber} autoComplete="off" />
      <div><Button type="submit">{t('rulings:stay.lift')}</Button></div>
    </Form>
  );
}
