import type { ElectionDraftView, RulebooksView } from '@tirkeu/contracts';
import type { PlannedCall } from '@tirkeu/domain';
import { Button, DateFields, ErrorSummary, FieldGroup, Form, RadioGroup, Select, Stack, TextField, type DateParts } from '@tirkeu/ui';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { ESIGNATURE_CHOICES, KINDS, callOf, draftOf, emptyCall, faultsOfCall, type CallDraft, type CallFault } from './call-draft.js';
import { SetUpFrame } from './set-up-frame.js';
import { planElection, useElectionDraft, useLaws, useSetUpChange } from './set-up-queries.js';

/** A new election is called: first of all as a draft. */
export function NewCallPage() {
  const { t } = useWords();
  const laws = useLaws();
  return (
    <SetUpFrame title={t('administration:call.new')} lead={t('administration:call.lead')} back={{ href: '/administration', text: t('administration:back.list') }}>
      <Loaded query={laws} rows={8}>{(view) => <CallForm laws={view} known={null} />}</Loaded>
    </SetUpFrame>
  );
}

/** What is called, changed while nobody has approved it. */
export function ChangeCallPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const laws = useLaws();
  const election = useElectionDraft(id);
  return (
    <SetUpFrame title={t('administration:call.title')} lead={t('administration:call.lead')} back={{ href: `/administration/elections/${id}`, text: t('administration:back') }}>
      <Loaded query={election} rows={8}>{(known) => <Loaded query={laws} rows={8}>{(view) => <CallForm laws={view} known={known} />}</Loaded>}</Loaded>
    </SetUpFrame>
  );
}

const FIELD_OF: Readonly<Record<CallFault, string>> = {
  rulebook: 'call-rulebook', day: 'call-day', opens: 'call-opens', closes: 'call-closes', 'closes-time': 'call-closes-time', registration: 'call-registration',
  'registration-time': 'call-registration-time', decision: 'call-number',
};

function useFaultWords(): (fault: CallFault) => string {
  const { t } = useWords();
  return (fault) => {
    switch (fault) {
      case 'rulebook':
        return t('administration:call.rulebook.missing');
      case 'day':
        return t('administration:call.day.missing');
      case 'closes-time':
      case 'registration-time':
        return t('administration:call.time.wrong');
      case 'decision':
        return t('administration:call.decision.whole');
      default:
        return t('administration:call.date.wrong');
    }
  };
}

/** Saves the call once, however often it is sent: the id belongs to the wish. */
function useSaveCall(known: ElectionDraftView | null) {
  const change = useSetUpChange();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<unknown>(null);
  const actionId = useRef<{ readonly call: string; readonly id: string } | null>(null);
  const save = async (call: PlannedCall): Promise<void> => {
    const content = JSON.stringify(call);
    if (actionId.current?.call !== content) actionId.current = { call: content, id: crypto.randomUUID() };
    const { id } = actionId.current;
    setFailure(null);
    try {
      const { draft } = await change(() => planElection(known?.draft.id ?? null, { actionId: id, ...(known && { expectedVersion: known.version }), call }));
      navigate(`/administration/elections/${draft.id}`);
    } catch (error) {
      setFailure(error);
    }
  };
  return { save, failure };
}

