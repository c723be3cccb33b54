import type { ElectionDraftView, SetUpStep } from '@tirkeu/contracts';
import { instant, localDate, type PlannedCall } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear, type MessageKey } from '@tirkeu/messages';
import { Button, Card, Facts, Hash, LinkButton, ListBullets, Notice, Row, Section, Stack, Text, TextField, Timeline } from '@tirkeu/ui';
import { useRef, useState } from 'react';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { DraftStatusTag } from './election-drafts-page.js';
import { SetUpFrame } from './set-up-frame.js';
import { takeStep, useElectionDraft, useLaws, useSetUpChange } from './set-up-queries.js';
import { SumsTable } from './sums-table.js';

/** Most of the country, and the central commission. */
const ZONE = 'Asia/Almaty';

/** One election that is being set up: what is called, where, when, and the next step of whoever looks. */
export function ElectionDraftPage({ id }: { readonly id: string }) {
  const { t, text } = useWords();
  const query = useElectionDraft(id);
  const title = query.data && text(query.data.draft.call.title);
  return (
    <SetUpFrame title={title || t('administration:list.untitled')} tags={query.data && <DraftStatusTag status={query.data.draft.status} />} back={{ href: '/administration', text: t('administration:back.list') }}>
      <Loaded query={query} rows={8}>{(view) => <Election view={view} />}</Loaded>
    </SetUpFrame>
  );
}

function Election({ view }: { readonly view: ElectionDraftView }) {
  const { t } = useWords();
  const { draft, sums, available } = view;
  const href = `/administration/elections/${draft.id}`;
  const open = available.includes('plan-election');
  return (
    <Stack gap={6}>
      <Standing view={view} />
      <Section title={t('administration:one.call')} aside={open && <LinkButton size="s" href={`${href}/call`} aria-label={`${t('administration:one.change')}: ${t('administration:one.call')}`}>{t('administration:one.change')}</LinkButton>}>
        <CallFacts call={draft.call} />
      </Section>
      <Section title={t('administration:one.districts')} aside={open && <LinkButton size="s" href={`${href}/districts`}>{t('administration:one.districts.import')}</LinkButton>}>
        {draft.districts === null ? <Text tone="muted">{t('administration:one.districts.none')}</Text> : (
          <Stack gap={3}>
            <SumsTable sums={sums} />
            <Text size="s" tone="muted" className="su-words">{t('administration:one.districts.file', { name: draft.districts.fileName })}</Text>
            <Facts items={[{ key: 'hash', label: t('administration:one.districts.hash'), value: <Hash value={draft.districts.sha256} /> }]} />
          </Stack>
        )}
      </Section>
      <Section title={t('administration:one.calendar')}>
        <Stack gap={3}>
          <Text>{t('administration:one.calendar.text')}</Text>
          <div><LinkButton href={`${href}/calendar`}>{t('administration:one.calendar.open')}</LinkButton></div>
        </Stack>
      </Section>
      <NextStep view={view} />
      <Steps steps={view.steps} />
    </Stack>
  );
}

function Standing({ view: { draft } }: { readonly view: ElectionDraftView }) {
  const { t } = useWords();
  const { returned, discarded, status, id } = draft;
  if (status === 'approved') {
    return (
      <Notice tone="ok" title={t('administration:one.approved')} actions={<LinkButton href={`/calendar?election=${id}`}>{t('administration:one.to-calendar')}</LinkButton>}>
        <p>{t('administration:one.approved.text')}</p>
      </Notice>
    );
  }
  if (discarded) return <Notice tone="info" title={t('administration:one.discarded', { by: discarded.by.name })}><p>{t('administration:one.reason', { reason: discarded.reason })}</p></Notice>;
  return returned && <Notice tone="warn" title={t('administration:one.returned', { by: returned.by.name })}><p>{t('administration:one.reason', { reason: returned.reason })}</p></Notice>;
}

function CallFacts({ call }: { readonly call: PlannedCall }) {
  const { t, text, language } = useWords();
  const laws = useLaws().data?.rulebooks ?? [];
  const law = laws.find(({ id }) => id === call.rulebookId);
  const { decision, overrides } = call;
  const fixed = ([['call.opens', overrides.nominationOpens], ['call.closes', overrides.nominationCloses], ['call.registration', overrides.registrationCloses]] as const)
    .flatMap(([key, moment]) => (moment === undefined ? [] : [`${t(`administration:${key}`)}: ${writtenMoment(moment)}`]));
  return (
    <Card>
      <Facts
        layout="row"
        items={[
          { key: 'kind', label: t('administration:call.kind'), value: t(`administration:kind.${call.kind}`) },
          { key: 'day', label: t('administration:call.day'), value: formatDateWithYear(call.electionDay, language) },
          { key: 'law', label: t('administration:one.rulebook'), value: law ? text(law.title) : call.rulebookId },
          { key: 'decision', label: t('administration:one.decision'), value: decision ? t('administration:one.decision.said', { number: decision.number, date: formatDateWithYear(decision.on, language), by: decision.by }) : t('administration:one.decision.none') },
          ...(call.esignature ? [{ key: 'esignature', label: t('administration:call.esignature'), value: t(`administration:call.esignature.${call.esignature}`) }] : []),
          { key: 'overrides', label: t('administration:one.overrides'), value: fixed.length > 0 ? <ListBullets items={fixed} /> : t('administration:one.overrides.none') },
        ]}
      />
    </Card>
  );
}

