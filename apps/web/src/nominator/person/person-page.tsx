import { fullName, localDate, maskIin, type MaritalStatus } from '@tirkeu/domain';
import { TABLE_FIELDS, type TableField, type WorkingCopyView } from '@tirkeu/contracts';
import { Button, ErrorSummary, Form, LinkButton, Notice, RadioGroup, Row, Section, Skeleton, Stack, Text, TextButton, TextField } from '@tirkeu/ui';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import type { Area } from '@tirkeu/messages';
import { useLocation } from 'wouter';
import { WithWords, useWords, type WordsInUse } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import type { AnswerInWords } from '../../shared/working-copy/difference-panel.js';
import { RestoredNotice } from '../../shared/working-copy/restored-notice.js';
import { SavedLine } from '../../shared/working-copy/saved-line.js';
import { useWorkingCopy } from '../../shared/working-copy/use-working-copy.js';
import { findRecorded, useCopyAtOpening } from '../../shared/working-copy/working-copy-queries.js';
import { DIFFERENCE_ID } from '../../shared/working-copy/working-copy.js';
import { remarksOf } from '../../shared/informal/remarks.js';
import { NominationFrame } from '../nomination/nomination-frame.js';
import { nominationHref, type Nomination } from '../nomination/nomination.js';
import { IinField, PersonDateField } from './person-fields.js';
import type { PersonFault } from './person-fault.js';
import { readPerson, writtenOf } from './read-person.js';

/** Only drafts that a commission has looked at have any. */
const RemarksHere = lazy(async () => ({ default: (await import('../../shared/informal/remarks-here.js')).RemarksHere }));

interface Props {
  readonly nomination: Nomination;
  /** `new`: somebody who is not in it yet. */
  readonly candidateId: string;
}

/** Needed where two windows or two people meet. */
const DifferencePanel = lazy(async () => ({ default: (await import('../../shared/working-copy/difference-panel.js')).DifferencePanel })) as typeof import('../../shared/working-copy/difference-panel.js').DifferencePanel;

const WORDS: readonly Area[] = ['drafts'];
const MARITAL: readonly MaritalStatus[] = ['single', 'married', 'divorced', 'widowed'];

/** Every field of the form; those of tables that it does not have stay empty. */
const BLANK = Object.fromEntries(TABLE_FIELDS.map((field) => [field, ''])) as Readonly<Record<TableField, string>>;
type TypedPerson = typeof BLANK;

/** Everything stated of one person on one page: kept while it is typed, put on record at once. */
export function PersonPage({ nomination, candidateId }: Props) {
  const { t } = useWords();
  const { filing, people, allowed } = nomination;
  const onRecord = people.find(({ id }) => id === candidateId);
  const isUnknown = candidateId !== 'new' && !onRecord;
  const isOpen = allowed.includes('import-candidates');
  const opening = useCopyAtOpening(filing.id, `person.${candidateId}`, isOpen && !isUnknown);
  const title = onRecord ? fullName(onRecord.nameKk) : t('nominator:person.new');
  if (isUnknown) return <NominationFrame nomination={nomination} title={t('nominator:person.unknown')} width="reading"><Text>{t('nominator:person.unknown.text')}</Text></NominationFrame>;
  if (!isOpen) return <NominationFrame nomination={nomination} title={title} tabTitle={t('nominator:person')} width="reading"><Notice tone="info" title={t('nominator:sealed')}><p>{t('nominator:sealed.text')}</p></Notice></NominationFrame>;
  const waiting = <NominationFrame nomination={nomination} title={title} tabTitle={t('nominator:person')} width="reading"><Skeleton rows={8} text={t('common:loading')} /></NominationFrame>;
  if (opening.isPending) return waiting;
  return <WithWords areas={WORDS} waiting={waiting}><OpenPerson nomination={nomination} candidateId={candidateId} title={title} copy={opening.data?.copy ?? null} /></WithWords>;
}

