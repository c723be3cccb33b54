import { digitsFromKazakhLayout, isBefore, localDate, type CivilDate } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, DateFields, EmptyState, Form, Section, Select, Stack, SummaryList, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NO_DATE, readDate } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn, nameLanguage } from '../../shared/person.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';

/** The record that a candidate died: who, on which day, and once more before it stands. */
export function DeathPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:death.title')}>{(current) => <Death current={current} />}</WithCase>;
}

interface Stated {
  readonly candidateId: string;
  readonly diedOn: CivilDate;
}

function Death({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, name, allowed } = current;
  const [stated, setStated] = useState<Stated | null>(null);
  const [confirming, setConfirming] = useState(false);
  const back = { href: casePath(filing.id, 'history'), text: t('commission:history.title') };
  if (!allowed.includes('record-death')) {
    return <CasePage current={current} title={t('commission:death.title')} lead={<span lang="kk">{name}</span>} width="reading" back={back}><EmptyState title={t('commission:bar.not-now')} /></CasePage>;
  }
  return confirming && stated
    ? <Confirmation current={current} stated={stated} onBack={() => setConfirming(false)} />
    : (
      <CasePage current={current} title={t('commission:death.title')} lead={t('commission:death.lead')} width="reading" back={back}>
        <DeathForm current={current} stated={stated} onStated={(next) => { setStated(next); setConfirming(true); }} />
      </CasePage>
    );
}

function DeathForm({ current: { filing, circumstances }, stated, onStated }: { readonly current: Case; readonly stated: Stated | null; readonly onStated: (stated: Stated) => void }) {
  const { t, language } = useWords();
  const [only, another] = filing.candidates;
  const [candidateId, setCandidateId] = useState(stated?.candidateId ?? (another ? '' : only?.id ?? ''));
  const [on, setOn] = useState(stated ? { year: stated.diedOn.slice(0, 4), month: stated.diedOn.slice(5, 7), day: stated.diedOn.slice(8) } : NO_DATE);
  const [asked, setAsked] = useState(false);
  const day = readDate(on);
  const dayFault = day === null ? t('commission:death.on.missing') : isBefore(localDate(circumstances.receivedAt, filing.zone), day) ? t('commission:death.on.future') : null;
  const check = () => {
    setAsked(true);
    if (candidateId !== '' && day !== null && dayFault === null) return onStated({ candidateId, diedOn: day });
    document.getElementById(candidateId === '' ? 'death-person' : 'death-on-day')?.focus();
  };
  return (
    <Form label={t('commission:death.title')} onSubmit={check}>
      <Stack gap={4}>
        {another
          ? (
            <Select
              id="death-person" label={t('commission:death.person')} emptyText={t('commission:death.person.choose')} value={candidateId} onChange={setCandidateId} error={asked && candidateId === '' ? t('commission:death.person.missing') : undefined}
              options={filing.candidates.map((person) => ({ value: person.id, label: inFull(nameIn(person, language)) }))}
            />
          )
          : only && <Section title={t('commission:death.person')}><Text><span lang={nameLanguage(language)}>{inFull(nameIn(only, language))}</span></Text></Section>}
        <DateFields
          id="death-on" label={t('commission:death.on')} value={on} onChange={setOn} transform={digitsFromKazakhLayout} error={asked ? dayFault ?? undefined : undefined}
          labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }}
        />
        <div><Button type="submit" kind="primary">{t('commission:death.check')}</Button></div>
      </Stack>
    </Form>
  );
}

function Confirmation({ current, stated: { candidateId, diedOn }, onBack }: { readonly current: Case; readonly stated: Stated; readonly onBack: () => void }) {
  const { t, language } = useWords();
  const { filing, view } = current;
  const record = useCaseAction(filing.id);
  const [, navigate] = useLocation();
  const person = filing.candidates.find(({ id }) => id === candidateId);
  const effect = filing.form !== 'party-list' ? 'one' : filing.candidates.length > 1 ? 'list' : 'last';
  const send = async () => {
    await record.mutateAsync({ type: 'record-death', candidateId, diedOn }).then(() => navigate(casePath(filing.id, 'history')), () => undefined);
  };
  return (
    <CasePage current={current} title={t('commission:death.confirm-title')} width="reading">
      <ProblemNotice failure={record.error} zone={view.contest.zone} />
      <SummaryList label={t('commission:death.confirm-title')} rows={[
        { key: 'person', label: t('commission:death.person'), value: person && <span lang={nameLanguage(language)}>{inFull(nameIn(person, language))}</span> },
        { key: 'on', label: t('commission:death.on'), value: formatDateWithYear(diedOn, language) },
      ]} />
      <p>{t(`commission:death.effect.${effect}`)} {t('commission:death.public')}</p>
      <div className="cm-buttons"><Button kind="danger" onClick={send}>{t('commission:death.do')}</Button><Button kind="quiet" onClick={onBack}>{t('commission:death.back')}</Button></div>
    </CasePage>
  );
}