/** `2026-12-08T18:00` as people write it; local, in every zone. */
const writtenMoment = (moment: string): string => `${moment.slice(0, 10).split('-').reverse().join('.')}${moment.length > 10 ? ` ${moment.slice(11)}` : ''}`;

const GAPS = { title: 'administration:gap.title', decision: 'administration:gap.decision', districts: 'administration:gap.districts' } as const satisfies Readonly<Record<ElectionDraftView['gaps'][number], MessageKey>>;

/** Takes a step once, however often it is sent. */
function useStep({ draft: { id }, version }: ElectionDraftView) {
  const change = useSetUpChange();
  const [failure, setFailure] = useState<unknown>(null);
  const actionIds = useRef(new Map<string, string>());
  const take = async (type: SetUpStep, reason?: string): Promise<void> => {
    const key = [type, version, reason].join('\n');
    const actionId = actionIds.current.get(key) ?? crypto.randomUUID();
    actionIds.current.set(key, actionId);
    setFailure(null);
    await change(() => takeStep(id, { actionId, expectedVersion: version, type, ...(reason !== undefined && { reason }) })).catch((error: unknown) => setFailure(error));
  };
  return { take, failure };
}

function NextStep({ view }: { readonly view: ElectionDraftView }) {
  const { t } = useWords();
  const { available, gaps, isOwn, draft: { status } } = view;
  const { take, failure } = useStep(view);
  if (available.length === 0) return null;
  return (
    <Section title={t('administration:next')}>
      <Stack gap={4}>
        <ProblemNotice failure={failure} />
        {available.includes('hand-over-election') && gaps.length > 0 && <Notice tone="warn" title={t('administration:gaps')} level={3}><ListBullets items={gaps.map((gap) => t(GAPS[gap]))} /></Notice>}
        {available.includes('hand-over-election') && gaps.length === 0 && (
          <Stack gap={2}>
            <Text>{t('administration:hand-over.text')}</Text>
            <div><Button kind="primary" onClick={() => take('hand-over-election')} pendingText={t('administration:saving')}>{t('administration:hand-over')}</Button></div>
          </Stack>
        )}
        {status === 'awaiting-approval' && isOwn && <Notice tone="info" title={t('administration:own')} level={3}><p>{t('administration:own.text')}</p></Notice>}
        {available.includes('approve-election') && (
          <Stack gap={2}>
            <Text>{t('administration:approve.text')}</Text>
            <div><Button kind="primary" onClick={() => take('approve-election')} pendingText={t('administration:saving')}>{t('administration:approve')}</Button></div>
          </Stack>
        )}
        {available.includes('return-election') && <WithReason step="return" onTake={(reason) => take('return-election', reason)} />}
        {available.includes('discard-election') && <WithReason step="discard" onTake={(reason) => take('discard-election', reason)} />}
      </Stack>
    </Section>
  );
}

/** A step that needs its reason: asked for once the step is chosen. */
function WithReason({ step, onTake }: { readonly step: 'return' | 'discard'; readonly onTake: (reason: string) => Promise<void> }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isBlank = reason.trim() === '';
  const take = async () => {
    setAsked(true);
    if (!isBlank) await onTake(reason.trim());
  };
  if (!isOpen) return <div><Button kind="quiet" onClick={() => setOpen(true)}>{t(`administration:${step}`)}</Button></div>;
  return (
    <Stack gap={3}>
      <TextField id={`${step}-reason`} label={t(`administration:${step}.reason`)} value={reason} onChange={setReason} maxLength={1000} autoComplete="off" error={asked && isBlank ? t('administration:reason.missing') : undefined} />
      <Row gap={2}>
        <Button kind="danger" onClick={take} pendingText={t('administration:saving')}>{t(`administration:${step}`)}</Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>{t('administration:keep')}</Button>
      </Row>
    </Stack>
  );
}

const STEPS = ['ElectionPlanned', 'DistrictsPlanned', 'ElectionHandedOver', 'ElectionReturned', 'ElectionApproved', 'ElectionDiscarded'] as const;

function Steps({ steps }: Pick<ElectionDraftView, 'steps'>) {
  const { t, language } = useWords();
  const shown = steps.flatMap((step, place) => {
    const type = STEPS.find((each) => each === step.type);
    return type ? [{ ...step, type, place }] : [];
  });
  return (
    <Section title={t('administration:one.history')}>
      <Timeline
        label={t('administration:one.history')}
        items={shown.toReversed().map(({ type, at, by, reason, place }) => ({
          key: String(place), time: formatMomentWithYear(instant(at), ZONE, language), dateTime: localDate(instant(at), ZONE), title: t(`administration:step.${type}`), by, ...(reason !== null && { detail: reason }),
        }))}
      />
    </Section>
  );
}
