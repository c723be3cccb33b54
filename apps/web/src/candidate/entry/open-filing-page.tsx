import type { ContestView, ElectionView, MapView } from '@tirkeu/contracts';
import { getWindow, type Rulebook } from '@tirkeu/domain';
import { Button, EmptyState, ErrorSummary, Form, Notice, RadioGroup, Section, Select, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useServerNow } from '../../shared/clock.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useElections, useMap, useOpenFiling } from '../../shared/queries.js';
import { useSession } from '../../shared/session-context.js';
import { timetableFor } from '../../shared/rulebook.js';
import { hrefOf } from '../case/filing-case.js';
import type { FieldFault } from '../details/field-fault.js';
import { isOpenSomewhere, useElectionsUnderLaw, type ElectionUnderLaw } from './open-elections.js';
import { useContests } from './use-contests.js';

const OWN = 'own';

interface Choice {
  readonly region: string;
  /** A locality, or {@link OWN} for the region's own maslikhat. */
  readonly maslikhat: string;
  readonly contestId: string | null;
}

const faultsOf = ({ region, maslikhat, contestId }: Choice): readonly FieldFault[] => {
  if (region === '') return [{ fieldId: 'region', key: 'candidate:open.region.missing' }];
  if (maslikhat === '') return [{ fieldId: 'maslikhat', key: 'candidate:open.maslikhat.missing' }];
  return contestId === null ? [{ fieldId: 'contest', key: 'candidate:open.contest.missing' }] : [];
};

