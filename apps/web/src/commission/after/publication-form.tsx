import { digitsFromKazakhLayout, isBefore, localDate, registeredSince } from '@tirkeu/domain';
import { Button, DateFields, Form, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { datePartsOf, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useCaseAction, type Case } from '../case.js';

/** Where the notice of registration was published, and on which day. */
export function PublicationForm({ current: { filing, circumstances, view } }: { readonly current: Case }) {
  const { t } = useWords();
  const publish = useCaseAction(filing.id);
  const today = localDate(circumstances.receivedAt, filing.zone);
  const since = registeredSince(filing);
  const [where, setWhere] = useState('');
  const [on, setOn] = useState(datePartsOf(today));
  const [asked, setAsked] = useState(false);
  const day = readDate(on);
  const isEarlier = day !== null && since !== null && isBefore(day, localDate(since, filing.zone));
  const dayFault = day === null ? t('rulings:day.missing') : isBefore(today, day) ? t('rulings:day.future') : isEarlier ? t('rulings:publication.before') : null;
  const send = async () => {
    setAsked(true);
    if (where.trim() === '' || day === null || dayFault !== null) return;
    await publish.mutateAsync({ type: 'publish-registration', where: where.trim(), on: day }).catch(() => undefined);
  };
  return (
    <Form label={t('rulings:publication.record')} className="cm-stack cm-inline" onSubmit={send}>
      <ProblemNotice failure={publish.error} zone={view.contest.zone} />
      <TextField id="publication-where" label={t('rulings:publication.where')} hint={t('rulings:publication.where.hint')} error={asked && where.trim() === '' ? t('rulings:publication.where.missing') : undefined} maxLength={200} value={where} onChange={setWhere} autoComplete="off" />
      <DateFields
        id="publication-on" label={t('rulings:publication.on')} value={on} onChange={setOn} transform={digitsFromKazakhLayout} error={asked ? dayFault ?? undefined : undefined}
        labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }}
      />
      <div><Button type="submit">{t('rulings:publication.record')}</Button></div>
    </Form>
  );
}
