import { fullName, localDate, maskIin, type MaritalStatus } from '@tirkeu/domain';
import type { TableField } from '@tirkeu/contracts';
import { Button, ErrorSummary, Form, LinkButton, Notice, RadioGroup, Row, Section, Stack, Text, TextButton, TextField } from '@tirkeu/ui';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import { remarksOf } from '../../shared/informal/remarks.js';
import { NominationFrame } from '../nomination/nomination-frame.js';
import { nominationHref, type Nomination } from '../nomination/nomination.js';
import { IinField, PersonDateField } from './person-fields.js';
import type { PersonFault } from './person-fault.js';
import { readPerson, writtenOf, type WrittenPerson } from './read-person.js';

/** Only drafts that a commission has looked at have any. */
const RemarksHere = lazy(async () => ({ default: (await import('../../shared/informal/remarks-here.js')).RemarksHere }));

interface Props {
  readonly nomination: Nomination;
  /** `new`: somebody who is not in it yet. */
  readonly candidateId: string;
}

const MARITAL: readonly MaritalStatus[] = ['single', 'married', 'divorced', 'widowed'];

/** Everything stated of one person on one page, saved at once. */
export function PersonPage({ nomination, candidateId }: Props) {
  const { t } = useWords();
  const { filing, people, allowed, now, timetable } = nomination;
  const onRecord = people.find(({ id }) => id === candidateId);
  const [, navigate] = useLocation();
  const { act, unanswered } = useIntent(filing.id);
  const [id] = useState(() => (candidateId === 'new' ? crypto.randomUUID() : candidateId));
  const [initial] = useState<WrittenPerson>(() => (onRecord ? writtenOf(onRecord) : { citizen: 'yes', disability: 'no' }));
  const [person, setPerson] = useState(initial);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  useUnsavedWarning(!saved && JSON.stringify(person) !== JSON.stringify(initial), t('nominator:form.leave'));
  const today = localDate(now, timetable.zone);
  const ownParty = filing.nominator?.kind === 'party' ? filing.nominator.name.kk : null;
  const { entry, faults } = readPerson(person, { today, ownParty, onRecord });
  const errors = attempt === 0 ? [] : faults.filter(({ level }) => level === 'error');
  const write = (field: TableField) => (value: string) => setPerson((before) => ({ ...before, [field]: value }));

  const save = async (another: boolean) => {
    setAttempt((count) => count + 1);
    setFailure(null);
    if (entry === null) return;
    try {
      await act({ type: 'import-candidates', candidates: [{ candidateId: id, ...entry }] });
      setSaved(true);
      if (another) window.location.assign(nominationHref(filing.id, 'people/new'));
      else navigate(nominationHref(filing.id));
    } catch (problem) {
      setFailure(problem);
    }
  };
  const title = onRecord ? fullName(onRecord.nameKk) : t('nominator:person.new');
  if (candidateId !== 'new' && !onRecord) return <NominationFrame nomination={nomination} title={t('nominator:person.unknown')} width="reading"><Text>{t('nominator:person.unknown.text')}</Text></NominationFrame>;
  if (!allowed.includes('import-candidates')) return <NominationFrame nomination={nomination} title={title} tabTitle={t('nominator:person')} width="reading"><Notice tone="info" title={t('nominator:sealed')}><p>{t('nominator:sealed.text')}</p></Notice></NominationFrame>;
  const shared = { person, write, faults, errors };
  return (
    <NominationFrame nomination={nomination} title={title} tabTitle={t('nominator:person')} titleLang={onRecord ? 'kk' : undefined} lead={t('nominator:person.lead')} hasErrors={errors.length > 0} width="reading">
      <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={errors.map(({ field, key, values }) => ({ fieldId: field, message: t(key, values) }))} />
      <ProblemNotice failure={failure} timetable={timetable} />
      {onRecord && remarksOf(filing).length > 0 && <Suspense fallback={null}><RemarksHere filing={filing} document={null} candidateId={onRecord.id} /></Suspense>}
      <Form onSubmit={() => save(false)}>
        <Stack gap={6}>
          <Identity {...shared} masked={onRecord && maskIin(onRecord.iin)} />
          <Contact {...shared} />
          <Family {...shared} />
          <Background {...shared} isList={nomination.isList} ownParty={ownParty} />
          <Stack gap={2}>
            {unanswered > 0 && failure === null && <Notice tone="info" live><p>{t('nominator:form.waiting')}</p></Notice>}
            <Row gap={3}>
              <Button kind="primary" type="submit" pendingText={t('nominator:form.saving')}>{t('common:save')}</Button>
              {nomination.isList && candidateId === 'new' && <Button onClick={() => save(true)}>{t('nominator:form.save-another')}</Button>}
              <LinkButton href={nominationHref(filing.id)} kind="quiet">{t('common:cancel')}</LinkButton>
            </Row>
          </Stack>
        </Stack>
      </Form>
    </NominationFrame>
  );
}

interface FieldsProps {
  readonly person: WrittenPerson;
  readonly write: (field: TableField) => (value: string) => void;
  /** Everything strange, for warnings at once and proposals. */
  readonly faults: readonly PersonFault[];
  /** What is shown as an error: after the first attempt only. */
  readonly errors: readonly PersonFault[];
}