/** Where to stand: election, region, maslikhat, district. Says the one-district rule before anything is chosen. */
export function OpenFilingPage() {
  const { t } = useWords();
  const elections = useElections();
  const map = useMap();
  const [errors, setErrors] = useState(false);
  return (
    <Page title={t('candidate:open.title')} lead={t('candidate:open.lead')} width="reading" hasErrors={errors} back={{ href: '/candidate', text: t('candidate:filings.title') }}>
      <Loaded query={elections}>
        {(list) => <Loaded query={map}>{(places) => <ChooseElection elections={list} map={places} onErrors={setErrors} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

interface ElectionsProps {
  readonly map: MapView;
  readonly onErrors: (shown: boolean) => void;
}

function ChooseElection({ elections, map, onErrors }: ElectionsProps & { readonly elections: readonly ElectionView[] }) {
  const query = useElectionsUnderLaw(elections);
  const now = useServerNow();
  return <Loaded query={query}>{(known) => <OpenElections open={known.filter(({ election, rulebook }) => isOpenSomewhere(election, rulebook, map, now))} map={map} onErrors={onErrors} />}</Loaded>;
}

function OpenElections({ open, ...rest }: ElectionsProps & { readonly open: readonly ElectionUnderLaw[] }) {
  const { t, text } = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const { election, rulebook } = open.find((each) => each.election.id === chosen) ?? open[0] ?? {};
  if (!election || !rulebook) return <EmptyState title={t('candidate:open.none')}>{t('candidate:open.none.text')}</EmptyState>;
  return (
    <Stack gap={5}>
      {open.length > 1
        ? <RadioGroup id="election" label={t('candidate:open.election')} value={election.id} onChange={choose} options={open.map(({ election: { id, title } }) => ({ value: id, label: text(title) }))} />
        : <Text weight={600}>{text(election.title)}</Text>}
      <ChooseDistrict key={election.id} election={election} rulebook={rulebook} {...rest} />
    </Stack>
  );
}

function OneDistrictRule({ rulebook }: { readonly rulebook: Rulebook }) {
  const { t } = useWords();
  const rule = rulebook.rules.find(({ id }) => id === 'one-district');
  return (
    <Notice tone="info" title={t('candidate:open.one-district')}>
      <p>{t('candidate:open.one-district.text')}</p>
      {rule && <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={rule.citation} /></Text>}
    </Notice>
  );
}

function ChooseDistrict({ election, rulebook, map, onErrors }: ElectionsProps & ElectionUnderLaw) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<Choice>({ region: '', maslikhat: '', contestId: null });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const open = useOpenFiling();
  const { session } = useSession();
  const route = session?.active.role === 'agent' ? 'party' : 'self';

  const errorOf = (fieldId: string) => {
    const fault = faults.find((entry) => entry.fieldId === fieldId);
    return fault && t(fault.key, fault.values);
  };
  const start = async () => {
    const found = faultsOf(choice);
    setAttempt((count) => count + 1);
    setFaults(found);
    onErrors(found.length > 0);
    if (found.length > 0 || choice.contestId === null) return;
    const answer = await open.mutateAsync({ contestId: choice.contestId, route }).catch(() => null);
    if (answer) navigate(hrefOf(answer.view.filing.id));
  };
  return (
    <Form onSubmit={start}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map((fault) => ({ fieldId: fault.fieldId, message: t(fault.key, fault.values) }))} />
        <ProblemNotice failure={open.error} />
        <OneDistrictRule rulebook={rulebook} />
        <Place map={map} choice={choice} setChoice={setChoice} errorOf={errorOf} />
        <Districts election={election} rulebook={rulebook} choice={choice} setChoice={setChoice} error={errorOf('contest')} />
        <Stack gap={2}>
          <div><Button kind="primary" type="submit" pendingText={t('candidate:open.starting')}>{t('candidate:open.button')}</Button></div>
          <Text size="s" tone="muted">{t('candidate:open.nothing-sent')}</Text>
        </Stack>
      </Stack>
    </Form>
  );
}

interface ChoiceProps {
  readonly choice: Choice;
  readonly setChoice: (next: Choice) => void;
}

function Place({ map, choice, setChoice, errorOf }: ChoiceProps & { readonly map: MapView; readonly errorOf: (fieldId: string) => string | undefined }) {
  const { t, text } = useWords();
  const localities = map.localities.filter(({ regionId }) => regionId === choice.region);
  return (
    <>
      <Select
        id="region" label={t('candidate:open.region')} error={errorOf('region')} value={choice.region} emptyText={t('candidate:open.choose')}
        onChange={(region) => setChoice({ region, maslikhat: map.localities.some(({ regionId }) => regionId === region) ? '' : OWN, contestId: null })}
        options={map.regions.map(({ id, names }) => ({ value: id, label: text(names) }))}
      />
      {localities.length > 0 && (
        <Select
          id="maslikhat" label={t('candidate:open.maslikhat')} hint={t('candidate:open.maslikhat.hint')} error={errorOf('maslikhat')} value={choice.maslikhat} emptyText={t('candidate:open.choose')}
          onChange={(maslikhat) => setChoice({ ...choice, maslikhat, contestId: null })}
          options={[{ value: OWN, label: t('candidate:open.maslikhat.own') }, ...localities.map(({ id, names }) => ({ value: id, label: text(names) }))]}
        />
      )}
    </>
  );
}

function Districts({ election, rulebook, choice, setChoice, error }: ChoiceProps & ElectionUnderLaw & { readonly error: string | undefined }) {
  const { t, text } = useWords();
  const { region, maslikhat, contestId } = choice;
  const known = region !== '' && maslikhat !== '';
  const query = useContests(known ? { electionId: election.id, region, locality: maslikhat === OWN ? null : maslikhat } : null);
  if (!known) return null;
  return (
    <Loaded query={query}>
      {(contests) => {
        const [first] = contests;
        if (!first) return <EmptyState title={t('candidate:open.no-districts')} />;
        const chosen = contests.find(({ id }) => id === contestId);
        return (
          <Stack gap={4}>
            <RadioGroup
              id="contest" label={t('candidate:open.contest', { maslikhat: text(first.maslikhat) })} hint={t('candidate:open.contest.hint')} error={error} value={contestId}
              onChange={(id) => setChoice({ ...choice, contestId: id })}
              options={contests.map(({ id, district, title, commission }) => ({ value: id, label: district === null ? text(title) : t('candidate:district', { number: district }), hint: text(commission.names) }))}
            />
            {chosen && <Closing contest={chosen} rulebook={rulebook} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Closing({ contest, rulebook }: { readonly contest: ContestView; readonly rulebook: Rulebook }) {
  const { t } = useWords();
  const { closesAt, citation } = getWindow(timetableFor(rulebook, contest), 'nomination');
  return <Section title={t('candidate:open.when')}><Deadline what={t('candidate:deadline.nomination')} at={closesAt} zone={contest.zone} citation={citation} level={3} /></Section>;
}