function OpenPerson({ nomination, candidateId, title, copy }: Props & { readonly title: string; readonly copy: WorkingCopyView | null }) {
  const words = useWords();
  const { t } = words;
  const { view, filing, people, now, timetable } = nomination;
  const onRecord = people.find(({ id }) => id === candidateId);
  const [, navigate] = useLocation();
  const { act, unanswered } = useIntent(filing.id);
  const [id] = useState(() => (candidateId === 'new' ? crypto.randomUUID() : candidateId));
  const recorded: TypedPerson = { ...BLANK, ...(onRecord ? writtenOf(onRecord) : { citizen: 'yes', disability: 'no' }) };
  const [working, typed] = useWorkingCopy<TypedPerson>({
    filingId: filing.id, page: `person.${candidateId}`, copy, onRecord: recorded, filingVersion: view.version, findRecorded: (since) => findRecorded(filing.id, 'IdentityRecorded', since, id),
  });
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const { input: person, state, difference } = typed;
  useUnsavedWarning(!['still', 'pending', 'saved'].includes(state.kind), t('drafts:leave'));
  const today = localDate(now, timetable.zone);
  const ownParty = filing.nominator?.kind === 'party' ? filing.nominator.name.kk : null;
  const { entry, faults } = readPerson(person, { today, ownParty, onRecord });
  const errors = attempt === 0 ? [] : faults.filter(({ level }) => level === 'error');
  const write = (field: TableField) => (value: string) => working.write({ ...working.typed().input, [field]: value });

  const save = async (another: boolean) => {
    setAttempt((count) => count + 1);
    setFailure(null);
    if (entry === null) return;
    try {
      const done = await working.record((seen) => act({ type: 'import-candidates', candidates: [{ candidateId: id, ...entry }] }, seen));
      if (!done) return void window.setTimeout(() => document.getElementById(DIFFERENCE_ID)?.focus());
      if (candidateId === 'new') await working.forget();
      if (another) window.location.assign(nominationHref(filing.id, 'people/new'));
      else navigate(nominationHref(filing.id));
    } catch (problem) {
      setFailure(problem);
    }
  };
  const theirs = difference && (difference.theirs ?? recorded);
  const shared = { person, write, faults, errors };
  return (
    <NominationFrame nomination={nomination} title={title} tabTitle={t('nominator:person')} titleLang={onRecord ? 'kk' : undefined} lead={t('nominator:person.lead')} hasErrors={errors.length > 0} width="reading">
      <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={errors.map(({ field, key, values }) => ({ fieldId: field, message: t(key, values) }))} />
      <ProblemNotice failure={failure} timetable={timetable} />
      {difference === null && <RestoredNotice typed={typed} zone={timetable.zone} isRecorded={onRecord !== undefined} onPutBack={() => working.putBack(recorded).catch(setFailure)} onBringBack={() => working.bringBack()} />}
      {difference && theirs && (
        <Suspense fallback={null}>
          <DifferencePanel
            difference={difference} mine={person} theirs={theirs} zone={timetable.zone} inWords={(form) => inWords(form, words, onRecord && maskIin(onRecord.iin))}
            onAgree={(form) => { working.agree(form, theirs).then(() => document.querySelector<HTMLElement>('main h1')?.focus(), setFailure); }}
          />
        </Suspense>
      )}
      {onRecord && remarksOf(filing).length > 0 && <Suspense fallback={null}><RemarksHere filing={filing} document={null} candidateId={onRecord.id} /></Suspense>}
      <Form onSubmit={() => save(false)}>
        <Stack gap={6}>
          <Identity {...shared} masked={onRecord && maskIin(onRecord.iin)} />
          <Contact {...shared} />
          <Family {...shared} />
          <Background {...shared} isList={nomination.isList} ownParty={ownParty} />
          <Stack gap={2}>
            {unanswered > 0 && failure === null && <Notice tone="info" live><p>{t('nominator:form.waiting')}</p></Notice>}
            <SavedLine typed={typed} timetable={timetable} button={t('common:save')} />
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

/** Choices by their words; an empty number means the one on record. */
function inWords(person: TypedPerson, { t }: WordsInUse, number: string | undefined): readonly AnswerInWords<TypedPerson>[] {
  const marital = MARITAL.find((status) => status === person.maritalStatus);
  const chosen: Readonly<Partial<Record<TableField, string>>> = {
    iin: person.iin === '' ? number ?? '' : person.iin,
    maritalStatus: marital ? t(`nominator:marital.${marital}`) : '',
    citizen: t(person.citizen === 'no' ? 'nominator:no' : 'nominator:yes'),
    disability: t(person.disability === 'yes' ? 'nominator:yes' : 'nominator:no'),
  };
  return TABLE_FIELDS.map((field) => [field, t(`tables:column.${field}`), chosen[field] ?? person[field]]);
}

interface FieldsProps {
  readonly person: TypedPerson;
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