function CallForm({ laws, known }: { readonly laws: RulebooksView; readonly known: ElectionDraftView | null }) {
  const { t, text } = useWords();
  const lawful = laws.rulebooks.filter(({ isBill }) => !isBill);
  const [draft, setDraft] = useState<CallDraft>(() => (known ? draftOf(known.draft.call) : emptyCall(lawful[0]?.id ?? '')));
  const [attempt, setAttempt] = useState(0);
  const { save, failure } = useSaveCall(known);
  const wordsOf = useFaultWords();
  const faults = attempt > 0 ? faultsOfCall(draft) : [];
  const errorOf = (fault: CallFault) => (faults.includes(fault) ? wordsOf(fault) : undefined);
  const set = <Key extends keyof CallDraft>(key: Key) => (value: CallDraft[Key]) => setDraft((before) => ({ ...before, [key]: value }));
  const submit = async () => {
    setAttempt((count) => count + 1);
    const call = callOf(draft);
    if (call) await save(call);
  };
  return (
    <Form onSubmit={submit} label={t('administration:call.title')}>
      <Stack gap={5} className="su-form">
        {faults.length > 0 && <ErrorSummary title={t('common:error-summary')} errors={faults.map((fault) => ({ fieldId: FIELD_OF[fault], message: wordsOf(fault) }))} attempt={attempt} />}
        <ProblemNotice failure={failure} />
        <RadioGroup id="call-kind" label={t('administration:call.kind')} value={draft.kind} onChange={(kind) => set('kind')(KINDS.find((each) => each === kind) ?? draft.kind)} options={KINDS.map((kind) => ({ value: kind, label: t(`administration:kind.${kind}`) }))} />
        <Select id="call-rulebook" label={t('administration:call.rulebook')} hint={t('administration:call.rulebook.hint')} error={errorOf('rulebook')} value={draft.rulebookId} onChange={set('rulebookId')} options={lawful.map(({ id, title }) => ({ value: id, label: text(title) }))} />
        <Day id="call-day" label={t('administration:call.day')} error={errorOf('day')} value={draft.day} onChange={set('day')} />
        <FieldGroup legend={t('administration:call.titles')}>
          <Stack gap={3}>
            <TextField id="call-title-kk" label={t('administration:call.title.kk')} value={draft.titleKk} onChange={set('titleKk')} maxLength={300} lang="kk" autoComplete="off" />
            <TextField id="call-title-ru" label={t('administration:call.title.ru')} value={draft.titleRu} onChange={set('titleRu')} maxLength={300} lang="ru" autoComplete="off" />
            <TextField id="call-title-en" label={t('administration:call.title.en')} value={draft.titleEn} onChange={set('titleEn')} maxLength={300} lang="en" autoComplete="off" />
          </Stack>
        </FieldGroup>
        <FieldGroup legend={t('administration:call.overrides')} hint={t('administration:call.overrides.hint')}>
          <Stack gap={4}>
            <Day id="call-opens" label={t('administration:call.opens')} error={errorOf('opens')} value={draft.opens} onChange={set('opens')} />
            <Day id="call-closes" label={t('administration:call.closes')} error={errorOf('closes')} value={draft.closes} onChange={set('closes')} />
            <Clock id="call-closes-time" what={t('administration:call.closes')} error={errorOf('closes-time')} value={draft.closesTime} onChange={set('closesTime')} />
            <Day id="call-registration" label={t('administration:call.registration')} error={errorOf('registration')} value={draft.registration} onChange={set('registration')} />
            <Clock id="call-registration-time" what={t('administration:call.registration')} error={errorOf('registration-time')} value={draft.registrationTime} onChange={set('registrationTime')} />
          </Stack>
        </FieldGroup>
        <RadioGroup id="call-esignature" label={t('administration:call.esignature')} hint={t('administration:call.esignature.hint')} value={draft.esignature} onChange={(term) => set('esignature')(ESIGNATURE_CHOICES.find((each) => each === term) ?? draft.esignature)} options={ESIGNATURE_CHOICES.map((term) => ({ value: term, label: t(`administration:call.esignature.${term}`) }))} />
        <FieldGroup legend={t('administration:call.decision')}>
          <Stack gap={3}>
            <TextField id="call-number" label={t('administration:call.decision.number')} error={errorOf('decision')} value={draft.number} onChange={set('number')} maxLength={60} width={16} autoComplete="off" />
            <Day id="call-decided" label={t('administration:call.decision.on')} value={draft.decidedOn} onChange={set('decidedOn')} />
            <TextField id="call-by" label={t('administration:call.decision.by')} value={draft.by} onChange={set('by')} maxLength={200} autoComplete="off" />
          </Stack>
        </FieldGroup>
        <div><Button type="submit" kind="primary" pendingText={t('administration:saving')}>{t('administration:call.save')}</Button></div>
      </Stack>
    </Form>
  );
}

interface DayProps { readonly id: string; readonly label: string; readonly error?: string; readonly value: DateParts; readonly onChange: (value: DateParts) => void }

function Day(props: DayProps) {
  const { t } = useWords();
  return <DateFields {...props} labels={{ day: t('administration:date.day'), month: t('administration:date.month'), year: t('administration:date.year') }} />;
}

function Clock({ what, ...props }: { readonly id: string; readonly what: string; readonly error?: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords();
  return <TextField {...props} label={`${what}: ${t('administration:call.time').toLowerCase()}`} hint={t('administration:call.time.hint')} width={6} maxLength={5} autoComplete="off" />;
}
