import type { DryRunView, RulebooksView } from '@tirkeu/contracts';
import { formatMomentWithYear, formatNumber } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Form, Notice, Section, Select, Stack, Tag, TextLink, TwoLines, type DataColumn, type Tone } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { SetUpFrame } from './set-up-frame.js';
import { startDryRun, useDryRuns, useLaws, useSetUpChange } from './set-up-queries.js';

const ZONE = 'Asia/Almaty';
const TONES: Readonly<Record<DryRunView['status'], Tone>> = { waiting: 'wait', running: 'wait', finished: 'ok', failed: 'bad' };

export function DryRunStatus({ status }: Pick<DryRunView, 'status'>) {
  const { t } = useWords();
  return <Tag tone={TONES[status]}>{t(`administration:dry.status.${status}`)}</Tag>;
}

/** Past campaigns under other versions of the law. */
export function DryRunsPage() {
  const { t } = useWords();
  const laws = useLaws();
  const runs = useDryRuns();
  return (
    <SetUpFrame title={t('administration:dry.title')} lead={t('administration:dry.lead')}>
      <Stack gap={6}>
        <Section title={t('administration:dry.new')}><Loaded query={laws} rows={3}>{(view) => <Start laws={view} />}</Loaded></Section>
        <Section title={t('administration:dry.earlier')}><Loaded query={runs} rows={3}>{(rows) => <Earlier rows={rows} />}</Loaded></Section>
      </Stack>
    </SetUpFrame>
  );
}

/** The versions that may be tried on an election: of the same body, and another than its own. */
const versionsFor = ({ rulebooks, elections }: RulebooksView, electionId: string): RulebooksView['rulebooks'] => {
  const own = rulebooks.find(({ id }) => id === elections.find((each) => each.id === electionId)?.rulebookId);
  return rulebooks.filter(({ id, body }) => body === own?.body && id !== own.id);
};

function Start({ laws }: { readonly laws: RulebooksView }) {
  const { t, text } = useWords();
  const change = useSetUpChange();
  const [, navigate] = useLocation();
  const [electionId, setElectionId] = useState(laws.elections[0]?.id ?? '');
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const versions = versionsFor(laws, electionId);
  const rulebookId = versions.find(({ id }) => id === chosen)?.id ?? '';
  const start = async () => {
    setAsked(true);
    setFailure(null);
    if (electionId === '' || rulebookId === '') return;
    await change(() => startDryRun(electionId, rulebookId)).then(({ id }) => navigate(`/administration/dry-runs/${id}`), (error: unknown) => setFailure(error));
  };
  if (laws.elections.length === 0) return <Notice tone="info"><p>{t('administration:dry.none-elections')}</p></Notice>;
  return (
    <Form onSubmit={start} label={t('administration:dry.new')}>
      <Stack gap={4} className="su-form">
        <ProblemNotice failure={failure} />
        <Select id="dry-election" label={t('administration:dry.election')} value={electionId} onChange={setElectionId} options={laws.elections.map(({ id, title }) => ({ value: id, label: text(title) }))} />
        <Select
          id="dry-rulebook" label={t('administration:dry.rulebook')} value={rulebookId} onChange={setChosen} emptyText="–" error={asked && rulebookId === '' ? t('administration:dry.choose') : undefined}
          options={versions.map(({ id, title, isBill }) => ({ value: id, label: isBill ? `${text(title)} (${t('administration:dry.bill')})` : text(title) }))}
        />
        <div><Button type="submit" kind="primary" pendingText={t('administration:dry.starting')}>{t('administration:dry.start')}</Button></div>
      </Stack>
    </Form>
  );
}

function Earlier({ rows }: { readonly rows: readonly DryRunView[] }) {
  const { t, text, language } = useWords();
  if (rows.length === 0) return <EmptyState title={t('administration:dry.none')} />;
  const columns: DataColumn<DryRunView>[] = [
    { id: 'election', header: t('administration:dry.election'), rowHeader: true, card: 'title', width: '45%', cell: ({ id, election, rulebook }) => <TwoLines first={<TextLink href={`/administration/dry-runs/${id}`}>{text(election)}</TextLink>} second={text(rulebook)} /> },
    { id: 'asked', header: t('administration:dry.col.asked'), card: 'line', cell: ({ askedAt, askedBy }) => <TwoLines first={formatMomentWithYear(askedAt, ZONE, language)} second={askedBy} /> },
    { id: 'changed', header: t('administration:dry.changed'), align: 'end', card: 'line', cell: ({ changed, status }) => (status === 'finished' ? formatNumber(changed, language) : '–') },
    { id: 'status', header: t('administration:col.status'), card: 'status', cell: ({ status }) => <DryRunStatus status={status} /> },
  ];
  return <Card padded={false}><DataTable caption={t('administration:dry.earlier')} columns={columns} rows={[...rows]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}