/** What is wrong with a field, in its words, and the way to put it right at one press. */
function useFault({ faults, errors, write }: FieldsProps) {
  const { t } = useWords();
  const errorOf = (field: TableField): string | undefined => {
    const fault = errors.find((entry) => entry.field === field);
    return fault && t(fault.key, fault.values);
  };
  const adviceOf = (field: TableField): ReactNode => {
    const fault = faults.find((entry) => entry.field === field && (entry.level === 'warning' || errors.includes(entry)));
    if (!fault) return null;
    return (
      <>
        {fault.level === 'warning' && <Notice tone="warn" live><p>{t(fault.key, fault.values)}</p></Notice>}
        {fault.proposal !== undefined && <div><TextButton onClick={() => write(field)(fault.proposal ?? '')}>{t('nominator:form.use', { text: fault.proposal })}</TextButton></div>}
      </>
    );
  };
  return { errorOf, adviceOf };
}

function Words({ field, lang, optional = false, most, fields }: { readonly field: TableField; readonly lang?: 'kk' | 'ru'; readonly optional?: boolean; readonly most: number; readonly fields: FieldsProps }) {
  const { t } = useWords();
  const { errorOf, adviceOf } = useFault(fields);
  return (
    <Stack gap={1}>
      <TextField id={field} label={t(`tables:column.${field}`)} lang={lang} optionalText={optional ? t('common:optional') : undefined} error={errorOf(field)} value={fields.person[field] ?? ''} onChange={fields.write(field)} maxLength={most} autoComplete="off" />
      {adviceOf(field)}
    </Stack>
  );
}

function Identity({ masked, ...fields }: FieldsProps & { readonly masked: string | undefined }) {
  const { t } = useWords();
  const { errorOf, adviceOf } = useFault(fields);
  return (
    <Section title={t('nominator:person.identity')}>
      <Stack gap={4}>
        <Stack gap={1}>
          <IinField value={fields.person.iin ?? ''} onChange={fields.write('iin')} error={errorOf('iin')} masked={masked} />
          {adviceOf('iin')}
        </Stack>
        <Stack gap={1}>
          <PersonDateField field="birthDate" value={fields.person.birthDate ?? ''} onChange={fields.write('birthDate')} error={errorOf('birthDate')} hint={t('nominator:person.birth.hint')} />
          {adviceOf('birthDate')}
        </Stack>
        <Words field="surnameKk" lang="kk" most={100} fields={fields} />
        <Words field="givenNameKk" lang="kk" most={100} fields={fields} />
        <Words field="patronymicKk" lang="kk" optional most={100} fields={fields} />
        <Words field="surnameRu" lang="ru" most={100} fields={fields} />
        <Words field="givenNameRu" lang="ru" most={100} fields={fields} />
        <Words field="patronymicRu" lang="ru" optional most={100} fields={fields} />
        <RadioGroup id="citizen" label={t('tables:column.citizen')} inline value={fields.person.citizen ?? null} onChange={fields.write('citizen')} options={[{ value: 'yes', label: t('nominator:yes') }, { value: 'no', label: t('nominator:no') }]} />
        <PersonDateField field="residentSince" value={fields.person.residentSince ?? ''} onChange={fields.write('residentSince')} error={errorOf('residentSince')} optional />
      </Stack>
    </Section>
  );
}

const Contact = (fields: FieldsProps) => {
  const { t } = useWords();
  return (
    <Section title={t('nominator:person.contact')}>
      <Stack gap={4}>
        <Words field="phone" most={32} fields={fields} />
        <Words field="email" optional most={254} fields={fields} />
        <Words field="address" most={500} fields={fields} />
      </Stack>
    </Section>
  );
};

function Family(fields: FieldsProps) {
  const { t } = useWords();
  return (
    <Section title={t('nominator:person.family')}>
      <RadioGroup
        id="maritalStatus" label={t('tables:column.maritalStatus')} hint={t('nominator:person.family.hint')} value={fields.person.maritalStatus ?? null} onChange={fields.write('maritalStatus')}
        options={MARITAL.map((status) => ({ value: status, label: t(`nominator:marital.${status}`), ...(status === 'married' && { content: <Words field="spouseName" most={300} fields={fields} /> }) }))}
      />
    </Section>
  );
}

function Background({ isList, ownParty, ...fields }: FieldsProps & { readonly isList: boolean; readonly ownParty: string | null }) {
  const { t } = useWords();
  return (
    <Section title={t('nominator:person.background')}>
      <Stack gap={4}>
        <Words field="education" most={300} fields={fields} />
        <Words field="occupation" most={300} fields={fields} />
        <TextField id="party" label={t('tables:column.party')} optionalText={t('common:optional')} hint={ownParty === null ? undefined : t('nominator:person.party.hint', { party: ownParty })} value={fields.person.party ?? ''} onChange={fields.write('party')} maxLength={200} autoComplete="off" />
        {isList && (
          <RadioGroup id="disability" label={t('tables:column.disability')} hint={t('nominator:person.disability.hint')} inline value={fields.person.disability ?? null} onChange={fields.write('disability')} options={[{ value: 'yes', label: t('nominator:yes') }, { value: 'no', label: t('nominator:no') }]} />
        )}
      </Stack>
    </Section>
  );
}
