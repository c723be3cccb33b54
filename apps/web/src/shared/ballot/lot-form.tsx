import type { AgenciesView, BallotsView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Button, DateFields, ErrorSummary, FieldGroup, Form, Notice, Stack, Text, TextField } from '@tirkeu/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiGet, apiPost } from '../api.js';
import { datePartsOf, readDate } from '../date-parts.js';
import { useWords } from '../language.js';
import { Loaded } from '../loading.js';
import { ProblemNotice } from '../problem.js';
import { serverClock } from '../server-clock.js';
import { readOrder, type TypedPlaces } from './lot-order.js';
import './lot.css';

interface Party {
  readonly id: string;
  readonly name: AgenciesView['parties'][number]['name'];
}

const ZONE = 'Asia/Almaty';

/** The lot of an election as it is recorded, and the form to record it, for those who may. */
export function RecordedLot({ election }: { readonly election: string | null }) {
  const { t } = useWords();
  const lot = useQuery({ queryKey: ['ballots', election], queryFn: ({ signal }) => apiGet<BallotsView>(`/api/ballots${election === null ? '' : `?${new URLSearchParams({ election })}`}`, signal), staleTime: 0 });
  const parties = useQuery({ queryKey: ['lot-parties'], staleTime: 5 * 60_000, queryFn: async ({ signal }) => (await apiGet<AgenciesView>('/api/agencies', signal)).parties });
  const both = { data: lot.data && parties.data && { ballots: lot.data, parties: parties.data }, error: lot.error ?? parties.error, dataUpdatedAt: lot.dataUpdatedAt, isRefetchError: false, refetch: () => Promise.all([lot.refetch(), parties.refetch()]) };
  return (
    <Loaded query={both} rows={6}>
      {({ ballots, parties: known }) => (
        <Stack gap={5}>
          <Drawn ballots={ballots} parties={known} />
          {ballots.mayRecordLot ? <LotForm key={ballots.lot?.recorded.at ?? ''} ballots={ballots} parties={known} /> : <Notice tone="info"><p>{t('ballots:lot.not-yours')}</p></Notice>}
        </Stack>
      )}
    </Loaded>
  );
}

function Drawn({ ballots: { lot }, parties }: { readonly ballots: BallotsView; readonly parties: readonly Party[] }) {
  const { t, text, language } = useWords();
  if (lot === null) return <Notice tone="warn"><p>{t('ballots:lot.none')}</p></Notice>;
  const wordsOf = (id: string): string => {
    const party = parties.find((each) => each.id === id);
    return party ? text(party.name) : id;
  };
  return (
    <Stack gap={2}>
      <Text>{t('ballots:order.lot', { date: formatDateWithYear(lot.drawnOn, language), protocol: lot.protocol })}</Text>
      <ol className="bl-order">{lot.order.map((id) => <li key={id}>{wordsOf(id)}</li>)}</ol>
      <Text size="s" tone="muted">{t('ballots:lot.recorded', { by: lot.recorded.by, moment: formatMomentWithYear(lot.recorded.at, ZONE, language), source: lot.source })}</Text>
    </Stack>
  );
}

function LotForm({ ballots, parties }: { readonly ballots: BallotsView; readonly parties: readonly Party[] }) {
  const { t, text } = useWords();
  const client = useQueryClient();
  const [places, setPlaces] = useState<TypedPlaces>({});
  const [drawnOn, setDrawnOn] = useState(() => datePartsOf(localDate(serverClock.nowInstant(), ZONE)));
  const [protocol, setProtocol] = useState('');
  const [source, setSource] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const order = readOrder(places);
  const day = readDate(drawnOn);
  const [first] = parties;
  const faults = attempt === 0 ? [] : [
    ...('fault' in order && first ? [{ fieldId: `lot-${first.id}`, message: t(`ballots:lot.wrong.${order.fault}`) }] : []),
    ...(day === null ? [{ fieldId: 'lot-on-day', message: t('ballots:lot.wrong.date') }] : []),
    ...(protocol.trim() === '' ? [{ fieldId: 'lot-protocol', message: t('ballots:lot.wrong.protocol') }] : []),
    ...(source.trim().length < 3 ? [{ fieldId: 'lot-source', message: t('ballots:lot.wrong.source') }] : []),
  ];
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message;
  const record = async () => {
    setAttempt((count) => count + 1);
    setFailure(null);
    if ('fault' in order || day === null || protocol.trim() === '' || source.trim().length < 3) return;
    await apiPost<BallotsView>('/api/ballots/lots', { electionId: ballots.electionId, order: order.order, drawnOn: day, protocol: protocol.trim(), source: source.trim() })
      .then(() => client.invalidateQueries({ queryKey: ['ballots'] }), setFailure);
  };
  return (
    <Form onSubmit={record}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults} />
        <ProblemNotice failure={failure} zone={ZONE} />
        <FieldGroup id="lot-places" legend={t(ballots.lot === null ? 'ballots:lot.places' : 'ballots:lot.places.again')} hint={t('ballots:lot.places.hint')}>
          <Stack gap={3}>
            {parties.map(({ id, name }) => (
              <TextField key={id} id={`lot-${id}`} label={text(name)} value={places[id] ?? ''} onChange={(place) => setPlaces((before) => ({ ...before, [id]: place }))} error={errorOf(`lot-${id}`)} width={4} maxLength={2} inputMode="numeric" autoComplete="off" />
            ))}
          </Stack>
        </FieldGroup>
        <DateFields id="lot-on" label={t('ballots:lot.drawn-on')} value={drawnOn} onChange={setDrawnOn} error={errorOf('lot-on-day')} labels={{ day: t('ballots:lot.day'), month: t('ballots:lot.month'), year: t('ballots:lot.year') }} />
        <TextField id="lot-protocol" label={t('ballots:lot.protocol')} value={protocol} onChange={setProtocol} error={errorOf('lot-protocol')} maxLength={60} width={16} autoComplete="off" />
        <TextField id="lot-source" label={t('ballots:lot.source')} hint={t('ballots:lot.source.hint')} value={source} onChange={setSource} error={errorOf('lot-source')} maxLength={200} autoComplete="off" />
        <div><Button kind="primary" type="submit" pendingText={t('ballots:lot.pending')}>{t('ballots:lot.record')}</Button></div>
      </Stack>
    </Form>
  );
}
